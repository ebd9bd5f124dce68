import { controlModesOf } from './control-modes';
import type { ActivityTree } from './tree';

/** Where a walk through the tree comes to. `stopped`: control modes forbid it. `left`: it walked off the tree's end. */
export type FlowResult =
  | { readonly found: 'leaf'; readonly position: number }
  | { readonly found: 'stopped' }
  | { readonly found: 'left' };

const stopped: FlowResult = { found: 'stopped' };

/**
 * Flow Subprocess [SB.2.3, with SB.2.1 and SB.2.2]: the next leaf in a direction. Rules, limits and selection do not
 * take part yet.
 */
export function flowFrom(
  tree: ActivityTree,
  position: number,
  direction: 'forward' | 'backward',
): FlowResult {
  const parent = tree[position]?.parent ?? null;
  if (parent === null) return { found: 'left' };
  const modes = controlModesOf(tree, parent);
  if (!modes.flow || (direction === 'backward' && modes.forwardOnly)) return stopped;
  const siblings = tree[parent]?.children ?? [];
  const next = siblings[siblings.indexOf(position) + (direction === 'forward' ? 1 : -1)];
  return next === undefined ? flowFrom(tree, parent, direction) : flowInto(tree, next, direction);
}

/** The leaf that flow comes to inside an activity; the activity itself where it is a leaf. */
export function flowInto(
  tree: ActivityTree,
  position: number,
  direction: 'forward' | 'backward',
): FlowResult {
  const children = tree[position]?.children ?? [];
  if (children.length === 0) return { found: 'leaf', position };
  const modes = controlModesOf(tree, position);
  if (!modes.flow) return stopped;
  const entry = direction === 'forward' || modes.forwardOnly ? children[0] : children.at(-1);
  return entry === undefined ? stopped : flowInto(tree, entry, entry === children[0] ? 'forward' : direction);
}
