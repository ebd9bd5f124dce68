import { useQuery } from '@tanstack/react-query';
import { listObservations, type Observation } from '../../src-shared/contract/observations';
import { queryKeys } from './query-keys';
import { useClient } from './server-provider';

const lookAgainMs = 3_000;
const none: readonly Observation[] = [];

/** What the browser said of the content of a session, looked up again and again; none until the first answer. */
export function useObservations(sessionId: string): readonly Observation[] {
  const client = useClient();
  const { data } = useQuery({
    queryKey: queryKeys.observations(sessionId),
    queryFn: ({ signal }) => client.call(listObservations, { sessionId }, signal),
    refetchInterval: lookAgainMs,
  });
  return data?.data ?? none;
}
