import { SessionId } from '../../../src-shared/kernel/ids';
import { failureNamed, remoteFailed } from '../../../src-shared/sync/failure';
import { timeOf } from '../../../src-shared/sync/loose-json';
import { write } from '../../db/open';
import type { RemoteClient } from '../../remote/remote-client';
import type { ChangedPage } from '../../remote/remote-sessions';
import type { RunTools, SyncParts } from './parts';
import { createForkPuller } from './pull-forks';
import { raiseMark, selectOutboxRow, updateOutboxRow } from './repository-outbox';
import { updateRemote } from './repository-remotes';

/** Before the first look: what changes while a sync is under way must not fall between two looks. */
const lookBackMs = 60_000;
/** Pages of sessions in one look; a remote that has more to tell is not believed. */
const mostAsked = 20_000;

/** By which a remote may know its own clock better than we do: of what it says has changed later than that, no time is believed. */
const slackMs = 60_000;

/**
 * Sessions that the remote has changed since a time of its clock are looked at as if they had changed here, and attempts that were made
 * there of some are begun here; nothing is looked at where the time is null, all are where it is none that its clock has shown. Resolves
 * with the time of the last of them.
 */
export async function pullChanged(parts: SyncParts, run: RunTools, since: string | null): Promise<string> {
  const nowThereMs = parts.clock.nowMs() + run.clockDifferenceMs;
  const firstLookMs = nowThereMs - lookBackMs;
  const seenMs = since === null ? firstLookMs : await seenAfter(parts, run, timeOf(since), nowThereMs);
  const seenUntil = new Date(seenMs ?? firstLookMs).toISOString();
  if (seenUntil !== since)
    write(parts.db, (tx) => {
      updateRemote(tx, run.remote, { seenUntil });
    });
  return seenUntil;
}

/** Null: the remote knows no changes since then. */
async function seenAfter(
  parts: SyncParts,
  { remote, client }: RunTools,
  sinceMs: number | null,
  nowThereMs: number,
): Promise<number | null> {
  const forks = createForkPuller(parts, { remote });
  const isBelieved = (ms: number | null): ms is number =>
    ms !== null && ms >= 0 && ms <= nowThereMs + slackMs;
  let seenMs = isBelieved(sinceMs) ? sinceMs : 0;
  for (let page = 1, asked = 0; page > 0; asked += 1) {
    if (asked > mostAsked)
      throw remoteFailed('garbage', { reason: 'too-long', status: null, at: 'sessions' });
    const changed = await changedSince(client, seenMs, page);
    if (changed === null) return null;
    raiseNew(parts, remote, changed.sessions, isBelieved);
    forks.note(changed.sessions);
    const lastMs = Math.max(seenMs, ...changed.sessions.map((one) => one.updatedAtMs).filter(isBelieved));
    // From the last time on, not by page: one that changes meanwhile would move the others up, past what was asked for.
    page = !changed.hasMore ? 0 : lastMs > seenMs ? 1 : page + 1;
    seenMs = lastMs;
  }
  await forks.beginAll();
  return seenMs;
}

/** Null where the remote does not take the time that it is asked by. */
async function changedSince(
  client: RemoteClient,
  sinceMs: number,
  page: number,
): Promise<ChangedPage | null> {
  try {
    return await client.listChanged(new Date(sinceMs).toISOString(), page);
  } catch (error) {
    if (failureNamed(error, 'refused')?.status !== 400) throw error;
    return null;
  }
}

/** What a sync of ours has made of it there is no news, but for the time of it. */
function raiseNew(
  { db, clock }: SyncParts,
  remote: RunTools['remote'],
  page: ChangedPage['sessions'],
  isBelieved: (ms: number | null) => ms is number,
): void {
  const told = new Map(page.map((one) => [one.sessionId, one]));
  const changes = [...told].flatMap(([id, { version, updatedAtMs }]) => {
    const { success, data: sessionId } = SessionId.safeParse(id);
    const row = success ? selectOutboxRow(db, remote, sessionId) : null;
    const receipt = row?.receipt ?? null;
    if (row === null || receipt === null || receipt.remote_version === null) return [];
    if (receipt.remote_version !== version) return { row, dated: null };
    if (!isBelieved(updatedAtMs) || (receipt.remote_updated_at ?? null) !== null) return [];
    return { row, dated: { ...receipt, remote_updated_at: new Date(updatedAtMs).toISOString() } };
  });
  if (changes.length > 0)
    write(db, (tx) => {
      for (const { row, dated } of changes)
        if (dated === null) raiseMark(tx, row, clock.nowMs());
        else updateOutboxRow(tx, row, { receipt: dated });
    });
}
