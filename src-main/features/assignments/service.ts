import type { LiveMessage } from '../../../src-shared/contract/app';
import type * as contract from '../../../src-shared/contract/assignments';
import type { Assigned } from '../../../src-shared/contract/assigned';
import type { Assignment, Work } from '../../../src-shared/contract/assignments';
import type { Input } from '../../../src-shared/contract/endpoint';
import { Refusal } from '../../../src-shared/contract/errors';
import type { AssignmentId, LearnerId, PackageId, TenantId } from '../../../src-shared/kernel/ids';
import { write, type Db, type Reads, type Writes } from '../../db/open';
import type { Clock } from '../../platform/clock';
import type { RosterPerson, RosterService } from '../roster/service';
import type { LaunchedBy } from '../sessions/service';
import { assignIn, termsAfter, type WishedTerms } from './assign';
import { assignmentAnswers } from './assignment-answer';
import { permitOf, usedUp, type LaunchPermit } from './launch-permit';
import * as repository from './repository';
import type { NamedAssignment } from './repository';
import { toldElsewhere } from './told-elsewhere';
import { worksOf, type PersonsWork } from './work';

export type { PersonsWork } from './work';
export type { AssignmentRow, Target as AssignmentTarget } from './repository';
export { assignmentRows, assignmentsWithin, type AssignmentsWithin } from './within';

export interface AssignmentDeps {
  readonly db: Db;
  readonly clock: Clock;
  readonly roster: Pick<
    RosterService,
    'expectedPerson' | 'expectedPeople' | 'countsExpected' | 'hasLearner' | 'hasGroup'
  >;
  readonly publish: (tenantId: TenantId, message: LiveMessage) => void;
}

export type AssignmentService = ReturnType<typeof createAssignmentService>;

