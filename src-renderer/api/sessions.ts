import { useInfiniteQuery, useMutation, useQuery, type QueryKey } from '@tanstack/react-query';
import type { CallerInput } from '../../src-shared/contract/endpoint';
import { forkSession } from '../../src-shared/contract/forks';
import { launchPackage, listSessions, readSession, type Session } from '../../src-shared/contract/sessions';
import type { PackageId, SessionId } from '../../src-shared/kernel/ids';
import { everyPage } from './every-page';
import { nextPage } from './next-page';
import { queryKeys } from './query-keys';
import { useClient } from './server-provider';

/** Sessions, last used first; of one package, or of all when `packageId` is undefined. */
export function useSessions(packageId?: PackageId) {
  return useSessionPages(
    queryKeys.sessionList(packageId ?? ''),
    packageId === undefined ? {} : { package_id: packageId },
  );
}

/** Sandboxes of a package, last used first. */
export function useSandboxes(packageId: PackageId) {
  return useSessionPages(queryKeys.sandboxes(packageId), { package_id: packageId, sandbox: 'true' });
}

function useSessionPages(queryKey: QueryKey, asked: CallerInput<typeof listSessions>) {
  const client = useClient();
  return useInfiniteQuery({
    queryKey,
    queryFn: ({ pageParam, signal }) =>
      client.call(listSessions, { ...asked, page: pageParam, limit: 50 }, signal),
    initialPageParam: 1,
    getNextPageParam: nextPage,
  });
}

/**
 * All sessions of the same package, last used first; for a sandbox the sandboxes first, and then the real ones. For a real session
 * also the forks of it.
 */
export function useComparable({
  id,
  package_id: packageId,
  sandbox,
}: Pick<Session, 'id' | 'package_id' | 'sandbox'>) {
  const client = useClient();
  const isSandbox = sandbox !== null;
  return useQuery({
    queryKey: queryKeys.comparable(packageId, isSandbox ? null : id),
    queryFn: async ({ signal }) => {
      const all = async (asked: { readonly sandbox?: 'true' }) => {
        const pages = await everyPage((page) =>
          client.call(listSessions, { ...asked, package_id: packageId, page, limit: 100 }, signal),
        );
        return pages.flatMap(({ sessions }) => sessions);
      };
      const [real, trials] = await Promise.all([all({}), all({ sandbox: 'true' })]);
      return comparableOf(isSandbox ? null : id, real, trials);
    },
  });
}

/** `of`: the real session that is compared; null: a sandbox is. */
export function comparableOf(
  of: SessionId | null,
  real: readonly Session[],
  trials: readonly Session[],
): readonly Session[] {
  if (of === null) return [...trials, ...real];
  return [...trials.filter(({ sandbox }) => sandbox?.from?.session_id === of), ...real];
}

export function useSession(sessionId: string) {
  const client = useClient();
  return useQuery({
    queryKey: queryKeys.session(sessionId),
    queryFn: ({ signal }) => client.call(readSession, { sessionId }, signal),
  });
}

/** Opens a session again for its own learner. */
export function useResume() {
  const client = useClient();
  return useMutation({
    mutationFn: (session: Session) =>
      client.call(launchPackage, {
        packageId: session.package_id,
        session_id: session.id,
        user_id: session.user_id,
        ...(session.learner_name === null ? {} : { learner_name: session.learner_name }),
      }),
  });
}

/** Makes a sandbox that goes on from a moment of a session. */
export function useFork() {
  const client = useClient();
  return useMutation({
    mutationFn: (from: { readonly sessionId: SessionId; readonly position: number }) =>
      client.call(forkSession, from),
  });
}
