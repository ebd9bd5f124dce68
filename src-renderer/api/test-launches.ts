import { useMutation, useQuery } from '@tanstack/react-query';
import type { CallerInput } from '../../src-shared/contract/endpoint';
import { deleteSession } from '../../src-shared/contract/session-upkeep';
import type { Session } from '../../src-shared/contract/sessions';
import {
  deleteLaunchPreset,
  deleteTestLaunches,
  listLaunchPresets,
  saveLaunchPreset,
  testLaunch,
} from '../../src-shared/contract/test-launch';
import { queryKeys } from './query-keys';
import { useClient } from './server-provider';
import { useReread } from './use-reread';

export function useTestLaunch() {
  const client = useClient();
  const onSuccess = useReread(queryKeys.sessionLists());
  return useMutation({
    mutationFn: (wish: CallerInput<typeof testLaunch>) => client.call(testLaunch, wish),
    onSuccess,
  });
}

/** Deletes a sandbox with all that it holds. */
export function useDeleteSandbox() {
  const client = useClient();
  const onSuccess = useReread(queryKeys.sessionLists());
  return useMutation({
    mutationFn: ({ session_id: sessionId }: Session) => client.call(deleteSession, { sessionId }),
    onSuccess,
  });
}

/** Deletes all sandboxes of a package. */
export function useDeleteSandboxes() {
  const client = useClient();
  const onSuccess = useReread(queryKeys.sessionLists());
  return useMutation({
    mutationFn: (wish: CallerInput<typeof deleteTestLaunches>) => client.call(deleteTestLaunches, wish),
    onSuccess,
  });
}

export function useLaunchPresets() {
  const client = useClient();
  return useQuery({
    queryKey: queryKeys.launchPresets(),
    // Another window may have made one.
    refetchOnMount: 'always',
    queryFn: async ({ signal }) => (await client.call(listLaunchPresets, {}, signal)).data,
  });
}

export function useSaveLaunchPreset() {
  const client = useClient();
  const onSuccess = useReread(queryKeys.launchPresets());
  return useMutation({
    mutationFn: (preset: CallerInput<typeof saveLaunchPreset>) => client.call(saveLaunchPreset, preset),
    onSuccess,
  });
}

export function useDeleteLaunchPreset() {
  const client = useClient();
  const onSuccess = useReread(queryKeys.launchPresets());
  return useMutation({
    mutationFn: (wish: CallerInput<typeof deleteLaunchPreset>) => client.call(deleteLaunchPreset, wish),
    onSuccess,
  });
}
