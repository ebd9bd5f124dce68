import { siblingsOf } from './available-children';
import type { Draft } from './draft';
import type { Direction } from './flow-step';
import { parentOf } from './tree';

/**
 * Choice Flow Subprocess with its Tree Traversal [SB.2.9.1, SB.2.9.2]: the activity logically next to one in a direction, by
 * the shape of the tree alone; the activity itself where there is none.
 */
export function choiceNeighbour(draft: Draft, position: number, direction: Direction): number {
  const step = direction === 'forward' ? 1 : -1;
  for (let at: number | null = position; at !== null; at = parentOf(draft.tree, at)) {
    const siblings = siblingsOf(draft, at);
    const next = siblings[siblings.indexOf(at) + step];
    if (next !== undefined) return next;
  }
  return position;
}
