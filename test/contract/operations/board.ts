import type { HowToCallAll } from './how-to-call';

export const board: HowToCallAll = {
  readRoomBoard: { fields: () => ({}) },
  readRoomLearner: { fields: async ({ make }) => ({ learnerId: await make.learner() }) },
  tellRoom: { fields: () => ({ text: 'Five minutes left' }) },
  endRoomVisit: { fields: async ({ make }) => ({ visitId: await make.visit() }) },
};
