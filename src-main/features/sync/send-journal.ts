import type { Session } from '../../../src-shared/contract/sessions';
import type { RemoteClient } from '../../remote/remote-client';
import { failureNamed, isNotFound, remoteFailed } from '../../../src-shared/sync/failure';
import type { SharedEntry } from '../../../src-shared/sync/shared-entries';
import { recordOf, wholeNumberOf } from '../../../src-shared/sync/loose-json';
import { forkedFrom } from '../../../src-shared/sync/forked-from';
import { ourEntries } from './our-journal';
import { troubleOf } from './own-refusal';
import type { RunTools, SyncParts } from './parts';
import { hashOn, noEntriesHash } from './receipt';
import { reconcileJournal } from './reconcile-journal';
import { theirsAfter } from './their-journal';
import type { OutboxRow } from './repository-outbox';
import type { Sent } from './send-session';
import { SyncTrouble } from './trouble';

const entriesAtOnce = 1000;
/** In one sync: somebody may go on there meanwhile, but a remote that always says so is not believed. */
const mostReconciled = 3;

type Parts = Pick<SyncParts, 'sessions' | 'clock'>;
type Row = Pick<OutboxRow, 'tenantId' | 'sessionId' | 'commonPosition' | 'receipt'>;

interface Tools extends Pick<RunTools, 'packages' | 'tally' | 'clockDifferenceMs'> {
  readonly client: Pick<
    RemoteClient,
    'createSession' | 'readSession' | 'readJournal' | 'appendJournal' | 'settleJournal'
  >;
}

/** Brings the journal of a session to a remote, and the remote's further entries here, until both are alike. */
export async function sendJournal(parts: Parts, run: Tools, row: Row, session: Session): Promise<Sent> {
  const version = await untilAlike(parts, run, row, session);
  const { hash, position } = hashOfJournal(parts, row);
  const at = new Date(parts.clock.nowMs()).toISOString();
  return { commonPosition: position, receipt: { at, remote_version: version, position, hash } };
}

/** Resolves with the version that the remote has then. */
async function untilAlike(parts: Parts, run: Tools, row: Row, session: Session): Promise<number> {
  // The last entry that both had goes along: a remote that has another one in its place, or none, says so.
  let after = Math.max(0, row.commonPosition - 1);
  // Another journal has taken the place of ours meanwhile, and is shorter.
  if (ourEntries(parts, row, after, 1).entries.length === 0) after = 0;
  let isBegun = row.receipt !== null;
  let hasGoneBack = false;
  let reconciled = 0;
  for (;;) {
    const { entries, hasMore } = ourEntries(parts, row, after, entriesAtOnce);
    try {
      if (!isBegun) await begin(run, session, parts.sessions.beginsOn(row.tenantId, row.sessionId));
      isBegun = true;
      if (entries.length === 0) return await takeWhole(parts, run, row);
      await ensureMoves(run, session, entries);
      const told = await run.client.appendJournal(row.sessionId, entries);
      after += entries.length;
      if (hasMore || told === null) continue;
      if (told.lastPosition > after) await takeTheirs(parts, run, row, after);
      return told.version;
    } catch (error) {
      if (isNotFound(error)) {
        if (hasGoneBack) throw error;
        if (row.receipt !== null) run.tally.lostSessions += 1;
        [after, isBegun, hasGoneBack] = [0, false, true];
        continue;
      }
      const reason = conflictReason(error);
      if (reason === null) throw troubleOf(error);
      if (reason.word === 'held') throw new SyncTrouble('held', { where: 'remote' });
      if (reason.word === 'gap' && reason.expected <= after && !hasGoneBack) {
        // Not even the last entry that it has acknowledged.
        if (row.receipt !== null) run.tally.lostSessions += 1;
        // With the last one that it has, which need not be ours.
        [after, hasGoneBack] = [Math.max(0, reason.expected - 2), true];
        continue;
      }
      if (reason.word !== 'fork' || reconciled >= mostReconciled) throw error;
      reconciled += 1;
      after = await reconcileJournal(parts, run, row);
    }
  }
}

/** A version that the session moved to must be there before the launch that moves it. */
async function ensureMoves(
  { packages }: Pick<Tools, 'packages'>,
  { package_id: packageId }: Session,
  entries: readonly SharedEntry[],
): Promise<void> {
  for (const { event } of entries) {
    const version = wholeNumberOf(recordOf(event['move'])?.['toVersion']);
    if (version !== null) await packages.ensure({ packageId, version });
  }
}

async function begin({ client, packages }: Tools, session: Session, version: number): Promise<void> {
  const { id: sessionId, user_id: userId, learner_name: learnerName } = session;
  const from = forkedFrom(session.metadata);
  await packages.withPlace(
    { packageId: session.package_id, version },
    async ({ packageId, version: there }) => {
      const wish = { packageId, sessionId, userId, ...(learnerName === null ? {} : { learnerName }) };
      const chosen = there === null ? {} : { package_version: there };
      const told = from === null ? {} : { metadata: { forked_from: from } };
      try {
        await client.createSession(wish, { ...chosen, ...told, recorded: true });
      } catch (error) {
        // Begun by a sync whose answer was lost. One that is somebody else's is told by its journal, which then is not ours.
        if (!isThereAlready(error)) throw error;
      }
    },
  );
}

function isThereAlready(error: unknown): boolean {
  return failureNamed(error, 'conflict')?.code === 'DUPLICATE_ENTRY';
}

/** Ours is empty: all that they have comes here. */
async function takeWhole(parts: Parts, run: Tools, row: Row): Promise<number> {
  // Before its journal: what comes there meanwhile is then told as a change.
  const { version } = await run.client.readSession(row.sessionId);
  await takeTheirs(parts, run, row, 0);
  return version;
}

/** What they have behind ours comes here. */
async function takeTheirs(
  { sessions }: Parts,
  { client, tally }: Tools,
  { tenantId, sessionId }: Row,
  after: number,
): Promise<void> {
  let isNew = false;
  for await (const entries of theirsAfter(client, sessionId, after)) {
    await sessions.takeOver(tenantId, sessionId, entries);
    isNew = true;
  }
  if (isNew) tally.received += 1;
}

function hashOfJournal(parts: Parts, row: Row) {
  const journal = { hash: noEntriesHash, position: 0 };
  for (let hasMore = true; hasMore;) {
    const ours = ourEntries(parts, row, journal.position, entriesAtOnce);
    journal.hash = hashOn(journal.hash, ours.entries);
    journal.position += ours.entries.length;
    ({ hasMore } = ours);
  }
  return journal;
}

type Reason = { readonly word: 'gap'; readonly expected: number } | { readonly word: 'fork' | 'held' };

/** Null for all but a conflict over a journal. */
function conflictReason(error: unknown): Reason | null {
  const { reason, expected } = failureNamed(error, 'conflict')?.details ?? {};
  if (reason === 'fork' || reason === 'held') return { word: reason };
  if (reason !== 'gap') return null;
  if (typeof expected !== 'number' || !Number.isSafeInteger(expected) || expected < 1)
    throw remoteFailed('garbage', { reason: 'shape', status: 409, at: 'expected' });
  return { word: reason, expected };
}
