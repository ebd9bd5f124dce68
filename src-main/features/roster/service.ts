import type { Input } from '../../../src-shared/contract/endpoint';
import type * as contract from '../../../src-shared/contract/roster';
import type {
  GroupOfLearner,
  Learner,
  LearnerCard,
  LearnerGroup,
  SecretKind,
} from '../../../src-shared/contract/roster';
import type * as groups from '../../../src-shared/contract/roster-groups';
import type { GroupId, LearnerId, TenantId } from '../../../src-shared/kernel/ids';
import { write, type Db, type Reads, type Writes } from '../../db/open';
import type { Clock } from '../../platform/clock';
import { createCards } from './cards';
import { listOfPeople } from './csv/export-people';
import { createImport } from './csv/import-people';
import { createGroup, listGroups, removeGroup, setMembers, updateGroup } from './groups';
import { changeLearners, createLearner, removeLearners, updateLearner, type Removed } from './learners';
import { chosenOf, listLearners, type Chosen } from './list-learners';
import { addMissing, missingPeople, type PersonElsewhere } from './missing-people';
import { learnerAnswer, personOrRefuse, readPerson, readRoster, type Person } from './people';
import { countExpected, countMembers, selectGroups, selectLearner } from './repository';
import { createSignIn } from './sign-in';

export type { Secret } from './secret-hash';
export type { Checked } from './sign-in';
export { rosterReads, rosterWithin, type RosterWithin } from './within';

export interface RosterDeps {
  readonly db: Db;
  readonly clock: Clock;
  /** Somebody or some group of the tenant is no longer as it was. */
  readonly onChange: (tenantId: TenantId) => void;
  /** What lets these people in is another one, or was taken from them: the teacher said so. */
  readonly onNewSecret: (tenantId: TenantId, learnerIds: readonly LearnerId[]) => void;
  /** These were removed, in this transaction: what others keep of them goes with them. */
  readonly onRemoved: (tx: Writes, tenantId: TenantId, learnerIds: readonly LearnerId[]) => void;
}

/** One of the roster, as other features know them. */
export interface RosterPerson {
  readonly learnerId: LearnerId;
  readonly userId: string;
  readonly name: string;
  /** Classes first, by name. */
  readonly groups: readonly GroupOfLearner[];
  /** What they show to be let in; null: they have not chosen yet. */
  readonly secretKind: SecretKind | null;
}

export type RosterService = ReturnType<typeof createRosterService>;

