import type { Draft } from './draft';
import { refusedBy, type SequencingResult } from './sequencing-result';

/** Resume All Sequencing Request Process [SB.2.6]. */
export function resumeAll({ current, suspended }: Draft): SequencingResult {
  if (current !== null) return refusedBy('SB.2.6-1');
  return suspended === null ? refusedBy('SB.2.6-2') : { kind: 'deliver', position: suspended };
}
