import { note, sequencingAt, type Draft } from './draft';
import type { SequencingException } from './exceptions';
import type { Direction } from './flow-step';
import { parentOf } from './tree';
import { holdsBefore } from './up-2-rules-check';

/** Choice Activity Traversal Subprocess [SB.2.4]: why a choice may not pass an activity; null where it may. */
export function choiceBarrier(
  draft: Draft,
  position: number,
  direction: Direction,
): SequencingException | null {
  const exception = direction === 'forward' ? forward(draft, position) : backward(draft, position);
  if (exception !== null)
    note(draft, { process: 'SB.2.4', activity: position, outcome: 'barred', exception });
  return exception;
}

function forward(draft: Draft, position: number): SequencingException | null {
  return holdsBefore(draft, position, 'stopForwardTraversal') ? 'SB.2.4-1' : null;
}

function backward(draft: Draft, position: number): SequencingException | null {
  const parent = parentOf(draft.tree, position);
  if (parent === null) return 'SB.2.4-3';
  return sequencingAt(draft, parent).forwardOnly ? 'SB.2.4-2' : null;
}
