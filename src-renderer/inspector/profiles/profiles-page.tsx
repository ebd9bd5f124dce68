import { Anchor, Center, Group, Loader, Paper, Stack, Text, Title } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { useMemo } from 'react';
import { Link } from 'wouter';
import type { JournalEntry } from '../../../src-shared/contract/sessions';
import { eventOf } from '../../../src-shared/inspect/fold';
import { matrixOf } from '../../../src-shared/inspect/matrix';
import type { Course } from '../../../src-shared/scorm/cam/course';
import { useJournal } from '../../api/journal';
import { useSession } from '../../api/sessions';
import { useExplain } from '../../api/use-explain';
import { ExplainedFailure } from '../../ui/explained-failure';
import classes from '../inspector.module.css';
import { useInspectorSay } from '../use-inspector-say';
import { MatrixTable } from './matrix-table';

/** One session, as it would have been in every LMS that is known. */
export function ProfilesPage({ sessionId }: { readonly sessionId: string }) {
  const say = useInspectorSay();
  const explain = useExplain();
  const session = useSession(sessionId);
  const { course, entries, isComplete, failure: unread, readOn } = useJournal(sessionId);
  const failure = session.error ?? unread;
  const retry = () => {
    void session.refetch();
    readOn();
  };
  const isReady = course !== null && isComplete;
  return (
    <div className={classes['page']} data-testid="profiles-page">
      <header className={classes['head']}>
        <Anchor component={Link} href={`/sessions/${sessionId}/inspect`} size="sm">
          <Group gap={4} wrap="nowrap">
            <IconArrowLeft size={16} aria-hidden className="lectern-turns" />
            {say('matrix.back')}
          </Group>
        </Anchor>
        <Stack gap={0} miw={0} flex={1}>
          <Title order={1} size="h3">
            {say('matrix.title')}
          </Title>
          <Text size="sm" c="dimmed" truncate>
            {session.data?.package_title}
          </Text>
        </Stack>
      </header>
      <main className={classes['main']}>
        {failure !== null && <ExplainedFailure {...explain(failure)} onRetry={retry} />}
        {isReady && <Matrix course={course} entries={entries} />}
        {failure === null && !isReady && (
          <Center py="xl">
            <Loader aria-label={say('matrix.loading')} />
          </Center>
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
  const rows = useMemo(() => matrixOf(course, entries.map(eventOf)), [course, entries]);
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