/** The rules of assignments: who is given what, on which terms, and what came of it. */
export function createAssignmentService({ db, clock, roster, publish }: AssignmentDeps) {
  const answersTo = (reads: Reads, tenantId: TenantId, found: readonly NamedAssignment[]) =>
    assignmentAnswers(found, roster.countsExpected(tenantId, reads));

  const answersOf = (reads: Reads, tenantId: TenantId, ids: readonly AssignmentId[]): Assignment[] => {
    const found = repository.selectAssignments(reads, tenantId, { among: ids });
    const byId = new Map(found.map((one) => [one.row.assignmentId, one]));
    return answersTo(
      reads,
      tenantId,
      ids.flatMap((id) => byId.get(id) ?? []),
    );
  };

  const change = <T>(tenantId: TenantId, work: (tx: Writes) => T): T => {
    const done = write(db, work);
    publish(tenantId, { type: 'assignments-changed' });
    return done;
  };

  const workIn = (
    reads: Reads,
    tenantId: TenantId,
    learnerId: LearnerId,
    packageId: PackageId | undefined,
    nowMs: number,
  ): readonly Work[] => {
    const person = roster.expectedPerson(tenantId, learnerId, reads);
    if (person === null) return [];
    return worksOf(reads, tenantId, [person], { nowMs, packageId })[0]?.works ?? [];
  };

  return {
    list: (tenantId: TenantId, filter: Input<typeof contract.listAssignments>): Assignment[] => {
      const { package_id: packageId, group_id: groupId, learner_id: learnerId } = filter;
      const found = repository.selectAssignments(db, tenantId, { packageId, groupId, learnerId });
      return answersTo(db, tenantId, found);
    },

    /** All of it, as another Lectern is told. */
    told: (tenantId: TenantId): Assigned =>
      toldElsewhere(repository.selectAssignments(db, tenantId), roster.expectedPeople(tenantId)),

    /** Refuses with PACKAGE_NOT_FOUND, NOT_FOUND and INVALID_REQUEST, and has assigned nothing then. */
    assign: (tenantId: TenantId, wish: Input<typeof contract.assignPackages>): Assignment[] =>
      change(tenantId, (tx) =>
        answersOf(tx, tenantId, assignIn(tx, { roster, tenantId, wish, nowMs: clock.nowMs() })),
      ),

    /** Refuses with NOT_FOUND and INVALID_REQUEST. */
    update: (tenantId: TenantId, assignmentId: AssignmentId, wished: WishedTerms): Assignment =>
      change(tenantId, (tx) => {
        const [found] = repository.selectAssignments(tx, tenantId, { among: [assignmentId] });
        if (found === undefined) throw noSuchAssignment(assignmentId);
        const terms = { ...termsAfter(found.row, wished), updatedAtMs: clock.nowMs() };
        repository.updateAssignment(tx, found.row, terms);
        const [answer] = answersOf(tx, tenantId, [assignmentId]);
        if (answer === undefined) throw noSuchAssignment(assignmentId);
        return answer;
      }),

    /** Refuses with NOT_FOUND, and with INVALID_REQUEST where one is named twice. */
    order: (tenantId: TenantId, ids: readonly AssignmentId[]): Assignment[] =>
      change(tenantId, (tx) => {
        if (new Set(ids).size < ids.length)
          throw new Refusal('INVALID_REQUEST', {
            field: 'assignment_ids',
            message: 'assignment_ids: each may stand once',
          });
        const found = repository.selectAssignments(tx, tenantId, { among: ids });
        const places = found.map(({ row }) => row.place);
        const known = new Set(found.map(({ row }) => row.assignmentId));
        for (const [turn, assignmentId] of ids.entries()) {
          const place = places[turn];
          if (place === undefined || !known.has(assignmentId)) throw noSuchAssignment(assignmentId);
          repository.updateAssignment(tx, { tenantId, assignmentId }, { place });
        }
        return answersOf(tx, tenantId, ids);
      }),

    /** Refuses with NOT_FOUND. */
    remove: (tenantId: TenantId, assignmentId: AssignmentId): void =>
      change(tenantId, (tx) => {
        if (!repository.deleteAssignment(tx, tenantId, assignmentId)) throw noSuchAssignment(assignmentId);
      }),

    /** For the transaction that deletes a package. */
    removeOfPackage: (tx: Writes, tenantId: TenantId, packageId: PackageId): void =>
      repository.deleteAssignmentsOf(tx, { tenantId, packageId }),

    /** What a learner has to do, in its order; nothing for who has left or is not known. */
    workOf: (tenantId: TenantId, learnerId: LearnerId, nowMs: number = clock.nowMs()): readonly Work[] =>
      workIn(db, tenantId, learnerId, undefined, nowMs),

    /** The same of several people, in their order; of one package alone where it is named. */
    worksOf: (tenantId: TenantId, people: readonly RosterPerson[], packageId?: PackageId): PersonsWork[] =>
      worksOf(db, tenantId, people, { nowMs: clock.nowMs(), packageId }),

    /**
     * What a learner's launch of a package opens, for `sessions.launch`, which takes `by` too: it looks again inside the transaction of
     * the launch. Both refuse with FORBIDDEN: `not_assigned`, also before it opens, and `attempts_used_up`. What the package itself
     * rules holds besides.
     */
    mayLaunch: (
      tenantId: TenantId,
      learnerId: LearnerId,
      packageId: PackageId,
    ): { readonly permit: LaunchPermit; readonly by: LaunchedBy } => {
      const permitIn = (reads: Reads): LaunchPermit =>
        permitOf(workIn(reads, tenantId, learnerId, packageId, clock.nowMs())[0]);
      const permit = permitIn(db);
      const admit = (tx: Writes) => {
        // What was looked at for a new attempt may meanwhile be under way on another device: then that one goes on.
        const now = permitIn(tx);
        if (permit.mode === 'normal' && now.mode === 'review') throw usedUp();
        return () => undefined;
      };
      return { permit, by: { dispatchId: null, admit } };
    },
  };
}

function noSuchAssignment(id: AssignmentId): Refusal {
  return new Refusal('NOT_FOUND', { assignment_id: id }, { text: 'There is no such assignment' });
}
