import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { CallerInput } from '../../src-shared/contract/endpoint';
import { readRoom, renewRoomCode, updateRoom, type Room } from '../../src-shared/contract/room';
import { checkRoom } from '../../src-shared/contract/room-check';
import type { Client } from './client';
import { queryKeys } from './query-keys';
import { useClient } from './server-provider';

export function useRoom() {
  const client = useClient();
  return useQuery({
    queryKey: queryKeys.room(),
    queryFn: ({ signal }) => client.call(readRoom, {}, signal),
  });
}

/** A deed that answers with the room as it is then. */
function useRoomDeed<Wish>(deed: (client: Client, wish: Wish) => Promise<Room>) {
  const client = useClient();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (wish: Wish) => deed(client, wish),
    onSuccess: async (room) => {
      queries.setQueryData(queryKeys.room(), room);
      await queries.invalidateQueries({ queryKey: queryKeys.board() });
    },
  });
}

export function useUpdateRoom() {
  return useRoomDeed((client, wish: CallerInput<typeof updateRoom>) => client.call(updateRoom, wish));
}

export function useRenewRoomCode() {
  return useRoomDeed((client, _: null) => client.call(renewRoomCode, {}));
}

/** Looked at again when the room has changed, as by a device that has come. */
export function useRoomCheck() {
  const client = useClient();
  return useQuery({
    queryKey: queryKeys.roomCheck(),
    queryFn: ({ signal }) => client.call(checkRoom, {}, signal),
  });
}
