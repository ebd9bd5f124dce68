import { Text } from '@mantine/core';
import { Card } from '../../ui/card';
import { SessionList } from '../sessions/session-list';
import { useManageSay } from '../use-manage-say';
import type { TabProps } from './tab';

/** Every attempt on the package. */
export function SessionsTab({ shown }: TabProps) {
  const say = useManageSay();
  const empty = (
    <Text c="dimmed" p="lg" pt="md">
      {say('package.noSessions')}
    </Text>
  );
  return (
    <Card title={say('package.sessions')} isFlush>
      <SessionList packageId={shown.id} empty={empty} />
    </Card>
  );
}
