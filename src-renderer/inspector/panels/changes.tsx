import { ScrollArea, Stack, Table, Text, Title } from '@mantine/core';
import { useMemo } from 'react';
import { differencesBetween, type Difference } from '../../../src-shared/inspect/differences';
import { useFormats } from '../../ui/formats';
import type { Moment } from '../moment';
import type { InspectorPanel } from '../panel';
import { useInspectorSay } from '../use-inspector-say';
import classes from './changes.module.css';
import { comparedIn } from './compared';

/** What differs between the moment shown and the one it is compared with; without one, what the last entry changed. */
export const changesPanel: InspectorPanel = {
  id: 'changes',
  title: 'panel.changes',
  area: 'side',
  Body: ChangesBody,
};

/** More lines than anybody reads are not drawn. */
const mostLines = 500;

function ChangesBody({ moment }: { readonly moment: Moment }) {
  const say = useInspectorSay();
  const formats = useFormats();
  const { from, to, isOneEntry } = useMemo(() => comparedIn(moment), [moment]);
  const { attempt, activities, count } = useMemo(() => differencesBetween(from.state, to.state), [from, to]);
  const span = { from: formats.number(from.position), to: formats.number(to.position) };
  return (
    <Stack gap="xs" h="100%" mih={0} data-testid="changes">
      <Text size="sm" role="status">
        {isOneEntry ? say('changes.ofEntry', span) : say('changes.between', span)}{' '}
        <strong>{say('changes.count', { count })}</strong>
      </Text>
      {isOneEntry && (
        <Text size="xs" c="dimmed">
          {say('changes.help')}
        </Text>
      )}
      <ScrollArea flex={1} type="auto" offsetScrollbars="y" viewportProps={{ tabIndex: 0 }}>
        <Stack gap="md">
          {activities.map(({ activityId, title, data, tracking }) => (
            <Stack key={activityId} gap="xs">
              <Title order={3} size="h4">
                <bdi>{title === '' ? activityId : title}</bdi>
              </Title>
              <Lines name={say('changes.data')} lines={data} />
              <Lines name={say('changes.tracking')} lines={tracking} />
            </Stack>
          ))}
          <Lines name={say('changes.attempt')} lines={attempt} />
        </Stack>
      </ScrollArea>
    </Stack>
  );
}

function Lines({ name, lines }: { readonly name: string; readonly lines: readonly Difference[] }) {
  const say = useInspectorSay();
  if (lines.length === 0) return null;
  return (
    <>
      <Table captionSide="top" verticalSpacing={4} horizontalSpacing="xs" layout="fixed" withRowBorders>
        <Table.Caption ta="start" mt={0}>
          {name}
        </Table.Caption>
        <Table.Thead>
          <Table.Tr>
            <Table.Th w="44%">{say('changes.name')}</Table.Th>
            <Table.Th>{say('changes.before')}</Table.Th>
            <Table.Th>{say('changes.after')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {lines.slice(0, mostLines).map((line) => (
            <Table.Tr key={line.name} data-testid="change" data-name={line.name}>
              <Table.Td dir="ltr" className={classes['name'] ?? ''}>
                {line.name}
              </Table.Td>
              <Value text={line.before} />
              <Value text={line.after} />
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      {lines.length > mostLines && (
        <Text size="xs" c="dimmed">
          {say('changes.more', { count: lines.length - mostLines })}
        </Text>
      )}
    </>
  );
}

function Value({ text }: { readonly text: string | null }) {
  const say = useInspectorSay();
  return (
    <Table.Td dir="auto">
      {text === null ? (
        <span className={classes['none']}>{say('changes.none')}</span>
      ) : (
        <div className={classes['value']}>{text}</div>
      )}
    </Table.Td>
  );
}
