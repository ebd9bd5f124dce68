import type { Work } from '../../../src-shared/contract/assignments';
import { isDone } from '../../../src-shared/contract/work-standing';
import { groupedBy } from '../../../src-shared/kernel/grouped-by';
import type { PackageId, TenantId } from '../../../src-shared/kernel/ids';
import { rounded } from '../../../src-shared/kernel/rounded';
import type { Reads } from '../../db/open';
import { timestampFromMs } from '../../platform/clock';
import type { RosterPerson } from '../roster/service';
import { countingAttempt, type Attempt } from './counting-attempt';
import {
  selectAttempts,
  selectGiven,
  selectPackages,
  type Given,
  type GivenPackage,
} from './repository-work';
import { kindestOf, type Terms } from './terms';

/** What one of the roster has to do, in its order. */
export interface PersonsWork {
  readonly person: RosterPerson;
  readonly works: readonly Work[];
}

/** Of these people, in their order, as of `nowMs`; of one package alone where it is named. Each package stands once. */
export function worksOf(
  db: Reads,
  tenantId: TenantId,
  people: readonly RosterPerson[],
  { nowMs, packageId }: { readonly nowMs: number; readonly packageId?: PackageId | undefined },
): PersonsWork[] {
  const given = groupedBy(selectGiven(db, tenantId, nowMs, packageId), targetOf);
  const packageIds = [...new Set([...given.values()].flat().map((one) => one.packageId))];
  const packages = selectPackages(db, tenantId, packageIds);
  const userIds = people.map(({ userId }) => userId);
  const attempts = groupedBy(selectAttempts(db, tenantId, packageIds, userIds), keyOf);
  const termsFor = termsByPerson(given);
  return people.map((person) => {
    const works = termsFor(person).flatMap(([id, on]) => {
      const found = packages.get(id);
      const begun = attempts.get(keyOf({ packageId: id, userId: person.userId })) ?? [];
      return found === undefined ? [] : [workOn(found, on, begun)];
    });
    return { person, works };
  });
}

const everyone = 'everyone';

function targetOf({ groupId, learnerId }: Given): string {
  return groupId ?? learnerId ?? everyone;
}

function keyOf({ packageId, userId }: { readonly packageId: PackageId; readonly userId: string }): string {
  return `${packageId} ${userId}`;
}

type TermsByPackage = readonly (readonly [PackageId, Terms])[];

/** Made once for all who are given the same. */
function termsByPerson(
  given: ReadonlyMap<string, readonly Given[]>,
): (person: RosterPerson) => TermsByPackage {
  const known = new Map<string, TermsByPackage>();
  return ({ learnerId, groups }) => {
    const all = [everyone, learnerId, ...groups.map((group) => group.group_id)];
    const targets = all.filter((target) => given.has(target));
    const key = targets.join();
    const terms = known.get(key) ?? termsByPackage(targets.flatMap((target) => given.get(target) ?? []));
    known.set(key, terms);
    return terms;
  };
}

function termsByPackage(given: readonly Given[]): TermsByPackage {
  const byPackage = groupedBy(given, ({ packageId }) => packageId);
  return [...byPackage]
    .map(([packageId, terms]) => [packageId, kindestOf(terms)] as const)
    .toSorted(([, one], [, other]) => one.place - other.place);
}

/** `begun`: all attempts of the learner on the package, in their order. */
function workOn({ packageId, title, rules }: GivenPackage, terms: Terms, begun: readonly Attempt[]): Work {
  const own = begun.filter(({ isFork }) => !isFork);
  const limits = [terms.attemptsLimit, rules.attempts_limit].filter((limit) => limit !== null);
  const left = limits.length === 0 ? null : Math.max(0, Math.min(...limits) - own.length);
  const counting = countingAttempt(begun, terms.counts);
  const unfinished = newestUnfinished(begun);
  const first = begun[0];
  const lastAtMs = begun.length === 0 ? null : Math.max(...begun.map((one) => one.lastAccessedAtMs));
  const isClosed = rules.re_entry === 'review' && begun.some(({ status }) => status === 'completed');
  return {
    package_id: packageId,
    title,
    place: terms.place,
    due_at: terms.dueAtMs === null ? null : timestampFromMs(terms.dueAtMs),
    counts: terms.counts,
    attempts_used: own.length,
    attempts_left: left,
    ...resultOf(counting),
    total_time_seconds: begun.reduce((sum, one) => sum + one.timeSpentSeconds, 0),
    may_start: unfinished === null && left !== 0 && !isClosed,
    may_go_on: unfinished !== null,
    session_id: unfinished?.sessionId ?? null,
    result_session_id: counting?.sessionId ?? null,
    first_activity_at: first === undefined ? null : timestampFromMs(first.startedAtMs),
    last_activity_at: lastAtMs === null ? null : timestampFromMs(lastAtMs),
  };
}

function resultOf(counting: Attempt | null) {
  if (counting === null)
    return {
      status: 'not_started' as const,
      completion_status: 'not attempted' as const,
      success_status: 'unknown' as const,
      ...{ score: null, time_spent_seconds: 0 },
    };
  return {
    status: isDone(counting) ? ('done' as const) : ('in_progress' as const),
    completion_status: counting.completionStatus,
    success_status: counting.successStatus,
    score: counting.scorePercent === null ? null : rounded(counting.scorePercent, 2),
    time_spent_seconds: counting.timeSpentSeconds,
  };
}

/** The one that a launch goes on with. */
function newestUnfinished(begun: readonly Attempt[]): Attempt | null {
  return begun.findLast(({ status }) => status === 'active') ?? null;
}
