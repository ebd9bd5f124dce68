import type { ActivityTree, TreeNode } from '../scorm/sn/tree';
import { shownName } from '../kernel/shown-name';
import type { Subject } from './package-to-lint';
import { inManifest, type Place } from './rule';

/** Whether a rule holds whatever the learner does. */
export function holdsAlways(rule: {
  readonly combination: 'all' | 'any';
  readonly conditions: readonly { readonly condition: string; readonly isNegated: boolean }[];
}): boolean {
  const are = rule.conditions.map(({ condition, isNegated }) => condition === 'always' && !isNegated);
  return are.length > 0 && (rule.combination === 'all' ? are.every(Boolean) : are.some(Boolean));
}

/** SCORM 1.2 has no sequencing: none then. */
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
