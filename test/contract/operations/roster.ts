import { randomUUID } from 'node:crypto';
import type { HowToCallAll } from './how-to-call';

export const roster: HowToCallAll = {
  listLearners: { fields: ({ groupId }) => ({ search: 'ours', group_id: groupId, state: 'all', limit: 5 }) },
  createLearner: {
    fields: ({ groupId }) => ({ name: 'Learner of ours', user_id: randomUUID(), group_ids: [groupId] }),
  },
  readLearner: { fields: ({ learnerId }) => ({ learnerId }) },
  updateLearner: { fields: ({ learnerId }) => ({ learnerId, name: 'Renamed of ours', left: false }) },
  changeLearners: {
    fields: ({ learnerId, groupId }) => ({ learner_ids: [learnerId], class_id: groupId, new_card: true }),
  },
  deleteLearner: { fields: async ({ make }) => ({ learnerId: await make.learner() }) },
  deleteLearners: { fields: async ({ make }) => ({ learner_ids: [await make.learner()] }) },
  setLearnerSecret: { fields: ({ learnerId }) => ({ learnerId, pin: '2468' }), alsoNeeds: ['pin'] },
  importLearners: {
    fields: () => ({ csv: `name,id,class\nImported by us,${randomUUID()},` }),
    alsoNeeds: ['csv'],
  },
  exportLearners: { fields: ({ groupId }) => ({ group_id: groupId, state: 'all' }) },
  makeLearnerCards: { fields: ({ groupId }) => ({ group_id: groupId }) },
  clearLearnerSecret: { fields: ({ learnerId }) => ({ learnerId }) },
  listLearnerGroups: { fields: () => ({}) },
  createLearnerGroup: {
    fields: ({ learnerId }) => ({ name: randomUUID(), kind: 'group', learner_ids: [learnerId] }),
  },
  updateLearnerGroup: { fields: ({ groupId }) => ({ groupId, kind: 'class' }) },
  setGroupMembers: { fields: ({ groupId, learnerId }) => ({ groupId, learner_ids: [learnerId] }) },
  deleteLearnerGroup: { fields: async ({ make }) => ({ groupId: await make.group() }) },
};
