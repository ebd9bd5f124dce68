import { remoteDispatchOf, type RemoteDispatch } from '../../src-shared/sync/read-dispatches';
import { readList } from './remote-lists';
import { orGarbage, type RemoteRequests } from './remote-requests';

const root = '/api/v1/dispatches';

/** Dispatches of a remote that offers them. */
export function createRemoteDispatches(requests: RemoteRequests) {
  return {
    /** 50 to a page, from page 1. */
    listDispatches: async (page: number) => {
      const asked = { path: root, plural: 'dispatches', page, read: remoteDispatchOf };
      const { found, hasMore } = await readList(requests, asked);
      return { dispatches: found, hasMore };
    },

    readDispatch: async (dispatchId: string): Promise<RemoteDispatch> => {
      const path = `${root}/${encodeURIComponent(dispatchId)}`;
      const body = await requests.json({ method: 'GET', path, kind: 'read' });
      return orGarbage(remoteDispatchOf(body), 'dispatch');
    },
  };
}
