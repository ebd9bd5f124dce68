import type { Draft } from './draft';
import { refusedBy, type SequencingResult } from './sequencing-result';

/** Jump Sequencing Request Process [SB.2.13], of the 4th edition: no control mode and no rule is asked. */
export function jump({ current }: Draft, target: number | null): SequencingResult {
  if (current === null) return refusedBy('SB.2.13-1');
  return target === null ? refusedBy('NB.2.1-11') : { kind: 'deliver', position: target };
}
