import { Refusal } from '../../../src-shared/contract/errors';
import { remoteFailed } from '../../../src-shared/sync/failure';
import { SyncTrouble } from './trouble';

/**
 * Why our sessions did not take what a remote has, as trouble of that session alone: somebody plays it, or there are entries that cannot
 * be of this session here. Anything else is given back as it was.
 */
export function troubleOf(error: unknown): unknown {
  if (!(error instanceof Refusal)) return error;
  const { reason, by, field } = error.details ?? {};
  if (error.code === 'VERSION_CONFLICT' && reason === 'held')
    return new SyncTrouble('held', { where: by === 'remote' ? 'remote' : 'here' });
  if (error.code !== 'INVALID_REQUEST') return error;
  return remoteFailed('garbage', { reason: 'shape', status: null, at: String(field) });
}
