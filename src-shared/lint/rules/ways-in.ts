import type { PreConditionAction } from '../../scorm/cam/course';
import type { ActivityTree, TreeNode } from '../../scorm/sn/tree';
import { clustersOf, holdsAlways, nodesOf2004, placeOf, titleOf } from '../activities';
import type { Rule } from '../rule';

/** Clusters that nobody gets into, activities that nobody may choose or begin [SN 3.2, SN 3.4, SN 3.5]. */
export const waysInRules: readonly Rule[] = [
  {
    id: 'sequencing.no-way-in',
    severity: 'warning',
    ofPackage: (subject, found) => {
      for (const node of clustersOf(subject)) {
        const { choice, flow } = node.sequencing;
        if (!choice && !flow) found('sequencing.no-way-in', { title: titleOf(node) }, placeOf(node, subject));
      }
    },
  },
  {
    id: 'sequencing.nothing-to-choose',
    severity: 'warning',
    ofPackage: (subject, found) => {
      const hidden = hiddenIn(subject.tree);
      for (const node of clustersOf(subject)) {
        const { choice, flow } = node.sequencing;
        if (!choice || flow || !node.children.every((child) => hidden[child])) continue;
        found('sequencing.nothing-to-choose', { title: titleOf(node) }, placeOf(node, subject));
      }
    },
  },
  {
    id: 'sequencing.empty-menu',
    severity: 'info',
    ofPackage: (subject, found) => {
      const [root] = nodesOf2004(subject);
      if (!root || !isMenuEmpty(subject.tree)) return;
      const { choice, flow } = root.sequencing;
      if (choice && flow) found('sequencing.empty-menu', {}, placeOf(root, subject));
    },
  },
  {
    id: 'manifest.empty-menu',
    severity: 'warning',
    ofPackage: (subject, found) => {
      const [root] = subject.course.scormVersion === '1.2' ? subject.tree : [];
      if (root && isMenuEmpty(subject.tree)) found('manifest.empty-menu', {}, placeOf(root, subject));
    },
  },
  {
    id: 'sequencing.always-disabled',
    severity: 'warning',
    ofPackage: (subject, found) => {
      for (const node of nodesOf2004(subject).filter((one) => alwaysDoes(one, 'disabled')))
        found('sequencing.always-disabled', { title: titleOf(node) }, placeOf(node, subject));
    },
  },
  {
    id: 'sequencing.attempt-limit',
    severity: 'warning',
    ofPackage: (subject, found) => {
      for (const node of nodesOf2004(subject).filter(({ sequencing }) => sequencing.attemptLimit === 0))
        found('sequencing.attempt-limit', { title: titleOf(node) }, placeOf(node, subject));
    },
  },
];

/** Activities that a learner cannot choose, with all below them, by position. */
function hiddenIn(tree: ActivityTree): readonly boolean[] {
  const hidden: boolean[] = tree.map(() => false);
  for (const node of tree.toReversed()) {
    const isBarred = alwaysDoes(node, 'hiddenFromChoice') || alwaysDoes(node, 'disabled');
    const isLeaf = node.children.length === 0;
    hidden[node.position] =
      isBarred || (isLeaf ? !node.activity.isVisible : node.children.every((child) => hidden[child]));
  }
  return hidden;
}

/** Of a course with one page nobody misses a menu. */
function isMenuEmpty(tree: ActivityTree): boolean {
  const leaves = tree.filter(({ children }) => children.length === 0);
  return leaves.length > 1 && leaves.every(({ activity }) => !activity.isVisible);
}

function alwaysDoes({ sequencing }: TreeNode, action: PreConditionAction): boolean {
  return sequencing.preConditionRules.some((rule) => rule.action === action && holdsAlways(rule));
}
