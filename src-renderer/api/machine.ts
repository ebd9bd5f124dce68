import { useQuery } from '@tanstack/react-query';
import { readStorage } from '../../src-shared/contract/machine';
import { readOutgoing } from '../../src-shared/contract/outgoing';
import { queryKeys } from './query-keys';
import { useClient } from './server-provider';

/** What lies in the data folder, read anew each time that it is shown. */
export function useStorage() {
  const client = useClient();
  return useQuery({
    queryKey: queryKeys.storage(),
    queryFn: ({ signal }) => client.call(readStorage, {}, signal),
    staleTime: 0,
  });
}

/** What left this machine, or wanted to; the live channel tells when there is more. */
export function useOutgoing() {
  const client = useClient();
  return useQuery({
    queryKey: queryKeys.outgoing(),
    queryFn: ({ signal }) => client.call(readOutgoing, {}, signal),
    staleTime: 0,
  });
}
