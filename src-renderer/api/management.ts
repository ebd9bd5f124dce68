import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { readManagement, signOutOfManagement, updateManagement } from '../../src-shared/contract/management';
import { queryKeys } from './query-keys';
import { useClient } from './server-provider';

export function useManagement() {
  const client = useClient();
  return useQuery({
    queryKey: queryKeys.management(),
    queryFn: ({ signal }) => client.call(readManagement, {}, signal),
  });
}

/** Turns it on or gives another passphrase; null turns it off. */
export function useUpdateManagement() {
  const client = useClient();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (password: string | null) => client.call(updateManagement, { password }),
    onSuccess: (management) => {
      queries.setQueryData(queryKeys.management(), management);
    },
  });
}

/** The token of this tab is worth nothing any more. */
export function useSignOut() {
  const client = useClient();
  return useMutation({ mutationFn: () => client.call(signOutOfManagement, {}) });
}
