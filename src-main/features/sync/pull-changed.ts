import type { Receipt } from '../../../src-shared/contract/remotes';
import { SessionId } from '../../../src-shared/kernel/ids';
import { write } from '../../db/open';
import type { RunTools, SyncParts } from './parts';
import { raiseMark, selectOutboxRow } from './repository-outbox';
import { updateRemote } from './repository-remotes';

/** Before the first look: what changes while a sync is under way must not fall between two looks. */
const lookBackMs = 60_000;

/** Sessions that the remote has changed since the last look are looked at as if they had changed here. */
export async function pullChanged(
  parts: SyncParts,
  { remote, client, clockDifferenceMs }: RunTools,
): Promise<void> {
  const { db, clock } = parts;
  const first = new Date(clock.nowMs() + clockDifferenceMs - lookBackMs).toISOString();
  let seenUntil = remote.seenUntil ?? first;
  if (remote.seenUntil !== null)
    for (let page = 1, hasMore = true; hasMore; page += 1) {
      const list = await client.listChanged(remote.seenUntil, page);
      for (const { sessionId, version, updatedAt } of list.sessions) {
        raiseIfNew(parts, remote, sessionId, version);
        if (updatedAt !== null && updatedAt > seenUntil) seenUntil = updatedAt;
      }
      ({ hasMore } = list);
    }
  if (seenUntil !== remote.seenUntil)
    write(db, (tx) => {
      updateRemote(tx, remote, { seenUntil });
    });
}

/** What a sync of ours has made of it there is no news. */
function raiseIfNew({ db, clock }: SyncParts, remote: RunTools['remote'], id: string, version: number): void {
  const { success, data: sessionId } = SessionId.safeParse(id);
  const row = success ? selectOutboxRow(db, remote, sessionId) : null;
  const receipt = row?.receipt as Receipt | null | undefined;
  if (row === null || receipt?.remote_version === version) return;
  write(db, (tx) => {
    raiseMark(tx, row, clock.nowMs());
  });
}
