import { controlModesOf } from './control-modes';
import { flowInto, type FlowResult } from './sb-2-3-flow';
import { pathTo, type ActivityTree } from './tree';

/**
 * Choice [NB.2.1 Choice, SB.2.9]: the leaf that choosing `target` delivers. `current` is the activity the learner
 * stands on; `isActive` tells whether its attempt still runs, so that choiceExit counts. Rules, limits and constrained
 * choice do not take part yet.
 */
export function chooseActivity(
  tree: ActivityTree,
  current: number | null,
  isActive: boolean,
  target: number,
): FlowResult {
  const parent = tree[target]?.parent ?? null;
  if (tree[target] === undefined || (parent !== null && !controlModesOf(tree, parent).choice))
    return { found: 'stopped' };
  if (current !== null && isHeld(tree, current, isActive, target)) return { found: 'stopped' };
  return flowInto(tree, target, 'forward');
}

/** May the current activity, or one around it, not be left for `target`? */
function isHeld(tree: ActivityTree, current: number, isActive: boolean, target: number): boolean {
  const targetPath = pathTo(tree, target);
  const left = pathTo(tree, current).filter((position) => !targetPath.includes(position));
  if (
    left.some((position) => (isActive || position !== current) && !controlModesOf(tree, position).choiceExit)
  )
    return true;
  const parent = tree[current]?.parent ?? null;
  const areSiblings = parent !== null && tree[target]?.parent === parent;
  return areSiblings && target < current && controlModesOf(tree, parent).forwardOnly;
}
