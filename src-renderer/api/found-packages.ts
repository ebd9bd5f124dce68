import { useQuery } from '@tanstack/react-query';
import { listPackages } from '../../src-shared/contract/packages';
import { queryKeys } from './query-keys';
import { useClient } from './server-provider';

/** A few packages whose title matches, for a list that is typed into; none as long as nothing is typed. */
export function useFoundPackages(typed: string, limit: number) {
  const client = useClient();
  return useQuery({
    queryKey: queryKeys.foundPackages(typed, limit),
    queryFn: ({ signal }) => client.call(listPackages, { page: 1, limit, search: typed }, signal),
    select: ({ packages }) => packages,
    enabled: typed !== '',
  });
}
