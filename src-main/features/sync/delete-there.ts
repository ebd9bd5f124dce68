import type { Output } from '../../../src-shared/contract/endpoint';
import { Refusal } from '../../../src-shared/contract/errors';
import type { deleteSyncedSession } from '../../../src-shared/contract/syncs';
import type { SessionId } from '../../../src-shared/kernel/ids';
import { isNotFound } from '../../../src-shared/sync/failure';
import type { Db } from '../../db/open';
import type { Clock } from '../../platform/clock';
import type { SessionService } from '../sessions/service';
import { refusePaused } from './remote-or-refuse';
import { selectOutboxRow } from './repository-outbox';
import { selectRemote, type RemoteKey, type RemoteRow } from './repository-remotes';
import type { SyncService } from './service';
import { toldOf } from './trouble';

export interface DeletionDeps {
  readonly db: Db;
  readonly clock: Clock;
  readonly sync: Pick<SyncService, 'reach' | 'isSending'>;
  readonly sessions: Pick<SessionService, 'remove'>;
}

export type Deletion = ReturnType<typeof createDeletion>;

/** The only way by which anything is deleted at a remote: somebody asks for it, session by session. */
export function createDeletion({ db, clock, sync, sessions }: DeletionDeps) {
  const rowsOrRefuse = (key: RemoteKey, sessionId: SessionId): RemoteRow => {
    const remote = selectRemote(db, key);
    if (remote === null || selectOutboxRow(db, key, sessionId) === null)
      throw new Refusal('NOT_FOUND', { remote_id: key.remoteId, session_id: sessionId });
    refusePaused(remote);
    if (sync.isSending(key.remoteId, sessionId))
      throw new Refusal('VERSION_CONFLICT', { reason: 'sending', session_id: sessionId });
    return remote;
  };

  /** False: the remote has no call for it. One that is not there any more is deleted already. */
  const deleteThere = async (remote: RemoteRow, sessionId: SessionId): Promise<boolean> => {
    const { client } = await sync.reach(remote);
    const { deletion } = await client.offers();
    if (!deletion) return false;
    await client.deleteSession(sessionId).catch((error: unknown) => {
      if (!isNotFound(error)) throw error;
    });
    return true;
  };

  /** There first: what cannot be deleted there stays here too. */
  return async (key: RemoteKey, sessionId: SessionId): Promise<Output<typeof deleteSyncedSession>> => {
    const remote = rowsOrRefuse(key, sessionId);
    try {
      const offered = await deleteThere(remote, sessionId);
      if (!offered) return { deleted: false, offered, trouble: null };
    } catch (error) {
      const { trouble } = toldOf(error, clock.nowMs());
      return { deleted: false, offered: true, trouble };
    }
    await sessions.remove(key.tenantId, sessionId);
    return { deleted: true, offered: true, trouble: null };
  };
}
