import { mostObserved, Observation, ObservedMessage } from '../../../src-shared/contract/observations';
import type { Observed } from '../../../src-shared/contract/observed';
import { write, type Db, type Writes } from '../../db/open';
import { timestampFromMs } from '../../platform/clock';
import { sessionOrRefuse } from './read-session';
import type { SessionKey } from './repository-journal';
import {
  countObservations,
  countObservedAgain,
  insertObservation,
  selectObservations,
} from './repository-observations';

/**
 * What a page says that it observed: script of strangers may have written it. What is no such message is left out. Whether anything was
 * kept.
 */
export function keepObserved(db: Db, { tenantId, sessionId }: SessionKey, message: unknown): boolean {
  const { success, data } = ObservedMessage.safeParse(message);
  if (!success) return false;
  write(db, (tx) => {
    for (const one of data.observed) keepOne(tx, { tenantId, sessionId }, one);
  });
  return true;
}

function keepOne(tx: Writes, key: SessionKey, { kind, text, atMs, ...told }: Observed): void {
  const thing = { ...key, kind, text, activityId: told.activityId ?? '', place: told.place ?? '' };
  const isKnown = countObservedAgain(tx, thing, atMs);
  if (!isKnown && countObservations(tx, key) < mostObserved) insertObservation(tx, thing, atMs);
}

/** Refuses with SESSION_NOT_FOUND. */
export function observationsOf(db: Db, key: SessionKey): Observation[] {
  sessionOrRefuse(db, key);
  return selectObservations(db, key, mostObserved).map((row) => ({
    kind: Observation.shape.kind.parse(row.kind),
    activity_id: row.activityId === '' ? null : row.activityId,
    text: row.text,
    place: row.place === '' ? null : row.place,
    first_at: timestampFromMs(row.firstAtMs),
    last_at: timestampFromMs(row.lastAtMs),
    times: row.times,
  }));
}
