import { availableChildren } from './available-children';
import { change, standingAt, type Draft } from './draft';
import { commonAncestor, isLeaf, parentOf, pathUp } from './tree';

/**
 * Clear Suspended Activity Subprocess [DB.2.1]: another activity is delivered than the suspended one, whose attempt is
 * therefore over; a cluster stays suspended while one of its children is.
 */
export function clearSuspended(draft: Draft, position: number): void {
  const { suspended, tree } = draft;
  if (suspended === null) return;
  const ancestor = commonAncestor(tree, position, suspended);
  for (const at of pathUp(tree, suspended, parentOf(tree, ancestor) ?? -1)) {
    const isHeld =
      !isLeaf(tree, at) && availableChildren(draft, at).some((child) => standingAt(draft, child).isSuspended);
    if (!isHeld) change(draft, at, { isSuspended: false });
  }
  draft.suspended = null;
}
