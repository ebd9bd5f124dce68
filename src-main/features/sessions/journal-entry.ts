import type { FencedEntry, JournalEntry, SetAsideEntry } from '../../../src-shared/contract/session-journal';
import { timestampFromMs } from '../../platform/clock';
import type { EntryRow, FencedRow } from './repository-journal';
import type { SetAsideRow } from './repository-reconcile';
import { storedEvent } from './stored-event';

/** A journal entry as the inspector reads it. */
export function journalEntryFromRow(row: EntryRow): JournalEntry {
  return {
    position: row.position,
    epoch: row.epoch,
    number: row.number,
    source: row.source,
    event: { ...storedEvent(row) },
    result: row.result,
    error_code: row.errorCode,
    engine_version: row.engineVersion,
    activity_id: row.activityId,
    server_result: row.serverResult,
    server_error_code: row.serverErrorCode,
    took_ms: row.tookMs,
    received_at: timestampFromMs(row.receivedAtMs),
    ...(row.version === null ? {} : { version: row.version }),
  };
}

/** An entry that came too late, as the inspector reads it. */
export function fencedEntryFromRow({ epoch, number, entry, receivedAtMs }: FencedRow): FencedEntry {
  return {
    epoch,
    number,
    entry: entry as Record<string, unknown>,
    received_at: timestampFromMs(receivedAtMs),
  };
}

/** An entry that another server's journal has taken the place of, as the inspector reads it. */
export function setAsideEntryFromRow(row: SetAsideRow): SetAsideEntry {
  const { turn, reason, position, epoch, number, source, result } = row;
  return {
    ...{ turn, reason, position, epoch, number, source, result },
    set_aside_at: timestampFromMs(row.setAsideAtMs),
    event: { ...storedEvent(row) },
    error_code: row.errorCode,
    engine_version: row.engineVersion,
    took_ms: row.tookMs,
    received_at: timestampFromMs(row.receivedAtMs),
  };
}
