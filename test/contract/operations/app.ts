import type { HowToCallAll } from './how-to-call';

const nothing = { fields: () => ({}) };

export const app: HowToCallAll = {
  health: nothing,
  healthOfV1: nothing,
  healthAtRoot: nothing,
  adminHealth: nothing,
  readOpenApi: nothing,
  exchangeVisitCode: {
    fields: ({ server }) => ({ code: server.lectern().createVisitUrl().split('/').at(-1) }),
  },
  readApp: nothing,
  dismissFirstKey: nothing,
  readSettings: nothing,
  updateSettings: { fields: () => ({ learner_name: 'A learner', allowed_origins: ['https://a.example'] }) },
  createLiveTicket: nothing,
  readStorage: nothing,
  readOutgoing: nothing,
};
