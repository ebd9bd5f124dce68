import { rowAt, type DataNode } from '../rte/node';
import type { LearnerStore } from './events';
import type { AttemptState, OpenContent } from './state';

/**
 * The store after the SCO has set a row of `adl.data` [RTE 4.3]: others see it at once, also where the run is later
 * abandoned. A look at a finished course changes nothing.
 * A store that was set to "" is kept as that and counts as unset.
 */
export function storeWithShared(
  { tree, store }: AttemptState,
  { position, isKept }: OpenContent,
  data: DataNode,
): LearnerStore {
  if (!isKept) return store;
  const maps = tree[position]?.activity.sharedData ?? [];
  const sharedData = maps.reduce((values, { target }, index) => {
    const { [target]: _before, ...others } = values;
    const stored = rowAt(data, 'adl.data', index)?.values['store'];
    if (stored !== undefined) return { ...others, [target]: stored };
    return Object.hasOwn(values, target) ? { ...others, [target]: '' } : others;
  }, store.sharedData);
  return { ...store, sharedData };
}
