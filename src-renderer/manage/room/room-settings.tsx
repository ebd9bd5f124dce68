import { Button, Checkbox, Group, Radio, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { longestRoomTitle, signInWays, type Room } from '../../../src-shared/contract/room';
import { useUpdateRoom } from '../../api/room';
import { Card } from '../../ui/card';
import { useManageSay } from '../use-manage-say';
import { useSayFailure } from '../use-say-failure';

/** How the room presents itself, how learners say who they are, and at which networks it is open. */
export function RoomSettings({ room }: { readonly room: Room }) {
  const say = useManageSay();
  const sayFailure = useSayFailure();
  const update = useUpdateRoom();
  const [title, setTitle] = useState(room.title);
  return (
    <Card title={say('room.settings')}>
      <Stack gap="lg">
        <form
          onSubmit={(event) => {
            event.preventDefault();
            update.mutate({ title }, { onError: sayFailure });
          }}
        >
          <Group align="flex-end" gap="sm">
            <TextInput
              flex="1 1 14rem"
              maw="24rem"
              label={say('room.title')}
              description={say('room.titleHelp')}
              maxLength={longestRoomTitle}
              value={title}
              onChange={({ currentTarget: { value } }) => setTitle(value)}
            />
            <Button type="submit" variant="default" disabled={title.trim() === room.title}>
              {say('room.keepTitle')}
            </Button>
          </Group>
        </form>
        <Radio.Group
          label={say('room.signIn')}
          value={room.sign_in}
          onChange={(chosen) => {
            const way = signInWays.find((one) => one === chosen);
            if (way !== undefined) update.mutate({ sign_in: way }, { onError: sayFailure });
          }}
        >
          <Stack gap="xs" mt="xs">
            {signInWays.map((way) => (
              <Radio
                key={way}
                value={way}
                label={say(`room.signInBy.${way}`)}
                description={say(`room.signInHelp.${way}`)}
              />
            ))}
          </Stack>
        </Radio.Group>
        <Networks room={room} />
      </Stack>
    </Card>
  );
}

function Networks({ room }: { readonly room: Room }) {
  const say = useManageSay();
  const sayFailure = useSayFailure();
  const update = useUpdateRoom();
  const names = [...new Set(room.networks.map((network) => network.interface))];
  const chosen = names.filter((name) => room.interfaces?.includes(name) ?? true);
  return (
    <Checkbox.Group
      label={say('room.networks')}
      description={say('room.networksHelp')}
      value={chosen}
      onChange={(wanted) => {
        const isAll = names.every((name) => wanted.includes(name));
        update.mutate({ interfaces: isAll ? null : wanted }, { onError: sayFailure });
      }}
    >
      <Stack gap="xs" mt="xs">
        {room.networks.length === 0 && <Text size="sm">{say('room.noNetworks')}</Text>}
        {names.map((name) => {
          const its = room.networks.filter((network) => network.interface === name);
          const trouble = its.find((network) => network.trouble !== null)?.trouble;
          return (
            <Checkbox
              key={name}
              value={name}
              label={
                <bdi dir="ltr">
                  {name} ({its.map(({ address }) => address).join(', ')})
                </bdi>
              }
              error={trouble === undefined || trouble === null ? undefined : say(`room.trouble.${trouble}`)}
            />
          );
        })}
      </Stack>
    </Checkbox.Group>
  );
}
