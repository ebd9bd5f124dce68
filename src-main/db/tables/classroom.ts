import { sql } from 'drizzle-orm';
import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import type { AssignmentId, GroupId, LearnerId, PackageId, VisitId } from '../../../src-shared/kernel/ids';
import { tenantId } from './tenants';

/** People of the roster. Their sessions carry their `userId`, and stay when a row goes. */
export const learners = sqliteTable(
  'learners',
  {
    learnerId: text('learner_id').$type<LearnerId>().primaryKey(),
    tenantId: tenantId(),
    /** What their sessions are known by: `cmi.core.student_id`, `cmi.learner_id`. */
    userId: text('user_id').notNull(),
    /** As courses get it and lists show it. */
    name: text('name').notNull(),
    /** What they show to be let in, beside their name; null: nothing was chosen yet. */
    secretKind: text('secret_kind', { enum: ['pin', 'pictures'] }),
    /** scrypt of it, with its salt and cost. */
    secretHash: text('secret_hash'),
    /** Raised to make printed cards worthless. */
    cardTurn: integer('card_turn').notNull().default(1),
    /** They come no more: in no list to sign in, and their work stays. */
    leftAtMs: integer('left_at_ms'),
    createdAtMs: integer('created_at_ms').notNull(),
    updatedAtMs: integer('updated_at_ms').notNull(),
  },
  (t) => [
    uniqueIndex('learners_user').on(t.tenantId, t.userId),
    index('learners_name').on(t.tenantId, t.name),
  ],
);

/** Classes, and groups of whatever kind. */
export const learnerGroups = sqliteTable(
  'learner_groups',
  {
    groupId: text('group_id').$type<GroupId>().primaryKey(),
    tenantId: tenantId(),
    kind: text('kind', { enum: ['class', 'group'] }).notNull(),
    name: text('name').notNull(),
    createdAtMs: integer('created_at_ms').notNull(),
    updatedAtMs: integer('updated_at_ms').notNull(),
  },
  (t) => [uniqueIndex('learner_groups_name').on(t.tenantId, t.name)],
);

export const groupMembers = sqliteTable(
  'group_members',
  {
    groupId: text('group_id')
      .$type<GroupId>()
      .notNull()
      .references(() => learnerGroups.groupId, { onDelete: 'cascade' }),
    learnerId: text('learner_id')
      .$type<LearnerId>()
      .notNull()
      .references(() => learners.learnerId, { onDelete: 'cascade' }),
    tenantId: tenantId(),
  },
  (t) => [primaryKey({ columns: [t.groupId, t.learnerId] }), index('group_members_learner').on(t.learnerId)],
);

/** Packages that learners are given to do. Neither group nor learner: for everybody of the roster. */
export const assignments = sqliteTable(
  'assignments',
  {
    assignmentId: text('assignment_id').$type<AssignmentId>().primaryKey(),
    tenantId: tenantId(),
    packageId: text('package_id').$type<PackageId>().notNull(),
    groupId: text('group_id')
      .$type<GroupId>()
      .references(() => learnerGroups.groupId, { onDelete: 'cascade' }),
    learnerId: text('learner_id')
      .$type<LearnerId>()
      .references(() => learners.learnerId, { onDelete: 'cascade' }),
    /** The order in which a learner sees them; equal ones by when they were made. */
    place: integer('place').notNull(),
    /** Not seen before; null: at once. */
    opensAtMs: integer('opens_at_ms'),
    /** Told, and nothing is closed by it; null: none. */
    dueAtMs: integer('due_at_ms'),
    /** How many attempts a learner has; null: as the package says. */
    attemptsLimit: integer('attempts_limit'),
    /** Which of several attempts is the result. */
    counts: text('counts', { enum: ['best', 'last', 'first'] }).notNull(),
    createdAtMs: integer('created_at_ms').notNull(),
    updatedAtMs: integer('updated_at_ms').notNull(),
  },
  (t) => [
    index('assignments_tenant').on(t.tenantId, t.place),
    index('assignments_package').on(t.tenantId, t.packageId),
  ],
);

/** How this machine serves a room; without a row it never did. */
export const rooms = sqliteTable('rooms', {
  tenantId: tenantId().primaryKey(),
  title: text('title').notNull(),
  isOpen: integer('is_open', { mode: 'boolean' }).notNull(),
  /** When it was opened last; null: never. */
  openedAtMs: integer('opened_at_ms'),
  /** Names of network interfaces, e.g. `["wlan0"]`; null: all but this machine's own. */
  interfaces: text('interfaces', { mode: 'json' }).$type<readonly string[]>(),
  /** Networks in which somebody wanted it open, as `NetworkAddress` names them; null: it takes the first one that there is. */
  knownNetworks: text('known_networks', { mode: 'json' }).$type<readonly string[]>(),
  /** What learners' pages and their content had last: addresses that devices remember go on working. */
  learnerPort: integer('learner_port'),
  contentPort: integer('content_port'),
  /** Six characters that let a device see who is in the room. */
  code: text('code').notNull(),
  signIn: text('sign_in', { enum: ['name', 'pin', 'pictures'] }).notNull(),
  /** Where a lesson is: learners work, are held, or are asked to come to an end. */
  lesson: text('lesson', { enum: ['open', 'paused', 'ending'] }).notNull(),
  /** When the lesson got there. */
  lessonAtMs: integer('lesson_at_ms').notNull(),
  updatedAtMs: integer('updated_at_ms').notNull(),
});

/** Devices on which a learner is in the room. Only the SHA-256 of what the device shows is kept. */
export const roomVisits = sqliteTable(
  'room_visits',
  {
    visitId: text('visit_id').$type<VisitId>().primaryKey(),
    tenantId: tenantId(),
    learnerId: text('learner_id')
      .$type<LearnerId>()
      .notNull()
      .references(() => learners.learnerId, { onDelete: 'cascade' }),
    hash: text('hash').notNull(),
    /** Kind of device and browser in few words, e.g. `Android, Chrome`. */
    device: text('device').notNull(),
    createdAtMs: integer('created_at_ms').notNull(),
    lastSeenAtMs: integer('last_seen_at_ms').notNull(),
    /** The learner left the device, or was sent off it. */
    endedAtMs: integer('ended_at_ms'),
    /** Null: nobody, as when none came back to it, or it goes on. */
    endedBy: text('ended_by', { enum: ['learner', 'teacher'] }),
  },
  (t) => [
    uniqueIndex('room_visits_hash').on(t.hash),
    index('room_visits_learner').on(t.learnerId, t.lastSeenAtMs),
    index('room_visits_here')
      .on(t.tenantId, t.lastSeenAtMs)
      .where(sql`ended_at_ms is null`),
  ],
);
