import type { DataNode } from '../rte/node';
import type { LaunchEvent } from './events';
import type { AttemptState, OpenContent } from './state';

/** What a run begins with where only what is stored outlives it, and who said the status in it. */
export function storedFrom(
  { profile, faults }: Pick<LaunchEvent, 'profile' | 'faults'>,
  data: DataNode,
  saidStatus: string | null,
): Pick<OpenContent, 'stored' | 'storedSaid'> {
  const isDropped = (faults?.length ?? 0) > 0 || profile.uncommitted === 'drop';
  return isDropped ? { stored: data, storedSaid: saidStatus } : {};
}

/** The content after a Commit. */
export function withStored(open: OpenContent): OpenContent {
  return open.stored === undefined ? open : { ...open, stored: open.data, storedSaid: open.saidStatus };
}

/** The run ends without Terminate: where only what is stored outlives it, the rest is gone. */
export function asStored(state: AttemptState): AttemptState {
  const { open } = state;
  if (open?.stored === undefined || open.phase === 'terminated') return state;
  return { ...state, open: { ...open, data: open.stored, saidStatus: open.storedSaid ?? null } };
}
