import { sequencingAt, type Draft } from './draft';
import { flow } from './sb-2-3-flow';
import { refusedBy, resultOf, type SequencingResult } from './sequencing-result';
import { parentOf } from './tree';

/** Previous Sequencing Request Process [SB.2.8]. */
export function goBack(draft: Draft): SequencingResult {
  const { current, tree } = draft;
  if (current === null) return refusedBy('SB.2.8-1');
  const parent = parentOf(tree, current);
  if (parent !== null && !sequencingAt(draft, parent).flow) return refusedBy('SB.2.8-2');
  return resultOf(flow(draft, current, 'backward', false));
}
