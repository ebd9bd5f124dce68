import { Badge, Box, Group, ScrollArea, Text } from '@mantine/core';
import { IconFile, IconFolder, IconPhoto, IconPlayerPlayFilled } from '@tabler/icons-react';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useMemo, useRef } from 'react';
import {
  activityRows,
  changedActivities,
  type ActivityRow,
  type ObjectiveRow,
} from '../../../src-shared/inspect/activity-rows';
import { useFormats } from '../../ui/formats';
import { StatusMark } from '../../ui/status-mark';
import type { Moment } from '../moment';
import type { InspectorPanel } from '../panel';
import { statusTones } from '../../ui/status-tones';
import { useInspectorSay } from '../use-inspector-say';
import classes from './activities.module.css';

/** Of a row without objectives. */
const rowPx = 56;
/** Where nothing can be measured, as when drawn to markup. */
const unmeasured = { width: 400, height: 600 };

/** The activity tree as the sequencer sees it, with what has just changed; drawn only where it is seen. */
export const activitiesPanel: InspectorPanel = {
  id: 'activities',
  title: 'panel.activities',
  area: 'side',
  Body: ActivitiesBody,
};

function ActivitiesBody({ moment: { fold, before } }: { readonly moment: Moment }) {
  const say = useInspectorSay();
  const rows = useMemo(() => activityRows(fold.state), [fold]);
  const changed = useMemo(
    () => changedActivities(before === null ? null : activityRows(before.state), rows),
    [before, rows],
  );
  const viewport = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => viewport.current,
    getItemKey: (index) => rows[index]?.id ?? index,
    estimateSize: () => rowPx,
    overscan: 8,
    initialRect: unmeasured,
  });
  return (
    <ScrollArea
      h="100%"
      type="auto"
      offsetScrollbars="y"
      viewportRef={viewport}
      viewportProps={{ tabIndex: 0 }}
    >
      <ul
        className={classes['tree']}
        aria-label={say('panel.activities')}
        data-testid="activity-tree"
        style={{ height: virtual.getTotalSize() }}
      >
        {virtual.getVirtualItems().map(({ index, start }) => {
          const row = rows[index];
          return (
            row && (
              <li
                key={row.id}
                ref={virtual.measureElement}
                className={classes['line']}
                style={{ insetBlockStart: start }}
                aria-posinset={index + 1}
                aria-setsize={rows.length}
                data-index={index}
              >
                <Activity row={row} isChanged={changed.has(row.id)} />
              </li>
            )
          );
        })}
      </ul>
    </ScrollArea>
  );
}

const kinds = { cluster: IconFolder, sco: IconFile, asset: IconPhoto } as const;

function Activity({ row, isChanged }: { readonly row: ActivityRow; readonly isChanged: boolean }) {
  const say = useInspectorSay();
  const Kind = kinds[row.kind];
  return (
    <div
      className={classes['row']}
      style={{ marginInlineStart: `${String(row.depth * 1.125)}rem` }}
      data-changed={isChanged}
      data-place={row.place ?? undefined}
      data-activity={row.id}
      data-testid="activity-row"
      aria-current={row.place === null ? undefined : 'true'}
    >
      <Group gap={6} wrap="nowrap">
        <Kind size={16} aria-hidden className={classes['icon']} />
        <Text size="sm" fw={row.kind === 'cluster' ? 600 : 450} truncate title={row.title}>
          {row.title}
        </Text>
        {row.place !== null && (
          <Badge
            size="sm"
            tt="none"
            leftSection={<IconPlayerPlayFilled size={10} aria-hidden />}
            miw="max-content"
          >
            {say(`tree.${row.place}`)}
          </Badge>
        )}
        {isChanged && <span className={classes['changed']}>{say('tree.changed')}</span>}
      </Group>
      <Box className={classes['facts']}>
        <StatusMark tone={statusTones[row.completion]} label={say(`status.${row.completion}`)} />
        {row.success !== 'unknown' && (
          <StatusMark tone={statusTones[row.success]} label={say(`status.${row.success}`)} />
        )}
        {row.isSuspended && <span>{say('tree.suspended')}</span>}
        {row.isLeftOut && <span>{say('tree.leftOut')}</span>}
        <Numbers row={row} />
      </Box>
      {row.objectives.length > 0 && <Objectives objectives={row.objectives} />}
    </div>
  );
}

function Numbers({ row: { raw, measure, progress, attempts, seconds } }: { readonly row: ActivityRow }) {
  const say = useInspectorSay();
  const formats = useFormats();
  const scores = [
    ...(raw === null ? [] : [formats.number(raw)]),
    ...(measure === null ? [] : [formats.percent(measure)]),
  ];
  return (
    <>
      {scores.length > 0 && <span>{say('tree.score', { value: scores.join(' · ') })}</span>}
      {progress !== null && <span>{say('tree.progress', { value: formats.percent(progress) })}</span>}
      {attempts > 0 && <span>{say('tree.attempts', { count: attempts })}</span>}
      {seconds > 0 && <span>{formats.duration(seconds)}</span>}
    </>
  );
}

function Objectives({ objectives }: { readonly objectives: readonly ObjectiveRow[] }) {
  const say = useInspectorSay();
  const formats = useFormats();
  const satisfied = (value: boolean | null) =>
    say(value === null ? 'tree.notKnown' : value ? 'tree.satisfied' : 'tree.notSatisfied');
  return (
    <details className={classes['objectives']}>
      <summary>{say('tree.objectives', { count: objectives.length })}</summary>
      <ul>
        {objectives.map(({ id, isPrimary, satisfied: value, measure, globals }) => (
          <li key={id}>
            <bdi>{id}</bdi>
            {[
              ...(isPrimary ? [say('tree.primary')] : []),
              satisfied(value),
              ...(measure === null ? [] : [say('tree.score', { value: formats.percent(measure) })]),
              ...(globals.length === 0 ? [] : [say('tree.globals', { globals: globals.join(', ') })]),
            ].map((fact) => (
              <span key={fact}>{fact}</span>
            ))}
          </li>
        ))}
      </ul>
    </details>
  );
}
