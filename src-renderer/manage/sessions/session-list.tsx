import { Button, Skeleton, Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import type { PackageId } from '../../../src-shared/kernel/ids';
import { useSessions } from '../../api/sessions';
import { useExplain } from '../../api/use-explain';
import { ExplainedFailure } from '../../ui/explained-failure';
import { useManageSay } from '../use-manage-say';
import { SessionsTable } from './sessions-table';

export interface SessionListProps {
  /** Only sessions of this package. */
  readonly packageId?: PackageId;
  /** Shown when there are none. */
  readonly empty: ReactNode;
}

/** Sessions with all that can happen to a list: loading, failing, being empty, being long. */
export function SessionList({ packageId, empty }: SessionListProps) {
  const say = useManageSay();
  const explain = useExplain();
  const sessions = useSessions(packageId);
  if (sessions.isPending)
    return (
      <Stack gap="xs" role="status" aria-label={say('session.loading')}>
        <Skeleton height={40} />
        <Skeleton height={40} />
        <Skeleton height={40} />
      </Stack>
    );
  if (sessions.data === undefined)
    return <ExplainedFailure {...explain(sessions.error)} onRetry={() => void sessions.refetch()} />;
  const shown = sessions.data.pages.flatMap((page) => page.sessions);
  if (shown.length === 0) return empty;
  return (
    <Stack gap="md">
      <SessionsTable sessions={shown} withPackage={packageId === undefined} />
      {sessions.hasNextPage && (
        <Button
          variant="default"
          mx="auto"
          loading={sessions.isFetchingNextPage}
          onClick={() => void sessions.fetchNextPage()}
        >
          {say('session.more')}
        </Button>
      )}
    </Stack>
  );
}
