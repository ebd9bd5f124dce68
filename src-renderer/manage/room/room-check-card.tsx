import { Button, Group, Stack, Table, Text } from '@mantine/core';
import { IconRefresh } from '@tabler/icons-react';
import type { ArrivedDevice, RoomCheck } from '../../../src-shared/contract/room-check';
import { useRoomCheck } from '../../api/room';
import { Card } from '../../ui/card';
import { CopyText } from '../../ui/copy-text';
import { useFormats } from '../../ui/formats';
import { StatusMark, type Tone } from '../../ui/status-mark';
import { Answered } from '../answered';
import { useManageSay } from '../use-manage-say';
import { firewallCommands } from './firewall-steps';
import classes from './room.module.css';

const tones = { ok: 'good', failed: 'bad', unknown: 'warning' } as const satisfies Record<
  RoomCheck['outcome'],
  Tone
>;

/** Whether devices can get in, what to do where they cannot, and which ones have come. */
export function RoomCheckCard() {
  const say = useManageSay();
  const check = useRoomCheck();
  return (
    <Card
      title={say('room.check')}
      actions={
        <Button
          size="xs"
          variant="default"
          leftSection={<IconRefresh size={15} aria-hidden />}
          loading={check.isFetching}
          onClick={() => void check.refetch()}
        >
          {say('room.checkAgain')}
        </Button>
      }
    >
      <Answered query={check} label={say('room.checking')}>
        {({ checks, devices }) => (
          <Stack gap="md">
            <ul className={classes['list']} data-testid="room-checks">
              {checks.map((one, turn) => (
                <li key={turn} className={classes['check']} data-check={one.check} data-outcome={one.outcome}>
                  <Stack gap={6}>
                    <Group gap="sm" align="flex-start">
                      <StatusMark tone={tones[one.outcome]} label={say(`room.outcome.${one.outcome}`)} />
                      <Text size="sm" flex="1 1 16rem">
                        {checkText(say, one)}
                      </Text>
                    </Group>
                    {one.check === 'firewall' &&
                      one.outcome !== 'ok' &&
                      firewallCommands(one).map((line) => <CopyText key={line} text={line} />)}
                  </Stack>
                </li>
              ))}
            </ul>
            {devices.length > 0 && <Devices devices={devices} />}
          </Stack>
        )}
      </Answered>
    </Card>
  );
}

function checkText(say: ReturnType<typeof useManageSay>, one: RoomCheck): string {
  switch (one.check) {
    case 'networks':
      return say(`room.checks.networks.${one.outcome}`, { names: one.interfaces.join(', ') });
    case 'answers':
      return say(`room.checks.answers.${one.outcome === 'ok' ? 'ok' : 'failed'}`, {
        address: one.address,
        ports: one.ports.join(', '),
      });
    case 'private':
      return say(`room.checks.private.${one.outcome === 'ok' ? 'ok' : 'failed'}`, { address: one.address });
    case 'firewall':
      return one.outcome === 'ok'
        ? say('room.checks.firewallOk')
        : say(`room.checks.firewall.${one.firewall}`, { ports: one.ports.join(', ') });
    case 'devices':
      return say(`room.checks.devices.${one.outcome}`, {
        count: one.outcome === 'failed' ? one.blocked : one.came,
      });
  }
}

function Devices({ devices }: { readonly devices: readonly ArrivedDevice[] }) {
  const say = useManageSay();
  const formats = useFormats();
  return (
    <Table.ScrollContainer type="native" minWidth={480}>
      <Table data-testid="room-devices">
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{say('room.device')}</Table.Th>
            <Table.Th scope="col">{say('room.deviceAddress')}</Table.Th>
            <Table.Th scope="col">{say('room.deviceSeen')}</Table.Th>
            <Table.Th scope="col">{say('room.deviceContent')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {devices.map((one) => (
            <Table.Tr key={`${one.address} ${one.device}`}>
              <Table.Td>
                {one.device === '' ? say('room.someDevice') : one.device}
                {one.is_this_machine && ` (${say('room.thisMachine')})`}
              </Table.Td>
              <Table.Td>
                <bdi>{one.address}</bdi>
              </Table.Td>
              <Table.Td>{formats.dateTime(one.last_at)}</Table.Td>
              <Table.Td>{say(`room.content.${one.content}`)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}
