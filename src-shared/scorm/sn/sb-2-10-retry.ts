import { standingAt, type Draft } from './draft';
import { flow } from './sb-2-3-flow';
import { refusedBy, type SequencingResult } from './sequencing-result';
import { isLeaf } from './tree';

/**
 * Retry Sequencing Request Process [SB.2.10]. Retrying the root forgets the global objectives that belong to this attempt
 * alone, as ADL's sample run-time does.
 */
export function retry(draft: Draft): SequencingResult {
  const { current, tree } = draft;
  if (current === null) return refusedBy('SB.2.10-1');
  const { isActive, isSuspended } = standingAt(draft, current);
  if (isActive || isSuspended) return refusedBy('SB.2.10-2');
  if (current === 0 && !draft.from.course.objectivesGlobalToSystem) draft.globals = {};
  if (isLeaf(tree, current)) return { kind: 'deliver', position: current };
  const found = flow(draft, current, 'forward', true);
  return found.kind === 'leaf' ? { kind: 'deliver', position: found.position } : refusedBy('SB.2.10-3');
}
