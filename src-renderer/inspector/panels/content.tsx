import { Code, Group, ScrollArea, Stack, Table, Text } from '@mantine/core';
import { useMemo } from 'react';
import type { Observation } from '../../../src-shared/contract/observations';
import { eventOf } from '../../../src-shared/inspect/runs';
import { shownTitles } from '../../../src-shared/scorm/cam/shown-title';
import { useFormats } from '../../ui/formats';
import type { Moment } from '../moment';
import type { InspectorPanel } from '../panel';
import { Reading } from '../reading';
import { useInspectorSay } from '../use-inspector-say';

/** What a developer's tools would show of the content's pages: errors of scripts, and requests that failed or were stopped. */
export const contentPanel: InspectorPanel = {
  id: 'content',
  title: 'panel.content',
  area: 'main',
  Body: ContentBody,
};

function ContentBody({ moment }: { readonly moment: Moment }) {
  const say = useInspectorSay();
  const { observations, observing, fold } = moment;
  const untilMs = shownUntil(moment);
  const titles = useMemo(() => shownTitles(fold.state.tree), [fold.state.tree]);
  return (
    <Stack gap="sm" h="100%" data-testid="content-panel">
      {observing !== undefined && <Reading {...observing} />}
      <Text size="sm" c="dimmed" role="status">
        {observations.length > 0
          ? say('content.found', { count: observations.length })
          : observing === undefined && say('content.none')}
      </Text>
      {observations.length > 0 && (
        <ScrollArea flex={1} type="auto" viewportProps={{ tabIndex: 0 }}>
          <Table verticalSpacing="xs" aria-label={say('panel.content')}>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{say('content.when')}</Table.Th>
                <Table.Th>{say('content.what')}</Table.Th>
                <Table.Th>{say('content.times')}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {observations.map((one, index) => (
                <Row
                  key={index}
                  one={one}
                  untilMs={untilMs}
                  title={titles.get(one.activity_id ?? '') ?? null}
                />
              ))}
            </Table.Tbody>
          </Table>
        </ScrollArea>
      )}
    </Stack>
  );
}

/** Unix milliseconds, clock of the page; null: now. */
function shownUntil({ travel, entries }: Moment): number | null {
  const last = entries.at(-1);
  return travel === undefined || travel.at === null || last === undefined ? null : eventOf(last).nowMs;
}

interface RowProps {
  readonly one: Observation;
  readonly untilMs: number | null;
  readonly title: string | null;
}

function Row({ one, untilMs, title }: RowProps) {
  const say = useInspectorSay();
  const formats = useFormats();
  // Of those between the first and the last one it is not known when they were.
  const isCounted = untilMs === null || Date.parse(one.last_at) <= untilMs;
  return (
    <Table.Tr data-testid="observation" data-kind={one.kind} style={{ verticalAlign: 'top' }}>
      <Table.Td style={{ whiteSpace: 'nowrap' }}>{formats.clock(Date.parse(one.first_at))}</Table.Td>
      <Table.Td>
        <Text size="sm" fw={550}>
          {say(`content.kind.${one.kind}`)}
        </Text>
        <Code
          block
          bg="transparent"
          p={0}
          dir="ltr"
          ta="start"
          style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}
        >
          {one.text}
        </Code>
        <Group gap="md">
          {one.place !== null && (
            <Text size="xs" c="dimmed" dir="ltr" style={{ overflowWrap: 'anywhere' }}>
              {one.place}
            </Text>
          )}
          {title !== null && (
            <Text size="xs" c="dimmed">
              {say('finding.inActivity', { activity: title })}
            </Text>
          )}
        </Group>
      </Table.Td>
      <Table.Td>
        {isCounted ? formats.number(one.times) : `${formats.number(1)}–${formats.number(one.times)}`}
      </Table.Td>
    </Table.Tr>
  );
}
