import { standingAt, type Draft } from './draft';
import { parentOf } from './tree';

const none: readonly number[] = [];

/** The children that selection left, in the order that randomization gave them [SN 3.11, SN 3.12]. */
export function availableChildren(draft: Draft, position: number): readonly number[] {
  return standingAt(draft, position).available ?? draft.tree[position]?.children ?? none;
}

/** Is the activity among the available children of its parent? The root is. */
export function isAvailable(draft: Draft, position: number): boolean {
  const parent = parentOf(draft.tree, position);
  return parent === null || availableChildren(draft, parent).includes(position);
}

/** The activities beside this one, itself included. */
export function siblingsOf(draft: Draft, position: number): readonly number[] {
  const parent = parentOf(draft.tree, position);
  return parent === null ? [position] : availableChildren(draft, parent);
}

/**
 * Does `one` come after `other` in the order that the available children give the tree? Neither holds the other.
 */
export function comesAfter(draft: Draft, one: number, other: number, ancestor: number): boolean {
  const children = availableChildren(draft, ancestor);
  const rankOf = (position: number): number => {
    let at = position;
    for (let up = parentOf(draft.tree, at); up !== null && up !== ancestor; up = parentOf(draft.tree, at))
      at = up;
    return children.indexOf(at);
  };
  return rankOf(one) > rankOf(other);
}
