import type { DataNode } from '../rte/node';
import type { LaunchEvent } from './events';
import type { AttemptState, OpenContent } from './state';

/** What a run begins with where only what is stored outlives it. */
export function storedFrom(
  { profile, faults }: Pick<LaunchEvent, 'profile' | 'faults'>,
  data: DataNode,
): Pick<OpenContent, 'stored'> {
  const isDropped = (faults?.length ?? 0) > 0 || profile.uncommitted === 'drop';
  return isDropped ? { stored: data } : {};
}

/** The content after a Commit. */
export function withStored(open: OpenContent): OpenContent {
  return open.stored === undefined ? open : { ...open, stored: open.data };
}

/** The run ends without Terminate: where only what is stored outlives it, the rest is gone. */
export function asStored(state: AttemptState): AttemptState {
  const { open } = state;
  if (open?.stored === undefined || open.phase === 'terminated') return state;
  return { ...state, open: { ...open, data: open.stored } };
}
