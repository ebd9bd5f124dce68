import { Alert, Button, Stack, Text } from '@mantine/core';
import { IconWifi } from '@tabler/icons-react';
import type { Room, RoomNetwork } from '../../src-shared/contract/room';
import { useUpdateRoom } from '../api/room';
import { useManageSay } from './use-manage-say';
import { useSayFailure } from './use-say-failure';

/** Those in which the room has to be opened by somebody, and is not. */
export function heldNetworks({ networks }: Pick<Room, 'networks'>): readonly RoomNetwork[] {
  return networks.filter(({ trouble }) => trouble === 'new-network');
}

/** That this machine is in a network that is new to the room, with the press that opens it there. */
export function HeldNetworks({ room }: { readonly room: Room }) {
  const say = useManageSay();
  const sayFailure = useSayFailure();
  const update = useUpdateRoom();
  const addresses = heldNetworks(room)
    .map((network) => `${network.interface} ${network.address}`)
    .join(', ');
  return (
    <Alert color="yellow" icon={<IconWifi aria-hidden />} title={say('room.newNetworkTitle')}>
      <Stack gap="sm" align="flex-start">
        <Text size="sm">{say('room.newNetworkText', { addresses })}</Text>
        <Button
          size="xs"
          loading={update.isPending}
          data-testid="room-open-here"
          onClick={() => update.mutate({ is_open: true }, { onError: sayFailure })}
        >
          {say('room.openHere')}
        </Button>
      </Stack>
    </Alert>
  );
}
