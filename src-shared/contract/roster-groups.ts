import { z } from 'zod';
import { GroupId, LearnerId } from '../kernel/ids';
import { tenantField } from './common';
import { endpoint } from './endpoint';
import { GroupKind, GroupName, LearnerGroup, mostLearnersAtOnce } from './roster';

const groupPath = { ...tenantField, groupId: GroupId };

export const listLearnerGroups = endpoint({
  id: 'listLearnerGroups',
  summary: 'List all classes and groups; classes first, by name',
  method: 'GET',
  path: '/api/lectern/groups',
  access: 'read',
  input: z.object({ ...tenantField }),
  output: z.object({ data: z.array(LearnerGroup), groups: z.array(LearnerGroup) }),
  refusals: [],
});

export const createLearnerGroup = endpoint({
  id: 'createLearnerGroup',
  summary: 'Make a class or a group',
  method: 'POST',
  path: '/api/lectern/groups',
  access: 'write',
  success: 201,
  input: z.object({
    ...tenantField,
    name: GroupName,
    kind: GroupKind.default('class'),
    learner_ids: z.array(LearnerId).max(mostLearnersAtOnce).default([]),
  }),
  output: LearnerGroup,
  refusals: ['DUPLICATE_ENTRY', 'INVALID_REQUEST'],
});

export const updateLearnerGroup = endpoint({
  id: 'updateLearnerGroup',
  summary: 'Rename a class or group, or make a class a group; what is left out stays',
  method: 'PATCH',
  path: '/api/lectern/groups/:groupId',
  access: 'write',
  input: z.object({ ...groupPath, name: GroupName.optional(), kind: GroupKind.optional() }),
  output: LearnerGroup,
  refusals: ['NOT_FOUND', 'DUPLICATE_ENTRY'],
});

export const setGroupMembers = endpoint({
  id: 'setGroupMembers',
  summary: 'Say who is in a class or group: these and nobody else',
  method: 'PUT',
  path: '/api/lectern/groups/:groupId/members',
  access: 'write',
  input: z.object({ ...groupPath, learner_ids: z.array(LearnerId).max(mostLearnersAtOnce) }),
  output: LearnerGroup,
  refusals: ['NOT_FOUND', 'INVALID_REQUEST'],
});

export const deleteLearnerGroup = endpoint({
  id: 'deleteLearnerGroup',
  summary: 'Delete a class or group, with what it is assigned; its members stay',
  method: 'DELETE',
  path: '/api/lectern/groups/:groupId',
  access: 'delete',
  input: z.object(groupPath),
  output: z.object({ success: z.literal(true), deleted: z.literal(true), group_id: GroupId }),
  refusals: ['NOT_FOUND'],
});

export const rosterGroupEndpoints = {
  listLearnerGroups,
  createLearnerGroup,
  updateLearnerGroup,
  setGroupMembers,
  deleteLearnerGroup,
};
