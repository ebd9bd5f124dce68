import { CloseButton, Code, Group, Paper, ScrollArea, Table, Text, Title } from '@mantine/core';
import { useMemo } from 'react';
import { elementHistory } from '../../../src-shared/inspect/element-history';
import { useFormats } from '../../ui/formats';
import { EntryLink, type WithTravel } from '../entry-links';
import type { Moment } from '../moment';
import { useInspectorSay } from '../use-inspector-say';

export interface ElementHistoryProps extends WithTravel, Pick<Moment, 'entries'> {
  readonly activityId: string;
  readonly element: string;
  readonly onClose: () => void;
}

const mostCharacters = 120;

/** Each value that an element had: when it came, and which entry brought it. */
export function ElementHistory({ entries, travel, activityId, element, onClose }: ElementHistoryProps) {
  const say = useInspectorSay();
  const formats = useFormats();
  const values = useMemo(
    () => elementHistory(entries, activityId, element).toReversed().slice(0, 200),
    [entries, activityId, element],
  );
  return (
    <Paper
      withBorder
      p="sm"
      bg="var(--lectern-surface)"
      role="region"
      aria-live="polite"
      data-testid="history"
    >
      <Group justify="space-between" wrap="nowrap">
        <Title order={3} size="h4" lineClamp={1}>
          {say('history.open', { element })}
        </Title>
        <CloseButton aria-label={say('history.close')} onClick={onClose} />
      </Group>
      {values.length === 0 ? (
        <Text size="sm" c="dimmed">
          {say('history.none')}
        </Text>
      ) : (
        <ScrollArea.Autosize mah="28vh" type="auto" viewportProps={{ tabIndex: 0 }}>
          <Table fz="xs" verticalSpacing={4} horizontalSpacing="xs">
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{say('history.entry')}</Table.Th>
                <Table.Th>{say('history.time')}</Table.Th>
                <Table.Th>{say('history.value')}</Table.Th>
                <Table.Th>{say('history.by')}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {values.map(({ position, atMs, value, by, isRefused }) => (
                <Table.Tr key={position} data-testid="past-value">
                  <Table.Td>
                    <EntryLink position={position} travel={travel} />
                  </Table.Td>
                  <Table.Td>{formats.clock(atMs)}</Table.Td>
                  <Table.Td style={{ overflowWrap: 'anywhere' }}>
                    {value === null ? (
                      say('history.removed')
                    ) : (
                      <Code dir="ltr" bg="transparent" p={0}>
                        {value.length > mostCharacters ? `${value.slice(0, mostCharacters)}…` : value}
                      </Code>
                    )}
                  </Table.Td>
                  <Table.Td>
                    {say(`history.${by}`)}
                    {isRefused && (
                      <Text span inherit c="var(--mantine-color-error)">
                        {` (${say('history.refused')})`}
                      </Text>
                    )}
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </ScrollArea.Autosize>
      )}
    </Paper>
  );
}
