import { setImmediate } from 'node:timers/promises';
import type { Input, Output } from '../../../src-shared/contract/endpoint';
import type * as contract from '../../../src-shared/contract/results';
import type { LearnerAnswers, LearnerResults, QuestionAnswer } from '../../../src-shared/contract/results';
import type { TenantId } from '../../../src-shared/kernel/ids';
import type { Db } from '../../db/open';
import { offsetOf, pageOf } from '../../http/page';
import type { Answers } from '../../http/serve-table';
import { timeAsked } from '../../http/time-asked';
import type { AssignmentService } from '../assignments/service';
import type { RosterPerson, RosterService } from '../roster/service';
import { answersIn } from './answers';
import { selectActivities } from './repository';
import { answerTable, resultTable, type TableWriter } from './tables';

export interface ResultDeps {
  readonly db: Db;
  readonly roster: Pick<RosterService, 'expectedPeople'>;
  readonly assignments: Pick<AssignmentService, 'worksOf'>;
}

type AskedResults = Input<typeof contract.listLearnerResults>;
type AskedAnswers = Input<typeof contract.listLearnerAnswers>;
type Asked = AskedResults | AskedAnswers;

/** Learners whose rows are made in one go: others are served in between. */
const resultsAtOnce = 20;

export type ResultService = ReturnType<typeof createResultService>;

/** What learners have done of what they were given, and what they answered. Refuses with INVALID_REQUEST a time that ends before it begins. */
export function createResultService({ db, roster, assignments }: ResultDeps) {
  const peopleOf = (tenantId: TenantId, asked: Asked): readonly RosterPerson[] =>
    roster
      .expectedPeople(tenantId, asked.group_id)
      .filter(({ learnerId }) => asked.learner_id === undefined || learnerId === asked.learner_id);

  /** What reads the results of some of them. */
  const readerFor = (tenantId: TenantId, asked: Asked) => {
    const isWithin = timesOf(asked);
    return (people: readonly RosterPerson[]): LearnerResults[] =>
      assignments.worksOf(tenantId, people, asked.package_id).map(({ person, works }) => ({
        ...learnerOf(person),
        results: works.filter(({ last_activity_at: lastAt }) => isWithin(lastAt)),
      }));
  };

  const answersOf = (tenantId: TenantId, { results, ...learner }: LearnerResults): LearnerAnswers => ({
    ...learner,
    answers: results.flatMap(({ package_id, title, result_session_id: session_id }): QuestionAnswer[] => {
      if (session_id === null) return [];
      const activities = selectActivities(db, tenantId, session_id);
      return answersIn({ activities }).map((one) => ({
        package_id,
        package_title: title,
        session_id,
        ...one,
      }));
    }),
  });

  return {
    results: (
      tenantId: TenantId,
      asked: AskedResults,
    ): Answers<Output<typeof contract.listLearnerResults>> => {
      const people = peopleOf(tenantId, asked);
      const read = readerFor(tenantId, asked);
      return {
        json: () => Promise.resolve(pageOf('learners', read(onPage(people, asked)), people.length, asked)),
        table: (leaving) =>
          inParts(people, { atOnce: resultsAtOnce, leaving, table: resultTable(asked) }, read),
      };
    },

    answers: (
      tenantId: TenantId,
      asked: AskedAnswers,
    ): Answers<Output<typeof contract.listLearnerAnswers>> => {
      const people = peopleOf(tenantId, asked);
      const readResults = readerFor(tenantId, asked);
      const read = (some: readonly RosterPerson[]): LearnerAnswers[] =>
        readResults(some).map((one) => answersOf(tenantId, one));
      return {
        json: () => Promise.resolve(pageOf('learners', read(onPage(people, asked)), people.length, asked)),
        table: (leaving) => inParts(people, { atOnce: 1, leaving, table: answerTable(asked) }, read),
      };
    },
  };
}

function onPage(people: readonly RosterPerson[], asked: Asked): readonly RosterPerson[] {
  const offset = offsetOf(asked);
  return people.slice(offset, offset + asked.limit);
}

interface Parts<Row> {
  readonly atOnce: number;
  readonly leaving: AbortSignal;
  readonly table: TableWriter<Row>;
}

/** The table of all these people, some of them at a time; at least its head. */
async function* inParts<Row>(
  people: readonly RosterPerson[],
  { atOnce, leaving, table }: Parts<Row>,
  rowsOf: (some: readonly RosterPerson[]) => readonly Row[],
): AsyncIterable<Uint8Array> {
  const encoder = new TextEncoder();
  yield encoder.encode(table.write([]));
  for (let from = 0; from < people.length; from += atOnce) {
    await setImmediate();
    leaving.throwIfAborted();
    yield encoder.encode(table.write(rowsOf(people.slice(from, from + atOnce))));
  }
}

function learnerOf({ learnerId, userId, name, groups }: RosterPerson) {
  return { learner_id: learnerId, user_id: userId, name, groups: [...groups] };
}

/** Was it worked on in the time that is asked for? */
function timesOf(asked: Asked): (lastAt: string | null) => boolean {
  const { fromMs, toMs } = timeAsked(asked);
  if (fromMs === null && toMs === null) return () => true;
  return (lastAt) =>
    lastAt !== null && Date.parse(lastAt) >= (fromMs ?? -Infinity) && Date.parse(lastAt) < (toMs ?? Infinity);
}
