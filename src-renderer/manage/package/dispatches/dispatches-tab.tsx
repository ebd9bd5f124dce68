import { Button, Text } from '@mantine/core';
import { useState } from 'react';
import { useDispatches } from '../../../api/dispatches';
import { Card } from '../../../ui/card';
import { Answered } from '../../answered';
import { ShowMore } from '../../show-more';
import { useManageSay } from '../../use-manage-say';
import type { TabProps } from '../tab';
import { CreateDispatch } from './create-dispatch';
import { DispatchTable } from './dispatch-table';

/** What lets other systems play the package. */
export function DispatchesTab({ shown }: TabProps) {
  const say = useManageSay();
  const list = useDispatches(shown.id);
  const [isCreating, setIsCreating] = useState(false);
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
      <Answered query={list} height={100} isFlush isEmpty={({ pages }) => pages[0]?.dispatches.length === 0}>
        {({ pages }) => (
          <DispatchTable dispatches={pages.flatMap(({ dispatches }) => dispatches)} title={shown.title} />
        )}
      </Answered>
      <ShowMore list={list} />
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
