import { useQuery } from '@tanstack/react-query';
import { listSetAside, type SetAsideEntry } from '../../src-shared/contract/session-journal';
import { queryKeys } from './query-keys';
import { useClient } from './server-provider';

/** What syncs have set aside of a session's journal. `turns`: how often that has happened by now. */
export function useSetAside(sessionId: string, turns: number) {
  const client = useClient();
  return useQuery({
    queryKey: queryKeys.setAside(sessionId, turns),
    enabled: turns > 0,
    queryFn: async ({ signal }) => {
      const all: SetAsideEntry[] = [];
      for (let hasMore = true; hasMore;) {
        const page = await client.call(listSetAside, { sessionId, after: all.length }, signal);
        all.push(...page.data);
        hasMore = page.has_more;
      }
      return all;
    },
  });
}
