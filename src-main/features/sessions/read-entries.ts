import type { Input } from '../../../src-shared/contract/endpoint';
import { Refusal } from '../../../src-shared/contract/errors';
import type { appendJournal } from '../../../src-shared/contract/session-journal';
import type { AttemptEvent, CourseMove } from '../../../src-shared/scorm/attempt';
import type { SharedEntry } from '../../../src-shared/sync/shared-entries';
import type { Writes } from '../../db/open';
import type { KnownCourses } from './known-courses';
import { selectVersionOf, type SessionRow } from './repository';
import type { EntryRow } from './repository-journal';
import { storedEvent } from './stored-event';
import { SyncEvent, type SyncMove } from './sync-schema';
import type { TakenEntry } from './take-entries';

export type SentEntry = Input<typeof appendJournal>['entries'][number];

/** An entry whose event is one of ours. */
export interface ReadEntry extends Omit<SentEntry, 'event'> {
  readonly event: AttemptEvent;
}

export interface EntryPlace {
  readonly tx: Writes;
  readonly courses: KnownCourses;
}

/** Refuses with INVALID_REQUEST and the field of the first entry that is none of this session. */
export function readEntries(place: EntryPlace, row: SessionRow, sent: readonly SentEntry[]): ReadEntry[] {
  let fromVersion = row.packageVersion;
  return sent.map((entry, at) => {
    const event = readEvent(entry, at, sent, row);
    if (event.type !== 'launch') return { ...entry, event };
    const { move: named, ...launch } = event;
    if (named === undefined) return { ...entry, event: launch };
    const move = moveOf(place, row, named, fromVersion);
    if (move === null)
      throw refusal(at, 'event.move.checksum', 'No version of the package here has this checksum');
    fromVersion = move.toVersion;
    return { ...entry, event: { ...launch, move } };
  });
}

/** The sender's numbers of versions say nothing here, nor does the course that it may have sent along. */
function moveOf(
  { tx, courses }: EntryPlace,
  row: SessionRow,
  { checksum }: SyncMove,
  fromVersion: number,
): CourseMove | null {
  const toVersion = selectVersionOf(tx, row, checksum);
  return toVersion === null
    ? null
    : { fromVersion, toVersion, checksum, course: courses.of(tx, row, toVersion) };
}

function readEvent(entry: SentEntry, at: number, all: readonly SentEntry[], row: SessionRow): SyncEvent {
  if (entry.position !== (all[0]?.position ?? 0) + at || entry.position < 1)
    throw refusal(at, 'position', 'Positions must count up one by one, from 1');
  const event = SyncEvent.safeParse(entry.event);
  if (!event.success) {
    const place = ['event', ...(event.error.issues[0]?.path ?? [])].join('.');
    throw refusal(at, place, 'The event is not one of ours');
  }
  if (event.data.type === 'launch' && event.data.learner.id !== row.userId)
    throw refusal(at, 'event.learner.id', 'The session is another learner’s');
  if (row.sandbox === null && isTried(event.data))
    throw refusal(at, 'event', 'Faults and presets are for sandboxes only');
  return event.data;
}

function refusal(at: number, field: string, message: string): Refusal {
  return new Refusal('INVALID_REQUEST', { field: `entries.${String(at)}.${field}`, message });
}

function isTried(event: SyncEvent): boolean {
  if (event.type === 'call') return event.fault !== undefined;
  return event.type === 'launch' && (event.faults !== undefined || event.preset !== undefined);
}

export function sharedEntry(row: EntryRow): SharedEntry {
  const { position, epoch, number, source, result, errorCode } = row;
  const event = { ...storedEvent(row) };
  return { position, epoch, number, source, event, result, error_code: errorCode };
}

export function sharedOf(entry: ReadEntry): SharedEntry {
  return { ...entry, event: { ...entry.event } };
}

export function takenEntry(entry: ReadEntry): TakenEntry {
  const { epoch, source, event, result, error_code: errorCode, took_ms: tookMs = null } = entry;
  return { epoch, source, event, result, errorCode, tookMs };
}
