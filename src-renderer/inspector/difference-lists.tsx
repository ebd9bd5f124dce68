import { Stack, Title } from '@mantine/core';
import type { Differences } from '../../src-shared/inspect/differences';
import { useFormats } from '../ui/formats';
import { DifferenceTable, type DifferenceTableProps } from './difference-table';
import classes from './difference-table.module.css';
import { useInspectorSay } from './use-inspector-say';

export interface DifferenceListsProps extends Pick<DifferenceTableProps, 'columns'> {
  readonly differences: Differences;
}

/** What differs of each activity. */
export function ActivityDifferenceList({ differences, columns }: DifferenceListsProps) {
  const say = useInspectorSay();
  return differences.activities
    .filter(({ data, tracking }) => data.length + tracking.length > 0)
    .map(({ activityId, title, data, tracking }) => (
      <Stack key={activityId} gap="xs">
        <Title order={3} size="h4">
          <bdi>{title}</bdi>
        </Title>
        <DifferenceTable name={say('changes.data')} lines={data} columns={columns} />
        <DifferenceTable name={say('changes.tracking')} lines={tracking} columns={columns} />
      </Stack>
    ));
}

/** What differs of the engine's own, folded away: for those who look for a fault of ours. */
export function EngineDifferenceList({ differences, columns }: DifferenceListsProps) {
  const say = useInspectorSay();
  const formats = useFormats();
  const { engine, activities, engineCount } = differences;
  if (engineCount === 0) return null;
  return (
    <details className={classes['engine']} data-testid="engine-differences">
      <summary>{say('changes.engine', { number: formats.number(engineCount) })}</summary>
      <DifferenceTable name={say('changes.attempt')} lines={engine} columns={columns} />
      {activities.map((one) => (
        <DifferenceTable key={one.activityId} name={one.title} lines={one.engine} columns={columns} />
      ))}
    </details>
  );
}
