import { Alert, Text } from '@mantine/core';
import { IconWifiOff } from '@tabler/icons-react';
import { useClassroomSay } from './use-classroom-say';

/** The host is not reached, and it is asked again. */
export function OfflineSign() {
  const say = useClassroomSay();
  return (
    <Alert
      role="status"
      color="orange"
      mb="lg"
      icon={<IconWifiOff aria-hidden />}
      title={say('offline.title')}
      data-testid="offline"
    >
      <Text>{say('offline.text')}</Text>
    </Alert>
  );
}
