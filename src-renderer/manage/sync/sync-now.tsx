import { Button } from '@mantine/core';
import { IconRefresh } from '@tabler/icons-react';
import type { Remote } from '../../../src-shared/contract/remotes';
import { useSyncNow } from '../../api/remotes';
import { useManageSay } from '../use-manage-say';
import { useSayFailure } from '../use-say-failure';

export interface SyncNowProps {
  readonly remote: Remote;
  readonly size?: 'compact-sm' | 'sm';
  readonly onBegun?: () => void;
}

/** Not while it is syncing: there is nothing to begin then. */
export function SyncNow({ remote, size = 'compact-sm', onBegun }: SyncNowProps) {
  const say = useManageSay();
  const sayFailure = useSayFailure();
  const sync = useSyncNow();
  return (
    <Button
      size={size}
      leftSection={<IconRefresh size={15} aria-hidden />}
      loading={sync.isPending}
      disabled={remote.state === 'syncing'}
      aria-label={say('sync.nowNamed', { name: remote.name })}
      data-testid="sync-now"
      onClick={() => {
        const wish = { remoteId: remote.id };
        sync.mutate(wish, {
          onError: sayFailure,
          ...(onBegun === undefined ? {} : { onSuccess: onBegun }),
        });
      }}
    >
      {say('sync.now')}
    </Button>
  );
}
