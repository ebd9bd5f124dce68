import type { Input, Output } from '../../../src-shared/contract/endpoint';
import type { HistoryEntry, readHistory } from '../../../src-shared/contract/session-journal';
import type { AttemptEvent } from '../../../src-shared/scorm/attempt';
import type { Reads } from '../../db/open';
import { timestampFromMs } from '../../platform/clock';
import { lastNotedBefore, selectNoted, selectSets, selectWrites } from './repository-history';
import type { EntryRow, ExternalWrite, SessionKey } from './repository-journal';
import { storedEvent } from './stored-event';

const mostNamed = 500;

/** What readers have seen a session become, from the journal. */
export function historyOf(
  db: Reads,
  key: SessionKey,
  { after, limit }: Pick<Input<typeof readHistory>, 'after' | 'limit'>,
): Output<typeof readHistory> {
  const found = selectNoted(db, key, after, limit + 1);
  const shown = found.slice(0, limit);
  const sets = selectSets(db, key, lastNotedBefore(db, key, after), shown.at(-1)?.position ?? after);
  const writes = selectWrites(db, key, shown.flatMap(writeIdOf));
  let from = 0;
  const data = shown.map((row) => {
    const event = storedEvent(row);
    if (event.type === 'external') return externalEntry(row, event.changes, writes.get(event.id));
    const until = sets.findIndex(({ position }, at) => at >= from && position > row.position);
    const own = sets.slice(from, until === -1 ? undefined : until);
    from += own.length;
    return entryOf(row, event, event.type === 'launch' ? [] : own.map(({ element }) => element));
  });
  const hasMore = found.length > limit;
  return {
    ...{ session_id: key.sessionId, data, has_more: hasMore },
    next_after: hasMore ? (shown.at(-1)?.position ?? null) : null,
  };
}

function entryOf(row: EntryRow, event: AttemptEvent, changed: readonly string[]): HistoryEntry {
  return {
    position: row.position,
    type: typeOf(event),
    version: row.version ?? 0,
    at: timestampFromMs(row.receivedAtMs),
    source: row.source === 'learner' ? 'content' : 'server',
    activity_id: row.activityId,
    changed: [...new Set(changed)].slice(0, mostNamed),
  };
}

/** Version and time are those of the write, which may have waited for a Commit. */
function externalEntry(
  row: EntryRow,
  changes: Readonly<Record<string, unknown>>,
  write: ExternalWrite | undefined,
): HistoryEntry {
  return {
    position: row.position,
    type: 'external_update',
    version: write?.version ?? row.version ?? 0,
    at: timestampFromMs(write?.createdAtMs ?? row.receivedAtMs),
    source: 'api',
    activity_id: write?.activityId ?? row.activityId,
    changed: Object.keys(changes).slice(0, mostNamed),
  };
}

function typeOf(event: AttemptEvent): HistoryEntry['type'] {
  if (event.type === 'launch') return 'launch';
  if (event.type === 'abort') return 'lost';
  if (event.type !== 'call') return 'unload';
  return /Commit$/.test(event.method) ? 'commit' : 'end';
}

function writeIdOf(row: EntryRow): readonly string[] {
  const event = storedEvent(row);
  return event.type === 'external' ? [event.id] : [];
}
