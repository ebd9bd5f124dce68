import type { Receipt } from '../../../src-shared/contract/remotes';
import { SessionId } from '../../../src-shared/kernel/ids';
import { remoteFailed } from '../../../src-shared/sync/failure';
import { write } from '../../db/open';
import type { ChangedPage } from '../../remote/remote-sessions';
import type { RunTools, SyncParts } from './parts';
import { raiseMark, selectOutboxRow } from './repository-outbox';
import { updateRemote } from './repository-remotes';

/** Before the first look: what changes while a sync is under way must not fall between two looks. */
const lookBackMs = 60_000;
/** Pages of sessions in one look; a remote that has more to tell is not believed. */
const mostAsked = 20_000;

/**
 * Sessions that the remote has changed since a time of its clock are looked at as if they had changed here; nothing is where it is null.
 * Resolves with the time of the last of them.
 */
export async function pullChanged(
  parts: SyncParts,
  { remote, client, clockDifferenceMs }: RunTools,
  since: string | null,
): Promise<string> {
  const { db, clock } = parts;
  let seenUntil = since ?? new Date(clock.nowMs() + clockDifferenceMs - lookBackMs).toISOString();
  if (since !== null)
    for (let page = 1, asked = 0; page > 0; asked += 1) {
      if (asked > mostAsked)
        throw remoteFailed('garbage', { reason: 'too-long', status: null, at: 'sessions' });
      const { sessions, hasMore } = await client.listChanged(seenUntil, page);
      raiseNew(parts, remote, sessions);
      const last = sessions.at(-1)?.updatedAt ?? seenUntil;
      // From the last time on, not by page: one that changes meanwhile would move the others up, past what was asked for.
      page = !hasMore ? 0 : last > seenUntil ? 1 : page + 1;
      if (last > seenUntil) seenUntil = last;
    }
  if (seenUntil !== since)
    write(db, (tx) => {
      updateRemote(tx, remote, { seenUntil });
    });
  return seenUntil;
}

/** What a sync of ours has made of it there is no news. */
function raiseNew({ db, clock }: SyncParts, remote: RunTools['remote'], page: ChangedPage['sessions']): void {
  const versions = new Map(page.map(({ sessionId, version }) => [sessionId, version]));
  const news = [...versions].flatMap(([id, version]) => {
    const { success, data: sessionId } = SessionId.safeParse(id);
    const row = success ? selectOutboxRow(db, remote, sessionId) : null;
    const receipt = (row?.receipt ?? null) as Receipt | null;
    return row === null || receipt === null || receipt.remote_version === version ? [] : [row];
  });
  if (news.length > 0)
    write(db, (tx) => {
      for (const row of news) raiseMark(tx, row, clock.nowMs());
    });
}
