import { useQuery } from '@tanstack/react-query';
import { listObservations } from '../../src-shared/contract/observations';
import { queryKeys } from './query-keys';
import { useClient } from './server-provider';

/** What the browser said of the content of a session. */
export function useObservations(sessionId: string) {
  const client = useClient();
  return useQuery({
    queryKey: queryKeys.observations(sessionId),
    queryFn: async ({ signal }) => (await client.call(listObservations, { sessionId }, signal)).data,
  });
}
