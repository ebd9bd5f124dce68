import { isNotFound, RemoteFailed, type FailureWord } from '../../../src-shared/sync/failure';
import { write } from '../../db/open';
import type { RemoteClient } from '../../remote/remote-client';
import type { ListedSession } from '../../remote/remote-sessions';
import { forgetLostPackages } from './lost-packages';
import { pagesOf } from './pages-of';
import type { RunTools, SyncParts } from './parts';
import { raiseMark } from './repository-outbox';
import { lowerMark, selectAcknowledged, type Acknowledged } from './repository-receipts';
import { updateRemote } from './repository-remotes';

const dayMs = 24 * 60 * 60_000;

/**
 * Holds what the remote has acknowledged against its own lists: one that was restored from a backup has less, and what it lost is to be
 * sent again. All of it once a day; when somebody asks, one page, and all where that shows a loss.
 */
export async function lookForLosses(parts: SyncParts, run: RunTools, isAsked: boolean): Promise<void> {
  const { db, clock, log } = parts;
  const { remote } = run;
  const nowMs = clock.nowMs();
  const isDue = Math.abs(nowMs - (remote.checkedAtMs ?? 0)) >= dayMs;
  if (!isDue && !isAsked) return;
  const known = selectAcknowledged(db, remote);
  try {
    if (known.length > 0 && (isDue || (await differs(run, known)))) await raiseLost(parts, run, known);
  } catch (error) {
    if (!(error instanceof RemoteFailed) || !noList.has(error.failure.word)) throw error;
    log.info({ remoteId: remote.remoteId, failure: error.failure }, 'A remote does not tell what it has');
  }
  if (isDue) write(db, (tx) => updateRemote(tx, remote, { checkedAtMs: nowMs }));
}

/** Answers of a server that has no list of sessions that could be read. */
const noList: ReadonlySet<FailureWord> = new Set<FailureWord>([
  'not-found',
  'refused',
  'forbidden',
  'garbage',
]);

async function raiseLost(parts: SyncParts, run: RunTools, known: readonly Acknowledged[]): Promise<void> {
  const { db, clock } = parts;
  await forgetLostPackages(parts, run);
  const there = await allListed(run);
  const less = known.filter((one) => isLess(one, there.get(one.sessionId)));
  const other = known.filter((one) => isOther(one, there.get(one.sessionId)));
  const isBelieved = await isCertain(run, less);
  if (isBelieved) run.tally.lostSessions += less.length;
  write(db, (tx) => {
    if (isBelieved) for (const { key } of less) lowerMark(tx, key, clock.nowMs());
    for (const { key } of other) raiseMark(tx, key, clock.nowMs());
  });
}

type Listed = ReadonlyMap<string, ListedSession>;

function byId(sessions: readonly ListedSession[]): Listed {
  return new Map(sessions.map((one) => [one.sessionId.toLowerCase(), one]));
}

/** A backup is older than what came last, so that is looked at first. */
async function differs({ client, hasJournals }: RunTools, known: readonly Acknowledged[]): Promise<boolean> {
  const order = hasJournals ? { sort: 'updated_at', order: 'desc' } : undefined;
  const { sessions, hasMore, total } = await client.listSessions(1, order);
  const there = byId(sessions);
  const isMissing = (one: Acknowledged) => !there.has(one.sessionId);
  const found = known.filter((one) => !hasMore || !isMissing(one));
  const isNotAsItWas = (one: Acknowledged) =>
    isLess(one, there.get(one.sessionId)) || isOther(one, there.get(one.sessionId));
  if (found.some(isNotAsItWas) || (total !== null && total < known.length)) return true;
  const [last] = known;
  return hasMore && last !== undefined && isMissing(last) && (await isLessThere(client, last));
}

async function allListed({ client, hasJournals }: RunTools): Promise<Listed> {
  // In this order none moves while the pages are read.
  const order = hasJournals ? { sort: 'created_at', order: 'asc' } : undefined;
  const all: ListedSession[] = [];
  for await (const { sessions } of pagesOf('sessions', (page) => client.listSessions(page, order)))
    all.push(...sessions);
  return byId(all);
}

function isLess({ remoteVersion }: Acknowledged, listed: ListedSession | undefined): boolean {
  if (listed === undefined) return true;
  return listed.version !== null && listed.version < (remoteVersion ?? 0);
}

/** It went on from an older state, up to the version that it had. */
function isOther(
  { remoteVersion, remoteUpdatedAt }: Acknowledged,
  listed: ListedSession | undefined,
): boolean {
  if (listed === undefined || remoteUpdatedAt === null || listed.version !== remoteVersion) return false;
  return listed.updatedAtMs !== null && listed.updatedAtMs !== Date.parse(remoteUpdatedAt);
}

/** How many are asked for one by one before a list is believed, which may leave out what is there. */
const asked = 3;

async function isCertain({ client }: RunTools, less: readonly Acknowledged[]): Promise<boolean> {
  for (const one of less.slice(0, asked)) if (await isLessThere(client, one)) return true;
  return false;
}

async function isLessThere(client: RemoteClient, one: Acknowledged): Promise<boolean> {
  try {
    const { sessionId, version } = await client.readSession(one.sessionId);
    return isLess(one, { sessionId, version, updatedAtMs: null });
  } catch (error) {
    if (!isNotFound(error)) throw error;
    return true;
  }
}
