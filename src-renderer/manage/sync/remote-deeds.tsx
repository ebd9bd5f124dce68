import { Button, Group } from '@mantine/core';
import { IconBooks } from '@tabler/icons-react';
import { Link } from 'wouter';
import type { Remote } from '../../../src-shared/contract/remotes';
import { useUpdateRemote } from '../../api/remotes';
import { useManageSay } from '../use-manage-say';
import { useSayFailure } from '../use-say-failure';
import { RemoteMenu } from './remote-menu';
import { SyncNow } from './sync-now';
import { syncPath } from './sync-path';

export interface RemoteDeedsProps {
  readonly remote: Remote;
  readonly onRemoved?: () => void;
  /** Where they are not at hand anyway. */
  readonly leadsToCourses?: boolean;
}

/** What can be done with a remote: first what one comes for. */
export function RemoteDeeds({ remote, onRemoved, leadsToCourses = false }: RemoteDeedsProps) {
  const say = useManageSay();
  return (
    <Group gap="xs">
      {remote.paused ? <Resume remote={remote} /> : <SyncNow remote={remote} />}
      {leadsToCourses && (
        <Button
          component={Link}
          href={syncPath(remote.id, 'courses')}
          size="compact-sm"
          variant="default"
          leftSection={<IconBooks size={15} aria-hidden />}
          aria-label={say('sync.coursesNamed', { name: remote.name })}
          data-testid="to-courses"
        >
          {say('there.title')}
        </Button>
      )}
      <RemoteMenu remote={remote} onRemoved={onRemoved} />
    </Group>
  );
}

function Resume({ remote: { id, name } }: { readonly remote: Remote }) {
  const say = useManageSay();
  const onError = useSayFailure();
  const update = useUpdateRemote();
  return (
    <Button
      size="compact-sm"
      loading={update.isPending}
      aria-label={say('sync.resumeNamed', { name })}
      data-testid="resume-remote"
      onClick={() => {
        update.mutate({ remoteId: id, paused: false }, { onError });
      }}
    >
      {say('sync.resume')}
    </Button>
  );
}
