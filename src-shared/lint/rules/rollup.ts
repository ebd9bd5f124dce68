import type { RollupAction } from '../../scorm/cam/course';
import type { TreeNode } from '../../scorm/sn/tree';
import type { Subject } from '../package-to-lint';
import type { Rule } from '../rule';
import { clustersOf, placeOf, titleOf } from '../activities';

/** Rollup that counts no child, or fewer than it asks for [SN 3.7]. */
export const rollupRules: readonly Rule[] = [
  {
    id: 'sequencing.rollup-of-nobody',
    severity: 'warning',
    ofPackage: (subject, found) => {
      for (const node of clustersOf(subject)) {
        const [title, place] = [titleOf(node), placeOf(node, subject)];
        const actions = new Set(node.sequencing.rollupRules.map(({ action }) => action));
        for (const action of actions) {
          if (counted(node, action, subject) > 0) continue;
          found('sequencing.rollup-of-nobody/rule', { title, action }, place);
        }
        const isCourse = node.position === 0 && actions.size === 0;
        const counts = counted(node, 'satisfied', subject) + counted(node, 'completed', subject);
        if (isCourse && counts === 0) found('sequencing.rollup-of-nobody/course', {}, place);
      }
    },
  },
  {
    id: 'sequencing.rollup-count',
    severity: 'warning',
    ofPackage: (subject, found) => {
      for (const node of clustersOf(subject)) {
        for (const { childActivitySet, minimumCount, action } of node.sequencing.rollupRules) {
          const children = counted(node, action, subject);
          if (childActivitySet !== 'atLeastCount' || children === 0 || minimumCount <= children) continue;
          const facts = { title: titleOf(node), number: minimumCount, children };
          found('sequencing.rollup-count', facts, placeOf(node, subject));
        }
      }
    },
  },
];

/** How many children take part in the rollup to a status. */
function counted(node: TreeNode, action: RollupAction, { tree }: Subject): number {
  const isOfObjective = action === 'satisfied' || action === 'notSatisfied';
  return node.children.filter((child) => {
    const sequencing = tree[child]?.sequencing;
    if (!sequencing?.tracked) return false;
    return isOfObjective ? sequencing.rollupObjectiveSatisfied : sequencing.rollupProgressCompletion;
  }).length;
}
