import { QueryClient, QueryClientProvider, useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { listRoomPeople, listRoomWork, readEntrance } from '../../src-shared/contract/room-visit';
import type { RoomVisit } from '../api/kept-visit';
import { callRoom } from '../api/room-visit';
import { passesAfterMs } from './trouble';

const calmMs = 30_000;

function nextMs({ state: { error } }: { readonly state: { readonly error: Error | null } }): number | false {
  return error === null ? calmMs : (passesAfterMs(error) ?? false);
}

/** What the room answers, kept for the page. */
export function RoomQueries({ children }: { readonly children: ReactNode }) {
  const [queries] = useState(
    () => new QueryClient({ defaultOptions: { queries: { retry: false, networkMode: 'always' } } }),
  );
  return <QueryClientProvider client={queries}>{children}</QueryClientProvider>;
}

export const entranceKey = ['entrance'] as const;

export function useEntrance() {
  return useQuery({
    queryKey: entranceKey,
    queryFn: ({ signal }) => callRoom(readEntrance, {}, { signal }),
    refetchInterval: nextMs,
  });
}

/** Who is expected, for a device that knows this code. */
export function usePeople(code: string) {
  return useQuery({
    queryKey: ['people', code],
    queryFn: ({ signal }) => callRoom(listRoomPeople, { code }, { signal }),
    refetchInterval: nextMs,
  });
}

export const workKey = ({ token }: RoomVisit) => ['work', token] as const;

/** What the learner of this visit has to do; what was seen last stays while the host is not reached. */
export function useWork(visit: RoomVisit) {
  return useQuery({
    queryKey: workKey(visit),
    queryFn: ({ signal }) => callRoom(listRoomWork, {}, { token: visit.token, signal }),
    refetchInterval: nextMs,
    gcTime: 0,
  });
}
