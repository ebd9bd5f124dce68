import type { PageEntry } from '../../../src-shared/contract/player';
import { engineVersion, snapshotOf, type AttemptEvent } from '../../../src-shared/scorm/attempt';
import type { Writes } from '../../db/open';
import type { LiveAttempt } from './live-attempts';
import { sessionOrRefuse } from './read-session';
import { record, type Recording } from './record';
import { updateSessionRow } from './repository';
import { insertSnapshot, type EntryRow, type SessionKey } from './repository-journal';

/** An entry that another journal has already. */
export type TakenEntry = Pick<EntryRow, 'epoch' | 'source' | 'result' | 'errorCode' | 'tookMs'> & {
  readonly event: AttemptEvent;
};

/** What a page made in the run of this epoch. */
export function entryOfRun(epoch: number): (made: PageEntry) => TakenEntry {
  return ({ event, result, errorCode, tookMs = null }) => ({
    ...{ epoch, source: 'learner' as const },
    ...{ event, result, errorCode, tookMs },
  });
}

/** Records entries of another journal behind those of the session, as if they had happened in it. Returns the attempt as it goes on from there. */
export function takeEntries(
  at: Recording,
  key: SessionKey,
  live: LiveAttempt,
  entries: readonly TakenEntry[],
): LiveAttempt {
  return runsOf(entries).reduce((before, run) => takeRun(at, key, before, run), live);
}

/** Entries of one epoch at a time; a launch that moves to another version of the course ends a run. */
function runsOf(entries: readonly TakenEntry[]): TakenEntry[][] {
  const runs: TakenEntry[][] = [];
  let isEnded = true;
  for (const entry of entries) {
    const last = runs.at(-1);
    if (isEnded || last?.[0]?.epoch !== entry.epoch) runs.push([entry]);
    else last.push(entry);
    isEnded = movedTo(entry) !== null;
  }
  return runs;
}

function movedTo({ event }: TakenEntry): number | null {
  return event.type === 'launch' ? (event.move?.toVersion ?? null) : null;
}

function takeRun(at: Recording, key: SessionKey, live: LiveAttempt, run: readonly TakenEntry[]): LiveAttempt {
  const epoch = run[0]?.epoch ?? live.epoch;
  const begun = epoch === live.epoch ? live : { ...live, epoch, learnerNumber: 0, serverNumber: 0 };
  const news = run.map(({ source, event, result, errorCode, tookMs }) => ({
    ...{ source, event, claimed: { result, errorCode }, countsAsVersion: true, tookMs },
  }));
  const taken = record(at, sessionOrRefuse(at.tx, key).session, begun, news).live;
  const moved = run.map(movedTo).find((version) => version !== null) ?? null;
  return moved === null ? taken : moveTo(at.tx, key, taken, moved);
}

/** As a launch that moves does; and with a snapshot, since one of the course before could not be gone on from. */
function moveTo(tx: Writes, key: SessionKey, live: LiveAttempt, packageVersion: number): LiveAttempt {
  const { firstPackageVersion, packageVersion: before } = sessionOrRefuse(tx, key).session;
  updateSessionRow(tx, key.tenantId, key.sessionId, {
    packageVersion,
    firstPackageVersion: firstPackageVersion ?? before,
  });
  insertSnapshot(tx, { ...key, position: live.position, engineVersion, state: snapshotOf(live.state) });
  return { ...live, snapshotPosition: live.position };
}
