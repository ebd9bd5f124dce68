import { Progress, ScrollArea, Stack, Table, Text } from '@mantine/core';
import { useMemo } from 'react';
import { nearLimit, suspendLimits } from '../../../src-shared/inspect/suspend-data';
import { suspendGrowth, type SuspendStep } from '../../../src-shared/inspect/suspend-growth';
import { useFormats } from '../../ui/formats';
import { EntryLink, type WithTravel } from '../entry-links';
import type { Moment } from '../moment';
import type { InspectorPanel } from '../panel';
import { useInspectorSay } from '../use-inspector-say';
import { useOneActivity } from '../use-one-activity';

/** How full suspend_data is, and how it came to be. */
export const suspendDataPanel: InspectorPanel = {
  id: 'suspend-data',
  title: 'panel.suspendData',
  area: 'side',
  Body: SuspendDataBody,
};

const mostShown = 200;

function SuspendDataBody({ moment }: { readonly moment: Moment }) {
  const say = useInspectorSay();
  const { fold, course, travel } = moment;
  const steps = useMemo(() => suspendGrowth(fold), [fold]);
  const activities = [...new Set(steps.map((step) => step.activityId))];
  const [activityId, choice] = useOneActivity(fold.state.tree, activities, steps.at(-1)?.activityId);
  const own = steps.filter((step) => step.activityId === activityId);
  const newest = own.at(-1);
  if (newest === undefined)
    return (
      <Text size="sm" c="dimmed">
        {say('memory.none')}
      </Text>
    );
  return (
    <ScrollArea h="100%" type="auto" offsetScrollbars="y" viewportProps={{ tabIndex: 0 }}>
      <Stack gap="md" data-testid="suspend-data">
        {choice}
        <Gauges step={newest} limits={suspendLimits(course, fold.state.launch)} />
        <Growth steps={own} travel={travel} />
      </Stack>
    </ScrollArea>
  );
}

interface GaugesProps {
  readonly step: SuspendStep;
  readonly limits: ReturnType<typeof suspendLimits>;
}

function Gauges({ step, limits }: GaugesProps) {
  const say = useInspectorSay();
  const formats = useFormats();
  const used = formats.number(step.characters);
  return (
    <Stack gap="sm">
      <Gauge
        name={say('memory.standard')}
        text={say('memory.used', { used, limit: formats.number(limits.characters) })}
        share={step.characters / limits.characters}
      />
      {limits.own !== null && (
        <Gauge
          name={say('memory.profile')}
          text={say('memory.used', { used, limit: formats.number(limits.own.characters) })}
          share={step.characters / limits.own.characters}
        />
      )}
      {limits.bytes !== null && (
        <Gauge
          name={say('memory.profile')}
          text={say('memory.usedBytes', {
            used: formats.bytes(step.bytes),
            limit: formats.bytes(limits.bytes),
          })}
          share={step.bytes / limits.bytes}
        />
      )}
    </Stack>
  );
}

function Gauge({
  name,
  text,
  share,
}: {
  readonly name: string;
  readonly text: string;
  readonly share: number;
}) {
  const formats = useFormats();
  const colour = share > 1 ? 'red.7' : share >= nearLimit ? 'yellow.7' : 'ink.6';
  return (
    <div>
      <Text size="sm">{name}</Text>
      <Progress
        value={Math.min(1, share) * 100}
        color={colour}
        size="lg"
        aria-label={name}
        data-testid="suspend-gauge"
      />
      <Text size="xs" c="dimmed">
        {`${formats.percent(share)} · ${text}`}
      </Text>
    </div>
  );
}

function Growth({ steps, travel }: { readonly steps: readonly SuspendStep[] } & WithTravel) {
  const say = useInspectorSay();
  const formats = useFormats();
  const shown = steps.slice(-mostShown).toReversed();
  const left = steps.length - shown.length;
  const signed = (value: number) => `${value > 0 ? '+' : ''}${formats.number(value)}`;
  return (
    <div>
      <Table fz="xs" verticalSpacing={4} horizontalSpacing="xs" captionSide="top">
        <Table.Caption ta="start" mt={0}>
          {say('memory.growth')}
        </Table.Caption>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{say('memory.entry')}</Table.Th>
            <Table.Th>{say('memory.page')}</Table.Th>
            <Table.Th ta="end">{say('memory.size')}</Table.Th>
            <Table.Th ta="end">{say('memory.change')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {shown.map(({ position, location, characters, grownBy }) => (
            <Table.Tr key={position} data-testid="suspend-step">
              <Table.Td>
                <EntryLink position={position} travel={travel} />
              </Table.Td>
              <Table.Td>
                <bdi>{location}</bdi>
              </Table.Td>
              <Table.Td ta="end">{formats.number(characters)}</Table.Td>
              <Table.Td ta="end">
                <bdi dir="ltr">{signed(grownBy)}</bdi>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      {left > 0 && (
        <Text size="xs" c="dimmed">
          {say('memory.left', { count: left })}
        </Text>
      )}
    </div>
  );
}
