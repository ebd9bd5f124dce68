import type { HowToCallAll } from './how-to-call';

export const assignments: HowToCallAll = {
  listLearnerResults: { fields: () => ({ limit: 5 }) },
  listLearnerAnswers: { fields: () => ({}) },
  listAssignments: { fields: () => ({}) },
  readAssigned: { fields: () => ({}) },
  assignPackages: { fields: ({ packageId }) => ({ package_ids: [packageId], everyone: true }) },
  updateAssignment: {
    fields: async ({ make }) => ({
      assignmentId: await make.assignment(),
      due_at: '2030-01-31',
      counts: 'last',
    }),
  },
  orderAssignments: { fields: async ({ make }) => ({ assignment_ids: [await make.assignment()] }) },
  deleteAssignment: { fields: async ({ make }) => ({ assignmentId: await make.assignment() }) },
};
