import { rollUpMeasure } from './rb-1-1-measure-rollup';
import { rollUpSatisfied } from './rb-1-2-objective-rollup';
import { rollUpCompleted } from './rb-1-3-activity-progress-rollup';
import { unknownTracking, type Tracking } from './tracking';
import { pathTo, type ActivityTree } from './tree';

/** Overall Rollup Process [RB.1.5]: from an activity up to the root, deepest first. `trackings` is in the order of the tree. */
export function rollUpFrom(
  tree: ActivityTree,
  trackings: readonly Tracking[],
  position: number,
): readonly Tracking[] {
  const next = [...trackings];
  for (const at of pathTo(tree, position).toReversed()) next[at] = rolledUp(tree, next, at);
  return next;
}

function rolledUp(tree: ActivityTree, trackings: readonly Tracking[], position: number): Tracking {
  const own = trackings[position] ?? unknownTracking;
  const node = tree[position];
  if (node === undefined) return own;
  const children = node.children.map((child) => trackings[child] ?? unknownTracking);
  const measured =
    children.length === 0 ? own : { ...own, ...rolledUpMeasures(tree, trackings, node.children) };
  return {
    ...measured,
    satisfied: rollUpSatisfied(node.activity, measured, children),
    completed: rollUpCompleted(node.activity, measured, children),
  };
}

function rolledUpMeasures(
  tree: ActivityTree,
  trackings: readonly Tracking[],
  children: readonly number[],
): Pick<Tracking, 'measure' | 'amount'> {
  const amounts = children.map((child) => ({
    weight: tree[child]?.activity.completionThreshold?.progressWeight ?? 1,
    measure: trackings[child]?.amount ?? null,
  }));
  const measures = children.map((child) => ({ weight: 1, measure: trackings[child]?.measure ?? null }));
  return { measure: rollUpMeasure(measures), amount: rollUpMeasure(amounts) };
}
