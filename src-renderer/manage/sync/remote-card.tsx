import { Anchor, Group, Stack, Title } from '@mantine/core';
import { Link } from 'wouter';
import type { Remote } from '../../../src-shared/contract/remotes';
import { Card } from '../../ui/card';
import { RemoteDeeds } from './remote-deeds';
import { RemoteFacts } from './remote-facts';
import { RemoteLine, RemoteMark } from './remote-state';
import { RemoteTroubles } from './remote-troubles';
import { RemoteUploads } from './remote-uploads';
import classes from './sync.module.css';
import { syncPath } from './sync-path';

/** One server that results go up to: who it is, how it stands, what can be done. */
export function RemoteCard({ remote }: { readonly remote: Remote }) {
  return (
    <Card>
      <Stack gap="md" data-testid="remote" data-state={remote.state} data-name={remote.name}>
        <Group justify="space-between" align="flex-start" gap="xs">
          <div>
            <Title order={2} size="h3" style={{ overflowWrap: 'anywhere' }}>
              <Anchor component={Link} href={syncPath(remote.id)} c="inherit" inherit>
                {remote.name}
              </Anchor>
            </Title>
            <div className={classes['address']}>
              <bdi>{remote.url}</bdi>
            </div>
          </div>
          <Group gap="sm">
            <RemoteLine remote={remote} />
            <RemoteMark remote={remote} />
          </Group>
        </Group>
        <RemoteUploads remote={remote} />
        <RemoteTroubles remote={remote} />
        <RemoteFacts remote={remote} />
        <RemoteDeeds remote={remote} leadsToCourses />
      </Stack>
    </Card>
  );
}
