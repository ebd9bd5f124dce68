import { useQueryClient, type QueryKey } from '@tanstack/react-query';
import { useCallback, useRef } from 'react';
import type { LiveListener, LiveNews } from './live';
import { queryKeys } from './query-keys';

const gatherMs = 250;

/** Reads again what the live channel says has changed; a burst of news is one reading. */
export function useRefreshByLive(): LiveListener {
  const queries = useQueryClient();
  const waiting = useRef(new Map<string, QueryKey>());
  return useCallback(
    (news) => {
      const isFirst = waiting.current.size === 0;
      for (const key of staleAfter(news)) waiting.current.set(JSON.stringify(key), key);
      if (!isFirst || waiting.current.size === 0) return;
      setTimeout(() => {
        const keys = [...waiting.current.values()];
        waiting.current.clear();
        for (const queryKey of keys) void queries.invalidateQueries({ queryKey });
      }, gatherMs);
    },
    [queries],
  );
}

/** What may be out of date after a piece of news. */
export function staleAfter(news: LiveNews): readonly QueryKey[] {
  switch (news.type) {
    case 'packages-changed':
      return [queryKeys.packages(), queryKeys.links(), queryKeys.assignments()];
    case 'assignments-changed':
      return [queryKeys.assignments(), queryKeys.results()];
    case 'session-changed':
      return [queryKeys.sessionLists(), queryKeys.session(news.sessionId), queryKeys.remotes()];
    case 'content-observed':
      return [queryKeys.observations(news.sessionId)];
    case 'remotes-changed':
      return [queryKeys.remotes()];
    case 'room-changed':
      return [queryKeys.room()];
    case 'board-changed':
      return [queryKeys.board()];
    case 'people-changed':
      return [queryKeys.people(), queryKeys.assignments(), queryKeys.results()];
    case 'outgoing-changed':
      return [queryKeys.outgoing()];
    case 'reopened':
      return [
        queryKeys.outgoing(),
        queryKeys.packages(),
        queryKeys.folders(),
        queryKeys.sessionLists(),
        queryKeys.sessions(),
        queryKeys.allObservations(),
        queryKeys.remotes(),
        queryKeys.room(),
        queryKeys.board(),
        queryKeys.people(),
        queryKeys.assignments(),
        queryKeys.results(),
      ];
    case 'imports-changed':
      return [queryKeys.watchedFolders(), queryKeys.imports()];
    case 'folders-changed':
      return [queryKeys.folders()];
    case 'content-changed':
    case 'journal-grew':
    case 'lost':
      return [];
  }
}
