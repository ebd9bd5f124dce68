import { useInfiniteQuery, useMutation, useQuery } from '@tanstack/react-query';
import {
  cancelFetch,
  fetchRemotePackage,
  listFetches,
  listRemotePackages,
  type Fetch,
} from '../../src-shared/contract/remote-packages';
import { listRemoteAssignments } from '../../src-shared/contract/remote-assigned';
import { fetchRemoteDispatch, listRemoteDispatches } from '../../src-shared/contract/remote-dispatches';
import type { RemoteId } from '../../src-shared/kernel/ids';
import { nextPage } from './next-page';
import { queryKeys } from './query-keys';
import { useClient } from './server-provider';
import { useReread } from './use-reread';

/** What a remote has, page by page, in its own order. */
export function useRemotePackages(remoteId: RemoteId, search: string) {
  const client = useClient();
  return useInfiniteQuery({
    queryKey: queryKeys.packagesThere(remoteId, search),
    queryFn: ({ pageParam, signal }) =>
      client.call(listRemotePackages, { remoteId, search, page: pageParam }, signal),
    initialPageParam: 1,
    getNextPageParam: nextPage,
    // Whoever is away now is away in a second too: the answer says so, and is asked for again by hand.
    retry: false,
  });
}

/** The server remembers for a while what a remote has; this lets it forget the first page, and reads all again. */
export function useAskAnew(remoteId: RemoteId, search: string) {
  const client = useClient();
  const onSettled = useReread(queryKeys.allThere(remoteId));
  return useMutation({
    mutationFn: () => client.call(listRemotePackages, { remoteId, search, anew: 'true' }),
    onSettled,
  });
}

const askAgainMs = 1000;
const isComing = ({ state }: Fetch): boolean => state !== 'trouble' && state !== 'failed';

/** What of a remote is on its way here, or did not get in. */
export function useFetches(remoteId: RemoteId) {
  const client = useClient();
  return useQuery({
    queryKey: queryKeys.fetches(remoteId),
    queryFn: async ({ signal }) => (await client.call(listFetches, { remoteId }, signal)).fetches,
    refetchInterval: ({ state: { data = [] } }) => (data.some(isComing) ? askAgainMs : false),
  });
}

export const useFetchPackages = (remoteId: RemoteId) => useFetchDeed(fetchRemotePackage, remoteId);

export const useCancelFetch = (remoteId: RemoteId) => useFetchDeed(cancelFetch, remoteId);

/** For each of some packages, one after the other. */
function useFetchDeed(deed: typeof fetchRemotePackage | typeof cancelFetch, remoteId: RemoteId) {
  const client = useClient();
  const onSettled = useReread(queryKeys.fetches(remoteId));
  return useMutation({
    mutationFn: async (remotePackageIds: readonly string[]) => {
      for (const remotePackageId of remotePackageIds) await client.call(deed, { remoteId, remotePackageId });
    },
    onSettled,
  });
}

/** The active dispatches of a remote, page by page. */
export function useRemoteDispatches(remoteId: RemoteId) {
  const client = useClient();
  return useInfiniteQuery({
    queryKey: queryKeys.dispatchesThere(remoteId),
    queryFn: ({ pageParam, signal }) =>
      client.call(listRemoteDispatches, { remoteId, page: pageParam }, signal),
    initialPageParam: 1,
    getNextPageParam: nextPage,
    retry: false,
  });
}

/** What learners are given to do at a remote, and what a sync does with it. */
export function useRemoteAssignments(remoteId: RemoteId) {
  const client = useClient();
  return useQuery({
    queryKey: queryKeys.assignmentsThere(remoteId),
    queryFn: ({ signal }) => client.call(listRemoteAssignments, { remoteId }, signal),
    retry: false,
  });
}

/** Brings a dispatch here, or its terms of now. Answers also with why the remote could not be asked. */
export function useFetchDispatch(remoteId: RemoteId) {
  const client = useClient();
  const onSettled = useReread(
    queryKeys.dispatchesThere(remoteId),
    queryKeys.fetches(remoteId),
    queryKeys.allDispatches(),
  );
  return useMutation({
    mutationFn: (remoteDispatchId: string) =>
      client.call(fetchRemoteDispatch, { remoteId, remoteDispatchId }),
    onSettled,
  });
}
