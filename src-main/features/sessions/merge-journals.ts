import { mergedId, mergedPartId, nameMerged } from '../../../src-shared/sync/merge-marks';
import { step, type ExternalEvent } from '../../../src-shared/scorm/attempt';
import type { Writes } from '../../db/open';
import { conflict } from './append-journal';
import { endedVisit, isRecent } from './end-visit';
import { mayComeBack, type LiveAttempt } from './live-attempts';
import { serverEntry } from './journal-writer';
import { activitiesToMerge, mergedChanges, type KnownAttempt } from './merge-attempts';
import type { ReadEntry } from './read-entries';
import { sessionOrRefuse } from './read-session';
import { record, type Recording } from './record';
import type { SessionRow } from './repository';
import type { SessionKey } from './repository-journal';
import {
  selectLastSaid,
  selectLatestMs,
  selectMergeIds,
  selectTailEvents,
  type TailEvent,
} from './repository-reconcile';
import { visitName } from './visit-name';

/** What only our journal has. */
export interface Tail {
  /** Of its last end, and of those that had been merged into it, but for what theirs has merged too: at least one. */
  readonly names: readonly string[];
  readonly events: readonly TailEvent[];
  /** The latest time in it, Unix milliseconds by our clock. */
  readonly latestMs: number;
}

/** What our journal has behind `after`, `theirs` being there instead; null: nothing that theirs has not merged already. */
export function unmergedTail(
  tx: Writes,
  key: SessionKey,
  after: number,
  theirs: readonly ReadEntry[],
): Tail | null {
  const last = selectLastSaid(tx, key, after);
  const ids = selectMergeIds(tx, key, after);
  const ours = [...(last === null ? [] : [visitName(tx, key, last)]), ...namesIn(ids)];
  const known = new Set(namesIn(theirs.map(({ event }) => (event.type === 'external' ? event.id : ''))));
  const names = [...new Set(ours)].filter((name) => !known.has(name)).toSorted();
  if (names.length === 0) return null;
  const [events, latestMs] = [selectTailEvents(tx, key, after), selectLatestMs(tx, key, after) ?? 0];
  return { names, events, latestMs };
}

function namesIn(ids: readonly string[]): string[] {
  return ids.map(nameMerged).filter((name) => name !== null);
}

/** Their journal in the place of ours, and what is to be merged into it. */
export interface Parted {
  /** As it was. */
  readonly ours: LiveAttempt;
  /** Theirs, as far as it goes. */
  readonly live: LiveAttempt;
  readonly tail: Tail;
  /** The last position that both journals share. */
  readonly after: number;
  /** When theirs was last accessed, and the clock of its entries less ours. */
  readonly lastAccessedMs: number;
  readonly clockDifferenceMs: number;
}

/** By which the clock of a third server may be ahead; of what says it is later than that, no time is believed. */
const slackMs = 60_000;

/**
 * Writes over theirs what the rules make of both. Of the same two journals the same on every server, as far as their clocks agree: what
 * is later is told by the entries. Refuses as `adoptIn` does.
 */
export function merged(at: Recording, row: SessionRow, parted: Parted): LiveAttempt {
  const { ours, live, tail, after, lastAccessedMs, clockDifferenceMs } = parted;
  const activities = activitiesToMerge(live.state, tail.events);
  if (activities === null) throw conflict(row, { reason: 'activities' });
  const believed = (ms: number): number => Math.min(ms, at.nowMs + slackMs);
  const ourMs = believed(tail.latestMs);
  const theirMs = believed((selectLatestMs(at.tx, row, after) ?? 0) - clockDifferenceMs);
  if (mayComeBack(live) && isRecent(Math.min(lastAccessedMs, theirMs), at.nowMs))
    throw conflict(row, { reason: 'held', by: 'remote' });
  const begun = mayComeBack(live) ? endedVisit(at, row, live) : live;
  const known = { state: ours.state, lastAccessedMs: ourMs };
  const writes = writesOver(known, { state: begun.state, lastAccessedMs: theirMs }, activities);
  const nowMs = Math.max(ourMs, theirMs);
  const events = named(writes, activities[0] ?? '', tail.names);
  const entries = events.map((event) => serverEntry({ type: 'external', nowMs, ...event }));
  return record(at, sessionOrRefuse(at.tx, row).session, begun, entries).live;
}

type Write = Pick<ExternalEvent, 'activityId' | 'changes'>;

/** For each activity that is not yet as the rules make it, over those before it. */
function writesOver(ours: KnownAttempt, theirs: KnownAttempt, activities: readonly string[]): Write[] {
  let { state } = theirs;
  return activities.flatMap((activityId) => {
    const changes = mergedChanges(ours, { ...theirs, state }, activityId);
    if (Object.keys(changes).length === 0) return [];
    state = step(state, {
      type: 'external',
      nowMs: theirs.lastAccessedMs,
      id: '',
      activityId,
      changes,
    }).state;
    return [{ activityId, changes }];
  });
}

/** The last ones say what has been merged, so that who has those has all; of more ends than writes, some write nothing. */
function named(
  writes: readonly Write[],
  activityId: string,
  names: readonly string[],
): (Write & Pick<ExternalEvent, 'id'>)[] {
  const lacking = Array.from({ length: Math.max(0, names.length - writes.length) }, () => ({
    ...{ activityId, changes: {} },
  }));
  const all = [...writes, ...lacking];
  const unnamed = all.length - names.length;
  return all.map((write, at) => {
    const name = names[at - unnamed];
    const id = name === undefined ? mergedPartId(names[0] ?? '', at) : mergedId(name);
    return { id, ...write };
  });
}
