import { Alert, Button, Group, Stack, Switch, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconMaximize, IconRefresh, IconWifiOff } from '@tabler/icons-react';
import type { Room } from '../../../src-shared/contract/room';
import { joinLink } from '../../../src-shared/contract/room-links';
import { groupedRoomCode } from '../../../src-shared/kernel/room-code';
import { useRenewRoomCode, useUpdateRoom } from '../../api/room';
import { Card } from '../../ui/card';
import { CopyIcon } from '../../ui/copy-text';
import { confirmFirst } from '../confirm-first';
import { useManageSay } from '../use-manage-say';
import { useSayFailure } from '../use-say-failure';
import { addressesOf, typedAddress } from '../room-addresses';
import { HeldNetworks, heldNetworks } from '../held-networks';
import { JoinSquare } from './join-square';
import { Projector } from './projector';
import classes from './room.module.css';

/** Opens and closes the room, and shows what learners need to get in. */
export function WayIn({ room }: { readonly room: Room }) {
  const say = useManageSay();
  const sayFailure = useSayFailure();
  const update = useUpdateRoom();
  const [address] = addressesOf(room);
  const isHeld = heldNetworks(room).length > 0;
  return (
    <Card>
      <Stack gap="md">
        <Switch
          size="md"
          label={say('room.open')}
          description={say('room.openHelp')}
          checked={room.is_open}
          disabled={update.isPending}
          data-testid="room-open"
          onChange={({ currentTarget: { checked: is_open } }) => {
            update.mutate({ is_open }, { onError: sayFailure });
          }}
        />
        {isHeld && <HeldNetworks room={room} />}
        {room.is_open && address === undefined && !isHeld && (
          <Alert color="yellow" icon={<IconWifiOff aria-hidden />} title={say('room.nowhere')}>
            {say('room.nowhereTodo')}
          </Alert>
        )}
        {room.is_open && address !== undefined && <Ways room={room} address={address} />}
      </Stack>
    </Card>
  );
}

function Ways({ room, address }: { readonly room: Room; readonly address: string }) {
  const say = useManageSay();
  const sayFailure = useSayFailure();
  const renew = useRenewRoomCode();
  const [isOnProjector, projector] = useDisclosure(false);
  const others = [...addressesOf(room).slice(1), ...(room.local_url === null ? [] : [room.local_url])];
  const askForCode = () => {
    const question = {
      title: say('room.newCodeTitle'),
      text: say('room.newCodeText'),
      confirm: say('room.newCode'),
      keep: say('room.keepCode'),
      isLoss: false,
    };
    confirmFirst(question, () => renew.mutate(null, { onError: sayFailure }));
  };
  return (
    <Group align="flex-start" gap="xl">
      <JoinSquare link={joinLink(address, room.code)} />
      <Stack gap="sm" flex="1 1 18rem" miw={0}>
        <Text size="sm" c="dimmed">
          {say('room.address')}
        </Text>
        <Group gap="xs">
          <span className={classes['address']} dir="ltr" data-testid="room-address">
            {typedAddress(address)}
          </span>
          <CopyIcon text={address} label={say('room.copyAddress')} />
        </Group>
        {others.length > 0 && (
          <Text size="sm">
            {say('room.orAt')} <bdi dir="ltr">{others.map(typedAddress).join(', ')}</bdi>
          </Text>
        )}
        <Text size="sm" c="dimmed">
          {say('room.code')}
        </Text>
        <span className={classes['code']} dir="ltr" data-testid="room-code">
          {groupedRoomCode(room.code)}
        </span>
        <Group gap="sm">
          <Button leftSection={<IconMaximize size={16} aria-hidden />} onClick={projector.open}>
            {say('room.project')}
          </Button>
          <Button
            variant="default"
            leftSection={<IconRefresh size={16} aria-hidden />}
            loading={renew.isPending}
            onClick={askForCode}
          >
            {say('room.newCode')}
          </Button>
        </Group>
      </Stack>
      {isOnProjector && <Projector room={room} address={address} onClose={projector.close} />}
    </Group>
  );
}
