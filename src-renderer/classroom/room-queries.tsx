import { QueryClient, QueryClientProvider, useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { listRoomPeople, listRoomWork, readEntrance } from '../../src-shared/contract/room-visit';
import type { RoomVisit } from '../api/kept-visit';
import { callRoom } from '../api/room-visit';
import { mayPass } from './trouble';

const calmMs = 30_000;
/** A host that was not reached is asked again so soon. */
const againMs = 3_000;

/** What the room answers, kept for the page. */
export function RoomQueries({ children }: { readonly children: ReactNode }) {
  const [queries] = useState(
    () => new QueryClient({ defaultOptions: { queries: { retry: false, networkMode: 'always' } } }),
  );
  return <QueryClientProvider client={queries}>{children}</QueryClientProvider>;
}

export function useEntrance() {
  return useQuery({
    queryKey: ['entrance'],
    queryFn: ({ signal }) => callRoom(readEntrance, {}, { signal }),
    refetchInterval: ({ state }) => (state.status === 'error' ? againMs : calmMs),
  });
}

/** Who is expected, for a device that knows this code. */
export function usePeople(code: string) {
  return useQuery({
    queryKey: ['people', code],
    queryFn: ({ signal }) => callRoom(listRoomPeople, { code }, { signal }),
    refetchInterval: ({ state }) => (state.error === null ? calmMs : mayPass(state.error) ? againMs : false),
  });
}

export const workKey = ({ token }: RoomVisit) => ['work', token] as const;

/** What the learner of this visit has to do; what was seen last stays while the host is not reached. */
export function useWork(visit: RoomVisit) {
  return useQuery({
    queryKey: workKey(visit),
    queryFn: ({ signal }) => callRoom(listRoomWork, {}, { token: visit.token, signal }),
    refetchInterval: ({ state }) => (state.error === null ? calmMs : mayPass(state.error) ? againMs : false),
    gcTime: 0,
  });
}
