import type { Assigned } from '../../src-shared/contract/assigned';
import { assignedOf } from '../../src-shared/sync/read-assigned';
import { orGarbage, type RemoteRequests } from './remote-requests';

/** What a remote that is a Lectern gives learners to do. */
export function createRemoteAssigned(requests: RemoteRequests) {
  return {
    readAssigned: async (): Promise<Assigned> => {
      const body = await requests.json({
        method: 'GET',
        path: '/api/lectern/assignments/told',
        kind: 'read',
      });
      return orGarbage(assignedOf(body), 'assigned');
    },
  };
}
