import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { dismissFirstKey, readApp, readSettings, updateSettings } from '../../src-shared/contract/app';
import type { CallerInput } from '../../src-shared/contract/endpoint';
import { queryKeys } from './query-keys';
import { useClient } from './server-provider';
import { useReread } from './use-reread';

/** Where this Lectern answers and keeps its data. */
export function useApp() {
  const client = useClient();
  return useQuery({ queryKey: queryKeys.app(), queryFn: ({ signal }) => client.call(readApp, {}, signal) });
}

export function useDismissFirstKey() {
  const client = useClient();
  const onSuccess = useReread(queryKeys.app());
  return useMutation({
    mutationFn: () => client.call(dismissFirstKey, {}),
    onSuccess,
  });
}

export function useSettings() {
  const client = useClient();
  return useQuery({
    queryKey: queryKeys.settings(),
    queryFn: ({ signal }) => client.call(readSettings, {}, signal),
  });
}

export function useUpdateSettings() {
  const client = useClient();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (change: CallerInput<typeof updateSettings>) => client.call(updateSettings, change),
    onSuccess: (settings) => {
      queries.setQueryData(queryKeys.settings(), settings);
    },
  });
}
