import { contract } from '../../../src-shared/contract';
import type { HowToCall, HowToCallAll } from './how-to-call';

const update: HowToCall = {
  fields: async ({ server, sessionId }) => {
    const { version } = await server.call(contract.readSession, { sessionId });
    return { sessionId, version, location: 'page-7', metadata: { seat: 'A4' } };
  },
};

export const sessions: HowToCallAll = {
  launchPackage: {
    fields: ({ packageId }) => ({ packageId, user_id: 'somebody', force_new: true }),
    alsoNeeds: ['user_id'],
    status: 201,
  },
  listSessions: { fields: ({ packageId }) => ({ package_id: packageId, status: 'active', limit: 2 }) },
  readSession: { fields: ({ sessionId }) => ({ sessionId }) },
  updateSession: update,
  patchSession: update,
  readJournal: { fields: ({ sessionId }) => ({ sessionId }) },
  openPlayer: {
    fields: async ({ make, packageId }) => {
      const { session_id: sessionId, launch_token: token } = await make.session(packageId);
      return { sessionId, token };
    },
  },
};
