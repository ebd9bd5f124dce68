import type { SyncRun } from '../../../src-shared/contract/syncs';
import type { Phrase } from '../../ui/typed-words';
import type { ManageWords } from '../words';

export type RunResult = 'done' | 'partly' | 'failed' | 'going';

export function resultOf({ ended_at: ended, trouble, failed }: SyncRun): RunResult {
  if (ended === null) return 'going';
  if (trouble !== null) return 'failed';
  return failed > 0 ? 'partly' : 'done';
}

const parts = [
  ['lost.didSessions', 'lost_sessions'],
  ['lost.didPackages', 'lost_packages'],
  ['sync.didSessions', 'sent_sessions'],
  ['sync.didPackages', 'sent_packages'],
  ['sync.didReceived', 'received'],
  ['sync.didForked', 'forked'],
  ['assigned.did', 'assigned'],
  ['assigned.didTakeBack', 'taken_back'],
  ['sync.didFailed', 'failed'],
] as const;

/** What a sync brought about, a sentence for each kind of it. */
export function didOf(run: SyncRun): readonly Phrase<ManageWords>[] {
  const did = parts.flatMap(([key, count]) =>
    run[count] === 0 ? [] : [{ key, facts: { count: run[count] } }],
  );
  const isSaid = did.length > 0 || run.ended_at === null || run.trouble !== null;
  return isSaid ? did : [{ key: 'sync.didNothing', facts: {} }];
}
