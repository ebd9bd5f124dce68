import { Button, Skeleton, Text } from '@mantine/core';
import { useState } from 'react';
import { useDispatches } from '../../../api/dispatches';
import { useExplain } from '../../../api/use-explain';
import { Card } from '../../../ui/card';
import { ExplainedFailure } from '../../../ui/explained-failure';
import { useManageSay } from '../../use-manage-say';
import type { TabProps } from '../tab';
import { CreateDispatch } from './create-dispatch';
import { DispatchTable } from './dispatch-table';

/** What lets other systems play the package. */
export function DispatchesTab({ shown }: TabProps) {
  const say = useManageSay();
  const explain = useExplain();
  const list = useDispatches(shown.id);
  const [isCreating, setIsCreating] = useState(false);
  const dispatches = list.data?.pages.flatMap((page) => page.dispatches) ?? [];
  const create = (
    <Button
      size="xs"
      data-testid="create-dispatch"
      onClick={() => {
        setIsCreating(true);
      }}
    >
      {say('dispatches.create')}
    </Button>
  );
  return (
    <Card title={say('package.tab.dispatches')} isFlush actions={create}>
      <Text size="sm" c="dimmed" px="lg" pt="xs" pb="lg" maw="46rem">
        {say('dispatches.help')}
      </Text>
      {list.isPending && <Skeleton height={100} m="lg" />}
      {list.error !== null && (
        <ExplainedFailure {...explain(list.error)} onRetry={() => void list.refetch()} />
      )}
      {dispatches.length > 0 && <DispatchTable dispatches={dispatches} title={shown.title} />}
      {list.hasNextPage && (
        <Button
          variant="default"
          m="lg"
          loading={list.isFetchingNextPage}
          onClick={() => void list.fetchNextPage()}
        >
          {say('session.more')}
        </Button>
      )}
      {isCreating && (
        <CreateDispatch
          packageId={shown.id}
          onClose={() => {
            setIsCreating(false);
          }}
        />
      )}
    </Card>
  );
}
