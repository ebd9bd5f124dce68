import { Refusal } from '../../../src-shared/contract/errors';
import type { Reads } from '../../db/open';
import { selectRemote, type RemoteKey, type RemoteRow } from './repository-remotes';

/** Refuses with NOT_FOUND. */
export function remoteOrRefuse(db: Reads, key: RemoteKey): RemoteRow {
  const row = selectRemote(db, key);
  if (row === null) throw new Refusal('NOT_FOUND', { remote_id: key.remoteId });
  return row;
}

/** One that is paused is asked for nothing, whoever wants it: refuses with INVALID_REQUEST. */
export function refusePaused({ isPaused }: RemoteRow): void {
  if (isPaused) throw new Refusal('INVALID_REQUEST', { field: 'paused', message: 'The remote is paused' });
}

/** Refuses with NOT_FOUND and INVALID_REQUEST. */
export function openRemoteOrRefuse(db: Reads, key: RemoteKey): RemoteRow {
  const row = remoteOrRefuse(db, key);
  refusePaused(row);
  return row;
}
