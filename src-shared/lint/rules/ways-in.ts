import type { PreConditionAction } from '../../scorm/cam/course';
import type { ActivityTree, TreeNode } from '../../scorm/sn/tree';
import type { Subject } from '../package-to-lint';
import { inManifest, shownName, type Place, type Rule } from '../rule';

/** Clusters that nobody gets into, activities that nobody may begin [SN 3.2, SN 3.4, SN 3.5]. SCORM 2004 only. */
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

function alwaysDoes({ sequencing }: TreeNode, action: PreConditionAction): boolean {
  return sequencing.preConditionRules.some((rule) => rule.action === action && holdsAlways(rule));
}

/** Whether a rule holds whatever the learner does. */
export function holdsAlways(rule: {
  readonly combination: 'all' | 'any';
  readonly conditions: readonly { readonly condition: string; readonly isNegated: boolean }[];
}): boolean {
  const are = rule.conditions.map(({ condition, isNegated }) => condition === 'always' && !isNegated);
  return are.length > 0 && (rule.combination === 'all' ? are.every(Boolean) : are.some(Boolean));
}

export function nodesOf2004({ course, tree }: Subject): ActivityTree {
  return course.scormVersion === '2004' ? tree : [];
}

export function clustersOf(subject: Subject): ActivityTree {
  return nodesOf2004(subject).filter(({ children }) => children.length > 0);
}

export function titleOf({ activity }: TreeNode): string {
  return shownName(activity.title);
}

export function placeOf({ activity }: TreeNode, subject: Subject): Place {
  return inManifest(subject, subject.manifest.lineOf(activity.id));
}
