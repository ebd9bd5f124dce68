import type { Draft } from './draft';
import { flow } from './sb-2-3-flow';
import { refusedBy, resultOf, type SequencingResult } from './sequencing-result';
import { isLeaf } from './tree';

/** Start Sequencing Request Process [SB.2.5]. Where the root does not flow the learner has to choose. */
export function start(draft: Draft): SequencingResult {
  if (draft.current !== null) return refusedBy('SB.2.5-1');
  if (isLeaf(draft.tree, 0)) return { kind: 'deliver', position: 0 };
  return resultOf(flow(draft, 0, 'forward', true));
}
