import { useInfiniteQuery, useMutation, useQuery } from '@tanstack/react-query';
import type { CallerInput } from '../../src-shared/contract/endpoint';
import {
  createRemote,
  deleteRemote,
  listRemotes,
  tryRemote,
  updateRemote,
} from '../../src-shared/contract/remotes';
import {
  deleteSyncedSession,
  listSyncRuns,
  listSyncedSessions,
  syncNow,
  type SyncedSession,
} from '../../src-shared/contract/syncs';
import type { RemoteId, SessionId } from '../../src-shared/kernel/ids';
import { nextPage } from './next-page';
import { queryKeys } from './query-keys';
import { useClient } from './server-provider';
import { useReread } from './use-reread';

/** The servers that results go up to, the oldest first. */
export function useRemotes() {
  const client = useClient();
  return useQuery({
    queryKey: queryKeys.remoteList(),
    queryFn: async ({ signal }) => (await client.call(listRemotes, {}, signal)).data,
  });
}

/** What a list of sessions may be narrowed to. */
export type SyncedFilter = Exclude<SyncedSession['state'], 'sending'>;

/** What a remote has of each session, last changed first, page by page. */
export function useSyncedSessions(remoteId: RemoteId, state?: SyncedFilter) {
  const client = useClient();
  return useInfiniteQuery({
    queryKey: queryKeys.syncedSessions(remoteId, state ?? ''),
    queryFn: ({ pageParam, signal }) => {
      const asked = { remoteId, page: pageParam, limit: 50, ...(state === undefined ? {} : { state }) };
      return client.call(listSyncedSessions, asked, signal);
    },
    initialPageParam: 1,
    getNextPageParam: nextPage,
  });
}

/** Syncs that had something to do or failed, newest first, page by page. */
export function useSyncRuns(remoteId: RemoteId) {
  const client = useClient();
  return useInfiniteQuery({
    queryKey: queryKeys.syncRuns(remoteId),
    queryFn: ({ pageParam, signal }) =>
      client.call(listSyncRuns, { remoteId, page: pageParam, limit: 50 }, signal),
    initialPageParam: 1,
    getNextPageParam: nextPage,
  });
}

/** What a sync would send now; nothing is sent. */
export function useDryRun(remoteId: RemoteId) {
  const client = useClient();
  return useQuery({
    queryKey: queryKeys.dryRun(remoteId),
    queryFn: ({ signal }) => client.call(syncNow, { remoteId, dry_run: true }, signal),
  });
}

/** Asks a server who it is; nothing is kept. */
export function useTryRemote() {
  const client = useClient();
  return useMutation({
    mutationFn: (wish: CallerInput<typeof tryRemote>) => client.call(tryRemote, wish),
  });
}

export function useCreateRemote() {
  const client = useClient();
  const onSuccess = useReread(queryKeys.remotes());
  return useMutation({
    mutationFn: (wish: CallerInput<typeof createRemote>) => client.call(createRemote, wish),
    onSuccess,
  });
}

export function useUpdateRemote() {
  const client = useClient();
  const onSuccess = useReread(queryKeys.remotes());
  return useMutation({
    mutationFn: (wish: CallerInput<typeof updateRemote>) => client.call(updateRemote, wish),
    onSuccess,
  });
}

/** Nothing is deleted but what was known of the remote. */
export function useDeleteRemote() {
  const client = useClient();
  const onSuccess = useReread(queryKeys.remotes());
  return useMutation({
    mutationFn: (remoteId: RemoteId) => client.call(deleteRemote, { remoteId }),
    onSuccess,
  });
}

/** Answers as soon as the sync has begun. With a session, that one is tried whatever its time. */
export function useSyncNow() {
  const client = useClient();
  const onSuccess = useReread(queryKeys.remotes());
  return useMutation({
    mutationFn: (wish: { readonly remoteId: RemoteId; readonly session_id?: SessionId }) =>
      client.call(syncNow, wish),
    onSuccess,
  });
}

/** At the remote and here. Answers also with why the remote did not. */
export function useDeleteSynced(remoteId: RemoteId) {
  const client = useClient();
  const onSuccess = useReread(queryKeys.remotes(), queryKeys.sessionLists());
  return useMutation({
    mutationFn: (sessionId: SyncedSession['session_id']) =>
      client.call(deleteSyncedSession, { remoteId, sessionId }),
    onSuccess,
  });
}
