import { Progress, Skeleton, Stack, Text } from '@mantine/core';
import { useStorage } from '../../api/machine';
import { useExplain } from '../../api/use-explain';
import { Card } from '../../ui/card';
import { ExplainedFailure } from '../../ui/explained-failure';
import { Facts } from '../../ui/facts';
import { useFormats } from '../../ui/formats';
import { useManageSay } from '../use-manage-say';

/** How much lies in the data folder, by what it is, and how much room its disk has left. */
export function RoomCard() {
  const say = useManageSay();
  const explain = useExplain();
  const formats = useFormats();
  const { data, error, isPending, refetch } = useStorage();
  const used = formats.bytes(data?.used_bytes ?? 0);
  return (
    <Card title={say('settings.room')}>
      {isPending && <Skeleton height={90} />}
      {!isPending && data === undefined && (
        <ExplainedFailure {...explain(error)} onRetry={() => void refetch()} />
      )}
      {data !== undefined && (
        <Stack gap="md">
          <Text data-testid="room-used">
            {data.free_bytes === null
              ? say('settings.roomUsedOnly', { used })
              : say('settings.roomUsed', { used, free: formats.bytes(data.free_bytes) })}
          </Text>
          {data.free_bytes !== null && (
            <Progress
              aria-label={say('settings.room')}
              value={(data.used_bytes / Math.max(1, data.used_bytes + data.free_bytes)) * 100}
            />
          )}
          <Facts
            isDense
            facts={data.used.map(({ what, bytes }) => ({
              name: say(`settings.part.${what}`),
              value: formats.bytes(bytes),
            }))}
          />
        </Stack>
      )}
    </Card>
  );
}
