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
  'time-up': 'timeUp',
  'time-up-closed': 'timeUpClosed',
  'content-changed': 'contentChanged',
} as const;

export interface NoticeBarsProps {
  readonly state: FrameState;
  readonly onDismiss: (notice: Notice) => void;
}

/** What the learner or designer should know while the course goes on. */
export function NoticeBars({ state, onDismiss }: NoticeBarsProps) {
  const isRefused = state.view?.save === 'refused';
  if (state.isResponding && !isRefused && state.notices.length === 0) return null;
  return (
    <Stack gap={0} className={classes['notices'] ?? ''} aria-live="polite">
      {isRefused && <WorkRefused />}
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
      {notice.kind === 'content-changed' && (
        <Button size="xs" variant="default" mt="xs" onClick={() => location.reload()}>
          {say('notices.contentChanged.reload')}
        </Button>
      )}
      {notice.detail !== '' && notice.kind !== 'request-refused' && (
        <Code dir="ltr" className={classes['detail'] ?? ''}>
          {notice.detail}
        </Code>
      )}
    </Alert>
  );
}

function WorkRefused() {
  const say = usePlayerSay();
  return (
    <LoadAgainBar
      color="red"
      testId="player-refused"
      title={say('notices.refused.title')}
      text={say('notices.refused.text')}
      button={say('notices.refused.again')}
    />
  );
}

function NotResponding() {
  const say = usePlayerSay();
  return (
    <LoadAgainBar
      color="orange"
      testId="player-not-responding"
      title={say('notices.notResponding.title')}
      text={say('notices.notResponding.text')}
      button={say('notices.notResponding.reload')}
    />
  );
}

interface LoadAgainBarProps {
  readonly color: 'red' | 'orange';
  readonly testId: string;
  readonly title: string;
  readonly text: string;
  readonly button: string;
}

/** What only a fresh start of the course mends; it stays until then. */
function LoadAgainBar({ color, testId, title, text, button }: LoadAgainBarProps) {
  return (
    <Alert
      radius={0}
      color={color}
      icon={<IconAlertTriangle aria-hidden />}
      title={title}
      data-testid={testId}
    >
      <Group justify="space-between" gap="sm">
        <Text size="sm" flex="1 1 18rem">
          {text}
        </Text>
        <Button size="xs" variant="default" onClick={() => location.reload()}>
          {button}
        </Button>
      </Group>
    </Alert>
  );
}
