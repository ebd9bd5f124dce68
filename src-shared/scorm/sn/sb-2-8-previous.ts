import { sequencingAt, type Draft } from './draft';
import { flow } from './sb-2-3-flow';
import { refusedBy, resultOf, type SequencingResult } from './sequencing-result';
import { parentOf } from './tree';

/** Previous Sequencing Request Process [SB.2.8]. A walk that turns forward and leaves the tree does not end the session. */
export function goBack(draft: Draft): SequencingResult {
  const { current, tree } = draft;
  if (current === null) return refusedBy('SB.2.8-1');
  const parent = parentOf(tree, current);
  if (parent !== null && !sequencingAt(draft, parent).flow) return refusedBy('SB.2.8-2');
  const found = flow(draft, current, 'backward', false);
  return found.kind === 'left' ? { kind: 'nothing' } : resultOf(found);
}
