import type { Draft } from './draft';

/** A whole number from 0 up to, not including, `below`. The generator is mulberry32; its state is part of the attempt. */
function drawBelow(draft: Draft, below: number): number {
  draft.random = (draft.random + 0x6d2b79f5) | 0;
  let mixed = Math.imul(draft.random ^ (draft.random >>> 15), 1 | draft.random);
  mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
  return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below);
}

/** The same things in another order, each order as likely as the next. */
export function shuffled(draft: Draft, things: readonly number[]): readonly number[] {
  const order = [...things];
  for (let last = order.length - 1; last > 0; last -= 1) {
    const at = drawBelow(draft, last + 1);
    const moved = order[last] ?? 0;
    order[last] = order[at] ?? 0;
    order[at] = moved;
  }
  return order;
}
