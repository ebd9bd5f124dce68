import { Progress, Stack, Text } from '@mantine/core';
import type { Answer } from '../../../src-shared/contract/endpoint';
import type { readStorage } from '../../../src-shared/contract/machine';
import { useStorage } from '../../api/machine';
import { Card } from '../../ui/card';
import { Facts } from '../../ui/facts';
import { useFormats } from '../../ui/formats';
import { Answered } from '../answered';
import { useManageSay } from '../use-manage-say';

/** How much lies in the data folder, by what it is, and how much room its disk has left. */
export function RoomCard() {
  const say = useManageSay();
  return (
    <Card title={say('settings.room')}>
      <Answered query={useStorage()} height={90}>
        {(room) => <Room room={room} />}
      </Answered>
    </Card>
  );
}

function Room({
  room: { used_bytes: usedBytes, free_bytes: freeBytes, used: parts },
}: {
  readonly room: Answer<typeof readStorage>;
}) {
  const say = useManageSay();
  const formats = useFormats();
  const used = formats.bytes(usedBytes);
  return (
    <Stack gap="md">
      <Text data-testid="room-used">
        {freeBytes === null
          ? say('settings.roomUsedOnly', { used })
          : say('settings.roomUsed', { used, free: formats.bytes(freeBytes) })}
      </Text>
      {freeBytes !== null && (
        <Progress
          aria-label={say('settings.room')}
          value={(usedBytes / Math.max(1, usedBytes + freeBytes)) * 100}
        />
      )}
      <Facts
        isDense
        facts={parts.map(({ what, bytes }) => ({
          name: say(`settings.part.${what}`),
          value: formats.bytes(bytes),
        }))}
      />
    </Stack>
  );
}
