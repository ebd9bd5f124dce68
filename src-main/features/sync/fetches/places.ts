import PQueue from 'p-queue';
import type { RemoteId } from '../../../../src-shared/kernel/ids';

/** How many come at a time from one remote: one that is slow holds up none but its own. */
const atATime = 2;

export function createPlaces() {
  const queues = new Map<RemoteId, PQueue>();

  return {
    /** Does it when a place of the remote is free. */
    take: async (remoteId: RemoteId, work: () => Promise<void>): Promise<void> => {
      const queue = queues.get(remoteId) ?? new PQueue({ concurrency: atATime });
      queues.set(remoteId, queue);
      try {
        await queue.add(work);
      } finally {
        if (queue.size === 0 && queue.pending === 0) queues.delete(remoteId);
      }
    },
  };
}
