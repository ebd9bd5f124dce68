import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { AssignmentId, GroupId, LearnerId, RemoteId } from '../../../src-shared/kernel/ids';
import { remotes } from './sync';
import { tenantId } from './tenants';

const ofRemote = () =>
  text('remote_id')
    .$type<RemoteId>()
    .notNull()
    .references(() => remotes.remoteId, { onDelete: 'cascade' });

/** What learners are given to do at a remote, and which of our assignments has come of it. */
export const remoteAssignments = sqliteTable(
  'remote_assignments',
  {
    remoteId: ofRemote(),
    remoteAssignmentId: text('remote_assignment_id').notNull(),
    tenantId: tenantId(),
    /** JSON of `AssignedThere`, as the remote told it last. */
    there: text('there', { mode: 'json' }).$type<unknown>().notNull(),
    /** It was taken back there, and stays here: somebody has changed it. */
    isTakenBack: integer('is_taken_back', { mode: 'boolean' }).notNull(),
    /** Its package was asked for: once, since somebody may call it off. */
    isPackageAsked: integer('is_package_asked', { mode: 'boolean' }).notNull(),
    /** The one here; null: none yet. It stays when somebody has removed that one. */
    assignmentId: text('assignment_id').$type<AssignmentId>(),
    /** JSON of `StoredTerms`, as this remote has written them here last; null: it has not, the one here is somebody's own. */
    written: text('written', { mode: 'json' }).$type<unknown>(),
    updatedAtMs: integer('updated_at_ms').notNull(),
  },
  (t) => [primaryKey({ columns: [t.remoteId, t.remoteAssignmentId] })],
);

/** Classes and groups of a remote: which of ours they are. A row stays when somebody has removed that one. */
export const remoteGroups = sqliteTable(
  'remote_groups',
  {
    remoteId: ofRemote(),
    remoteGroupId: text('remote_group_id').notNull(),
    tenantId: tenantId(),
    groupId: text('group_id').$type<GroupId>().notNull(),
    /** As it was there last. */
    name: text('name').notNull(),
  },
  (t) => [primaryKey({ columns: [t.remoteId, t.remoteGroupId] })],
);

/** Learners of a remote: who they are here. A row stays when somebody has removed that one. */
export const remoteLearners = sqliteTable(
  'remote_learners',
  {
    remoteId: ofRemote(),
    userId: text('user_id').notNull(),
    tenantId: tenantId(),
    learnerId: text('learner_id').$type<LearnerId>().notNull(),
    /** As it was there last. */
    name: text('name').notNull(),
  },
  (t) => [primaryKey({ columns: [t.remoteId, t.userId] })],
);

/** Who was in which group of a remote, last. A row stays when somebody has taken them out here. */
export const remoteMembers = sqliteTable(
  'remote_members',
  {
    remoteId: ofRemote(),
    remoteGroupId: text('remote_group_id').notNull(),
    userId: text('user_id').notNull(),
    tenantId: tenantId(),
    /** The remote has put them there; else they were there already. */
    isPut: integer('is_put', { mode: 'boolean' }).notNull(),
  },
  (t) => [primaryKey({ columns: [t.remoteId, t.remoteGroupId, t.userId] })],
);
