import { standingAt, type Draft } from './draft';
import { refusedBy, type SequencingResult } from './sequencing-result';

/** Exit Sequencing Request Process [SB.2.11]: at the root the session ends; elsewhere it waits, without content. */
export function exit(draft: Draft): SequencingResult {
  const { current } = draft;
  if (current === null) return refusedBy('SB.2.11-1');
  if (standingAt(draft, current).isActive) return refusedBy('SB.2.11-2');
  return current === 0 ? { kind: 'end' } : { kind: 'nothing' };
}
