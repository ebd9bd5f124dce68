import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { CallerInput } from '../../src-shared/contract/endpoint';
import {
  listLearnerAnswers,
  listLearnerResults,
  type LearnerAnswers,
  type LearnerResults,
} from '../../src-shared/contract/results';
import type { LearnerId } from '../../src-shared/kernel/ids';
import { everyPage } from './every-page';
import { queryKeys } from './query-keys';
import type { BytesWishes } from './read-bytes';
import { useClient } from './server-provider';

export type ResultsAsked = Pick<
  CallerInput<typeof listLearnerResults>,
  'group_id' | 'learner_id' | 'package_id' | 'from' | 'to'
>;

const pageLimit = 100;
/** Sessions change with each answer of each learner; the table follows them at ease. */
const againMs = 10_000;

/** All learners who are asked for, by name, with what came of all that they were given. */
export function useResults(asked: ResultsAsked) {
  const client = useClient();
  return useQuery({
    queryKey: queryKeys.resultList(asked),
    queryFn: async ({ signal }): Promise<readonly LearnerResults[]> => {
      const read = (page: number) =>
        client.call(listLearnerResults, { ...asked, page, limit: pageLimit }, signal);
      return (await everyPage(read)).flatMap(({ learners }) => learners);
    },
    placeholderData: keepPreviousData,
    refetchInterval: againMs,
  });
}

/** What one learner answered, in the attempts that count. */
export function useAnswers(learnerId: LearnerId) {
  const client = useClient();
  return useQuery({
    queryKey: queryKeys.answers(learnerId),
    queryFn: async ({ signal }): Promise<LearnerAnswers['answers']> =>
      (await client.call(listLearnerAnswers, { learner_id: learnerId }, signal)).learners[0]?.answers ?? [],
  });
}

/** How numbers and times stand in a table. */
export type TableForm = Pick<CallerInput<typeof listLearnerResults>, 'decimal' | 'time_zone'>;

/** Tables of all who are asked for. By the mark at its begin a spreadsheet knows that the text is UTF-8. */
export function useResultTables() {
  const client = useClient();
  const csv = { format: 'csv', bom: 'true' } as const;
  return {
    results: (asked: ResultsAsked & TableForm) => (wishes: BytesWishes) =>
      client.bytes(listLearnerResults, { ...asked, ...csv }, wishes),
    answers: (asked: ResultsAsked & TableForm) => (wishes: BytesWishes) =>
      client.bytes(listLearnerAnswers, { ...asked, ...csv }, wishes),
  };
}
