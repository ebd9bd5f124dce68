import { ScrollArea, Stack, Text } from '@mantine/core';
import { useMemo } from 'react';
import { differencesBetween } from '../../../src-shared/inspect/differences';
import { useFormats } from '../../ui/formats';
import { ActivityDifferenceList, EngineDifferenceList } from '../difference-lists';
import { DifferenceTable } from '../difference-table';
import type { Moment } from '../moment';
import type { InspectorPanel } from '../panel';
import { useInspectorSay } from '../use-inspector-say';
import { comparedIn } from './compared';

/** What differs between the moment shown and the one it is compared with; without one, what the last entry changed. */
export const changesPanel: InspectorPanel = {
  id: 'changes',
  title: 'panel.changes',
  area: 'side',
  Body: ChangesBody,
};

function ChangesBody({ moment }: { readonly moment: Moment }) {
  const say = useInspectorSay();
  const formats = useFormats();
  const { from, to, isOneEntry } = useMemo(() => comparedIn(moment), [moment]);
  const differences = useMemo(() => differencesBetween(from.state, to.state), [from, to]);
  const span = { from: formats.number(from.position), to: formats.number(to.position) };
  return (
    <Stack gap="xs" h="100%" mih={0} data-testid="changes">
      <Text size="sm" role="status">
        {isOneEntry ? say('changes.ofEntry', span) : say('changes.between', span)}{' '}
        <strong>{say('changes.count', { count: differences.count })}</strong>
      </Text>
      {isOneEntry && (
        <Text size="xs" c="dimmed">
          {say('changes.help')}
        </Text>
      )}
      <ScrollArea flex={1} type="auto" offsetScrollbars="y" viewportProps={{ tabIndex: 0 }}>
        <Stack gap="md">
          <ActivityDifferenceList differences={differences} />
          <DifferenceTable name={say('changes.attempt')} lines={differences.attempt} />
          <EngineDifferenceList differences={differences} />
        </Stack>
      </ScrollArea>
    </Stack>
  );
}
