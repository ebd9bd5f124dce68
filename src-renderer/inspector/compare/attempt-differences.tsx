import { Stack } from '@mantine/core';
import { useMemo } from 'react';
import { differencesBetween } from '../../../src-shared/inspect/differences';
import type { AttemptState } from '../../../src-shared/scorm/attempt';
import { ActivityDifferenceList, EngineDifferenceList } from '../difference-lists';
import { DifferenceTable } from '../difference-table';
import { useInspectorSay } from '../use-inspector-say';

export interface AttemptDifferencesProps {
  readonly one: AttemptState;
  readonly other: AttemptState;
  /** What the two are called. */
  readonly columns: readonly [string, string];
  /** Said where they do not differ. */
  readonly same: string;
  readonly testId: string;
}

/** What two states of an attempt know otherwise, in one and the other. */
export function AttemptDifferences({ one, other, columns, same, testId }: AttemptDifferencesProps) {
  const say = useInspectorSay();
  const differences = useMemo(() => differencesBetween(one, other), [one, other]);
  return (
    <Stack gap="lg" data-testid={testId}>
      {differences.count === 0 && same}
      <DifferenceTable name={say('changes.attempt')} lines={differences.attempt} columns={columns} />
      <ActivityDifferenceList {...{ differences, columns }} />
      <EngineDifferenceList {...{ differences, columns }} />
    </Stack>
  );
}
