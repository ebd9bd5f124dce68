import { Paper, Stack, Text } from '@mantine/core';
import { useMemo } from 'react';
import type { JournalEntry } from '../../../src-shared/contract/session-journal';
import { eventOf } from '../../../src-shared/inspect/runs';
import { matrixOf } from '../../../src-shared/inspect/matrix';
import type { Course } from '../../../src-shared/scorm/cam/course';
import { useCalm } from '../use-attempt';
import { useInspectorSay } from '../use-inspector-say';
import { MatrixTable } from './matrix-table';

export interface MatrixProps {
  readonly course: Course;
  readonly entries: readonly JournalEntry[];
}

/** What would become of a session in each LMS that is known. */
export function Matrix({ course, entries }: MatrixProps) {
  const say = useInspectorSay();
  const calm = useCalm(entries);
  const rows = useMemo(() => matrixOf(course, calm.map(eventOf)), [course, calm]);
  const hasCalls = entries.some((entry) => eventOf(entry).type === 'call');
  return (
    <Stack gap="md">
      <Text c="dimmed" maw="48rem">
        {say('matrix.intro')}
      </Text>
      {hasCalls ? (
        <Paper withBorder bg="var(--lectern-surface)">
          <MatrixTable rows={rows} />
        </Paper>
      ) : (
        <Text>{say('matrix.empty')}</Text>
      )}
    </Stack>
  );
}
