import { Alert, List, Text } from '@mantine/core';
import { IconDatabaseOff } from '@tabler/icons-react';
import type { Board } from '../../../src-shared/contract/board';
import { useManageSay } from '../use-manage-say';

/** What devices sent and this machine could not keep so far. */
export function NotPutDown({ sessions }: { readonly sessions: Board['not_put_down'] }) {
  const say = useManageSay();
  return (
    <Alert
      color="red"
      icon={<IconDatabaseOff aria-hidden />}
      title={say('board.notPutDownTitle')}
      data-testid="board-not-put-down"
    >
      <Text size="sm">{say('board.notPutDownText')}</Text>
      <List size="sm" mt="xs">
        {sessions.map(({ session_id: id, name, title }) => (
          <List.Item key={id}>
            <bdi>{name}</bdi>: <bdi>{title}</bdi>
          </List.Item>
        ))}
      </List>
    </Alert>
  );
}
