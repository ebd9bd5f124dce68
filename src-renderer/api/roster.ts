import { keepPreviousData, useInfiniteQuery, useMutation, useQuery } from '@tanstack/react-query';
import type { CallerInput } from '../../src-shared/contract/endpoint';
import * as roster from '../../src-shared/contract/roster';
import { exportLearners, importLearners } from '../../src-shared/contract/roster-csv';
import * as rosterGroups from '../../src-shared/contract/roster-groups';
import type { GroupId, LearnerId } from '../../src-shared/kernel/ids';
import type { Client } from './client';
import { everyPage } from './every-page';
import { nextPage } from './next-page';
import { queryKeys } from './query-keys';
import type { BytesWishes } from './read-bytes';
import { useClient } from './server-provider';
import { useReread } from './use-reread';

export type PeopleAsked = Pick<CallerInput<typeof roster.listLearners>, 'search' | 'group_id' | 'state'>;

const pageLimit = 100;

/** Those who are asked for, by name; those before them stay until they are there. */
export function usePeople(asked: PeopleAsked) {
  const client = useClient();
  return useInfiniteQuery({
    queryKey: queryKeys.peopleList(asked),
    queryFn: ({ pageParam, signal }) =>
      client.call(roster.listLearners, { ...asked, page: pageParam, limit: pageLimit }, signal),
    initialPageParam: 1,
    getNextPageParam: nextPage,
    placeholderData: keepPreviousData,
  });
}

/** The ids of all who are asked for, however many pages they are. */
export function useAllPeople() {
  const client = useClient();
  return useMutation({
    mutationFn: async (asked: PeopleAsked): Promise<readonly LearnerId[]> => {
      const pages = await everyPage((page) =>
        client.call(roster.listLearners, { ...asked, page, limit: pageLimit }),
      );
      return pages.flatMap(({ learners }) => learners.map(({ id }) => id));
    },
  });
}

/** All classes and groups, classes first. */
export function useGroups() {
  const client = useClient();
  return useQuery({
    queryKey: queryKeys.learnerGroups(),
    queryFn: async ({ signal }) => (await client.call(rosterGroups.listLearnerGroups, {}, signal)).groups,
  });
}

/** A deed that changes the roster, which is read again afterwards. */
function useRosterDeed<Wish, Done>(deed: (client: Client, wish: Wish) => Promise<Done>) {
  const client = useClient();
  const onSuccess = useReread(queryKeys.people());
  return useMutation({ mutationFn: (wish: Wish) => deed(client, wish), onSuccess });
}

export function useAddPerson() {
  return useRosterDeed((client, wish: CallerInput<typeof roster.createLearner>) =>
    client.call(roster.createLearner, wish),
  );
}

export function useUpdatePerson() {
  return useRosterDeed((client, wish: CallerInput<typeof roster.updateLearner>) =>
    client.call(roster.updateLearner, wish),
  );
}

export type PeopleChanges = CallerInput<typeof roster.changeLearners>;

/** Changes many alike. */
export function useChangePeople() {
  return useRosterDeed((client, wish: PeopleChanges) => client.call(roster.changeLearners, wish));
}

export function useRemovePeople() {
  return useRosterDeed((client, learnerIds: readonly LearnerId[]) =>
    client.call(roster.deleteLearners, { learner_ids: [...learnerIds] }),
  );
}

export function useSetSecret() {
  return useRosterDeed((client, wish: CallerInput<typeof roster.setLearnerSecret>) =>
    client.call(roster.setLearnerSecret, wish),
  );
}

export function useClearSecret() {
  return useRosterDeed((client, learnerId: LearnerId) =>
    client.call(roster.clearLearnerSecret, { learnerId }),
  );
}

export function useCreateGroup() {
  return useRosterDeed((client, wish: CallerInput<typeof rosterGroups.createLearnerGroup>) =>
    client.call(rosterGroups.createLearnerGroup, wish),
  );
}

export function useRenameGroup() {
  return useRosterDeed((client, wish: { readonly groupId: GroupId; readonly name: string }) =>
    client.call(rosterGroups.updateLearnerGroup, wish),
  );
}

export function useDeleteGroup() {
  return useRosterDeed((client, groupId: GroupId) =>
    client.call(rosterGroups.deleteLearnerGroup, { groupId }),
  );
}

export interface ImportWish {
  /** As it was typed or pasted, or a file as it is. */
  readonly list: string | File;
  readonly isDryRun: boolean;
}

/** Puts a list of people into the roster, without the rows that cannot be taken, or tells what that would do. */
export function useImportPeople() {
  return useRosterDeed(async (client, { list, isDryRun }: ImportWish) =>
    client.call(importLearners, {
      ...(typeof list === 'string' ? { csv: list } : { csv_base64: await base64Of(list) }),
      dry_run: isDryRun,
      leave_out_refused: true,
    }),
  );
}

const bytesAtOnce = 0x8000;

async function base64Of(file: File): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += bytesAtOnce)
    parts.push(String.fromCharCode(...bytes.subarray(at, at + bytesAtOnce)));
  return btoa(parts.join(''));
}

/** The roster as a file that can be imported again. */
export function useExportPeople(): (asked: PeopleAsked, wishes: BytesWishes) => Promise<Blob> {
  const client = useClient();
  return (asked, wishes) => client.bytes(exportLearners, asked, wishes);
}

/** Cards by which people are let in; of all who have not left where none are named. */
export function useMakeCards() {
  const client = useClient();
  return useMutation({
    mutationFn: async (learnerIds: readonly LearnerId[]) =>
      (await client.call(roster.makeLearnerCards, { learner_ids: [...learnerIds] })).cards,
  });
}
