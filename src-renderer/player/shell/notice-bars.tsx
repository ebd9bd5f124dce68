import { Alert, Button, Code, Group, Stack, Text } from '@mantine/core';
import { IconAlertTriangle, IconInfoCircle } from '@tabler/icons-react';
import type { Notice } from '../shell-frame-protocol';
import type { FrameState } from './conversation';
import classes from './course-screen.module.css';
import { usePlayerSay } from './use-player-say';

const words = {
  'external-blocked': 'externalBlocked',
  'file-missing': 'fileMissing',
  'api-not-found': 'apiNotFound',
  'request-refused': 'requestRefused',
} as const;

export interface NoticeBarsProps {
  readonly state: FrameState;
  readonly onDismiss: (notice: Notice) => void;
}

/** What the learner or designer should know while the course goes on. */
export function NoticeBars({ state, onDismiss }: NoticeBarsProps) {
  if (state.isResponding && state.notices.length === 0) return null;
  return (
    <Stack gap={0} className={classes['notices'] ?? ''} aria-live="polite">
      {!state.isResponding && <NotResponding />}
      {state.notices.map((notice) => (
        <NoticeBar key={notice.kind} notice={notice} onDismiss={() => onDismiss(notice)} />
      ))}
    </Stack>
  );
}

function NoticeBar({ notice, onDismiss }: { readonly notice: Notice; readonly onDismiss: () => void }) {
  const say = usePlayerSay();
  const word = words[notice.kind];
  return (
    <Alert
      radius={0}
      color={word === 'apiNotFound' || word === 'requestRefused' ? 'gray' : 'yellow'}
      icon={<IconInfoCircle aria-hidden />}
      title={say(`notices.${word}.title`)}
      withCloseButton
      closeButtonLabel={say('notices.dismiss')}
      onClose={onDismiss}
      data-testid="player-notice"
      data-notice={notice.kind}
    >
      <Text size="sm">{say(`notices.${word}.text`)}</Text>
      {notice.detail !== '' && notice.kind !== 'request-refused' && (
        <Code dir="ltr" className={classes['detail'] ?? ''}>
          {notice.detail}
        </Code>
      )}
    </Alert>
  );
}

function NotResponding() {
  const say = usePlayerSay();
  return (
    <Alert
      radius={0}
      color="orange"
      icon={<IconAlertTriangle aria-hidden />}
      title={say('notices.notResponding.title')}
      data-testid="player-not-responding"
    >
      <Group justify="space-between" gap="sm">
        <Text size="sm" flex="1 1 18rem">
          {say('notices.notResponding.text')}
        </Text>
        <Button size="xs" variant="default" onClick={() => location.reload()}>
          {say('notices.notResponding.reload')}
        </Button>
      </Group>
    </Alert>
  );
}