/** The people of a tenant, their classes and groups, and what they show to be let in. */
export function createRosterService({ db, clock, onChange, onNewSecret, onRemoved }: RosterDeps) {
  const changing = <T>(tenantId: TenantId, work: (tx: Writes, nowMs: number) => T): T => {
    const done = write(db, (tx) => work(tx, clock.nowMs()));
    onChange(tenantId);
    return done;
  };
  const signIn = createSignIn({ db, clock, onChange, onNewSecret });
  const cards = createCards({ db, clock });
  const { importList } = createImport({ db, clock, onChange });

  return {
    list: (tenantId: TenantId, asked: Input<typeof contract.listLearners>) =>
      listLearners(readRoster(db, tenantId).people, asked),

    read: (tenantId: TenantId, learnerId: LearnerId): Learner =>
      learnerAnswer(personOrRefuse(db, tenantId, learnerId)),

    create: (tenantId: TenantId, wanted: Input<typeof contract.createLearner>): Learner =>
      changing(tenantId, (tx, nowMs) => learnerAnswer(createLearner(tx, tenantId, wanted, nowMs))),

    update: (tenantId: TenantId, wanted: Input<typeof contract.updateLearner>): Learner =>
      changing(tenantId, (tx, nowMs) => learnerAnswer(updateLearner(tx, tenantId, wanted, nowMs))),

    /** Answers how many it was about. */
    changeMany: (tenantId: TenantId, wanted: Input<typeof contract.changeLearners>): number => {
      const changed = changing(tenantId, (tx, nowMs) => changeLearners(tx, tenantId, wanted, nowMs));
      if (wanted.clear_secret || wanted.new_card) onNewSecret(tenantId, wanted.learner_ids);
      return changed;
    },

    remove: (tenantId: TenantId, learnerIds: readonly LearnerId[]): Removed =>
      changing(tenantId, (tx) => {
        const removed = removeLearners(tx, tenantId, learnerIds);
        onRemoved(tx, tenantId, learnerIds);
        return removed;
      }),

    listGroups: (tenantId: TenantId): LearnerGroup[] => listGroups(db, tenantId),

    createGroup: (tenantId: TenantId, wanted: Input<typeof groups.createLearnerGroup>): LearnerGroup =>
      changing(tenantId, (tx, nowMs) => createGroup(tx, tenantId, wanted, nowMs)),

    updateGroup: (tenantId: TenantId, wanted: Input<typeof groups.updateLearnerGroup>): LearnerGroup =>
      changing(tenantId, (tx, nowMs) => updateGroup(tx, tenantId, wanted, nowMs)),

    setMembers: (tenantId: TenantId, wanted: Input<typeof groups.setGroupMembers>): LearnerGroup =>
      changing(tenantId, (tx) => setMembers(tx, tenantId, wanted)),

    removeGroup: (tenantId: TenantId, groupId: GroupId): void =>
      changing(tenantId, (tx) => removeGroup(tx, tenantId, groupId)),

    importList,

    /** A list as text, by name. */
    exportList: (tenantId: TenantId, asked: Chosen): string =>
      listOfPeople(chosenOf(readRoster(db, tenantId).people, asked)),

    ...signIn,

    /** By name. Somebody unknown or who has left has none. */
    cards: (tenantId: TenantId, asked: Input<typeof contract.makeLearnerCards>): LearnerCard[] => {
      const wanted = asked.learner_ids === undefined ? null : new Set(asked.learner_ids);
      const { people } = readRoster(db, tenantId);
      return chosenOf(people, { state: 'here', group_id: asked.group_id })
        .filter(({ row }) => wanted?.has(row.learnerId) ?? true)
        .map((person) => {
          const { learner_id, user_id, name, groups } = learnerAnswer(person);
          return { learner_id, user_id, name, groups, text: cards.cardOf(person.row) };
        });
    },

    cardOf: (tenantId: TenantId, learnerId: LearnerId): string =>
      cards.cardOf(personOrRefuse(db, tenantId, learnerId).row),

    learnerOfCard: cards.learnerOfCard,

    /** Those who have not left, by name: all, or members of a group. */
    expectedPeople: (tenantId: TenantId, group_id?: GroupId): readonly RosterPerson[] =>
      chosenOf(readRoster(db, tenantId).people, { state: 'here', group_id }).map(rosterPerson),

    /** Null for who has left or is unknown. `reads`: the transaction of a caller. */
    expectedPerson: (tenantId: TenantId, learnerId: LearnerId, reads: Reads = db): RosterPerson | null => {
      const person = readPerson(reads, tenantId, learnerId);
      return person === null || person.row.leftAtMs !== null ? null : rosterPerson(person);
    },

    /** How many have not left, of all and of each group that has any. */
    countsExpected: (tenantId: TenantId, reads: Reads = db) => ({
      total: countExpected(reads, tenantId),
      ofGroups: countMembers(reads, tenantId),
    }),

    /** How many of them are not here. */
    countMissing: (tenantId: TenantId, people: readonly PersonElsewhere[]): number =>
      missingPeople(db, tenantId, people).length,

    /** See `addMissing`. */
    addMissing: (tenantId: TenantId, people: readonly PersonElsewhere[]): number =>
      changing(tenantId, (tx, nowMs) => addMissing(tx, tenantId, people, nowMs)),

    /** Whether or not they have left. */
    hasLearner: (tenantId: TenantId, learnerId: LearnerId, reads: Reads = db): boolean =>
      selectLearner(reads, tenantId, learnerId) !== null,

    hasGroup: (tenantId: TenantId, groupId: GroupId, reads: Reads = db): boolean =>
      selectGroups(reads, tenantId).some((row) => row.groupId === groupId),
  };
}

function rosterPerson({ row, groups }: Person): RosterPerson {
  return {
    learnerId: row.learnerId,
    userId: row.userId,
    name: row.name,
    groups: groups.map(({ groupId, kind, name }) => ({ group_id: groupId, kind, name })),
    secretKind: row.secretKind,
  };
}
