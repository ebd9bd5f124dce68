import { Alert, Group, List, Loader, Paper, Stack, Text } from '@mantine/core';
import { IconEye } from '@tabler/icons-react';
import { useFormats } from '../../ui/formats';
import { shownTitle } from '../../../src-shared/scorm/cam/shown-title';
import { scoreOf } from './end';
import { standingOf } from './standing';
import { usePlayerSay } from './use-player-say';
import { useWatched, type WatchedSession } from './use-watched';

/** How the course goes on where it is open. Only looks. */
export function WatchSession() {
  const say = usePlayerSay();
  const { session, trouble } = useWatched();
  return (
    <Paper
      withBorder
      p="md"
      w="100%"
      ta="start"
      component="section"
      aria-label={say('watch.label')}
      data-testid="watch"
    >
      {trouble !== null && (
        <Alert color="yellow" mb="sm" role="status" data-testid="watch-trouble">
          {say(`watch.${trouble}`)}
        </Alert>
      )}
      {session === null && trouble === null && <Loader size="sm" aria-label={say('loading')} />}
      {session !== null && <Seen session={session} />}
    </Paper>
  );
}

function Seen({ session }: { readonly session: WatchedSession }) {
  const say = usePlayerSay();
  const formats = useFormats();
  const standing = wordOf(session);
  const time = formats.duration(session.time_spent_seconds);
  return (
    <Stack gap="xs">
      <Group justify="space-between" gap="xs" wrap="wrap">
        <Group gap={6} wrap="nowrap" data-testid="watch-open" data-open={session.is_open}>
          <IconEye
            size={16}
            aria-hidden
            color={session.is_open ? 'var(--mantine-color-teal-text)' : 'currentColor'}
          />
          <Text size="sm">{say(session.is_open ? 'watch.open' : 'watch.closed')}</Text>
        </Group>
        <Text size="xs" c="dimmed">
          {say('watch.saved', { when: formats.dateTime(session.last_accessed_at) })}
        </Text>
      </Group>
      <Text role="status" fw={600} data-testid="watch-standing">
        {[say(`toc.status.${standing}`), time, scoreText(session, formats)].filter(Boolean).join(' · ')}
      </Text>
      {session.activities.length > 1 && (
        <List size="sm" spacing={4} aria-label={say('toc.label')}>
          {session.activities.map((activity) => (
            <List.Item key={activity.activity_id}>
              {shownTitle({ id: activity.activity_id, title: activity.title })}{' '}
              <Text span size="xs" c="dimmed">
                {say(`toc.status.${wordOf(activity)}`)}
              </Text>
            </List.Item>
          ))}
        </List>
      )}
    </Stack>
  );
}

type Status = Pick<WatchedSession, 'completion_status' | 'success_status'>;

function wordOf({ completion_status: completionStatus, success_status: successStatus }: Status) {
  return standingOf({ completionStatus, successStatus });
}

function scoreText({ score }: WatchedSession, formats: ReturnType<typeof useFormats>): string {
  const shown = scoreOf(score);
  if (shown === null) return '';
  return shown.kind === 'share' ? formats.percent(shown.share) : formats.number(shown.raw);
}
