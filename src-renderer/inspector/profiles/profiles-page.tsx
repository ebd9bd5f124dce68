import { Paper, Stack, Text } from '@mantine/core';
import { useMemo } from 'react';
import type { JournalEntry } from '../../../src-shared/contract/session-journal';
import { eventOf } from '../../../src-shared/inspect/runs';
import { matrixOf } from '../../../src-shared/inspect/matrix';
import type { Course } from '../../../src-shared/scorm/cam/course';
import { inspectorPath } from '../../api/session-paths';
import { InspectorHead } from '../inspector-head';
import classes from '../inspector.module.css';
import { Reading } from '../reading';
import { useCalm, useWholeJournal } from '../use-attempt';
import { useInspectorSay } from '../use-inspector-say';
import { MatrixTable } from './matrix-table';

/** One session, as it would have been in every LMS that is known. */
export function ProfilesPage({ sessionId }: { readonly sessionId: string }) {
  const say = useInspectorSay();
  const { session, course, entries, isWhole, failure, retry } = useWholeJournal(sessionId);
  return (
    <div className={classes['page']} data-testid="profiles-page">
      <InspectorHead
        back={{ to: inspectorPath(sessionId), children: say('matrix.back') }}
        title={say('matrix.title')}
        subtitle={session?.package_title}
      />
      <main className={classes['main']}>
        {course !== null && isWhole ? (
          <Matrix course={course} entries={entries} />
        ) : (
          <Reading failure={failure} onRetry={retry} />
        )}
      </main>
    </div>
  );
}

interface MatrixProps {
  readonly course: Course;
  readonly entries: readonly JournalEntry[];
}

function Matrix({ course, entries }: MatrixProps) {
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
