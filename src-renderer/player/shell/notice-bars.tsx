import { Alert, Button, Code, Group, Stack, Text } from '@mantine/core';
import { IconAlertTriangle, IconInfoCircle } from '@tabler/icons-react';
import type { Notice } from '../shell-frame-protocol';
import type { FrameState } from './conversation';
import classes from './course-screen.module.css';
import { SupportDetails } from './support-details';
import { courseFacts, noticeFacts, type CourseIds, type Facts } from './support-facts';
import { usePlayerSay } from './use-player-say';

const words = {
  'external-blocked': 'externalBlocked',
  'file-missing': 'fileMissing',
  'api-not-found': 'apiNotFound',
  'request-refused': 'requestRefused',
  'time-up': 'timeUp',
  'time-up-closed': 'timeUpClosed',
  'content-changed': 'contentChanged',
  'only-here': 'onlyHere',
} as const;

export interface NoticeBarsProps {
  readonly state: FrameState;
  readonly course: CourseIds;
  readonly onDismiss: (notice: Notice) => void;
}

/** What the learner or designer should know while the course goes on. */
export function NoticeBars({ state, course, onDismiss }: NoticeBarsProps) {
  const isRefused = state.view?.save === 'refused';
  if (state.isResponding && !isRefused && state.notices.length === 0) return null;
  return (
    <Stack gap={0} className={classes['notices'] ?? ''} aria-live="polite">
      {isRefused && <WorkRefused course={course} />}
      {!state.isResponding && <NotResponding course={course} />}
      {state.notices.map((notice) => (
        <NoticeBar key={notice.kind} notice={notice} course={course} onDismiss={() => onDismiss(notice)} />
      ))}
    </Stack>
  );
}

interface NoticeBarProps {
  readonly notice: Notice;
  readonly course: CourseIds;
  readonly onDismiss: () => void;
}

/** For these somebody who helps has to know more than what stands there. */
const hasDetails: readonly Notice['kind'][] = ['external-blocked', 'file-missing', 'api-not-found'];

function NoticeBar({ notice, course, onDismiss }: NoticeBarProps) {
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
      {notice.detail !== '' && !['request-refused', 'api-not-found'].includes(notice.kind) && (
        <Code dir="ltr" className={classes['detail'] ?? ''}>
          {notice.detail}
        </Code>
      )}
      {hasDetails.includes(notice.kind) && (
        <SupportDetails facts={noticeFacts(notice, course)} align="flex-start" />
      )}
    </Alert>
  );
}

interface Barred {
  readonly course: CourseIds;
}

function WorkRefused({ course }: Barred) {
  const say = usePlayerSay();
  return (
    <LoadAgainBar
      color="red"
      testId="player-refused"
      facts={{ code: 'work-refused', ...courseFacts(course) }}
      title={say('notices.refused.title')}
      text={say('notices.refused.text')}
      button={say('notices.refused.again')}
    />
  );
}

function NotResponding({ course }: Barred) {
  const say = usePlayerSay();
  return (
    <LoadAgainBar
      color="orange"
      testId="player-not-responding"
      facts={{ code: 'not-responding', ...courseFacts(course) }}
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
  readonly facts: Facts;
}

/** What only a fresh start of the course mends; it stays until then. */
function LoadAgainBar({ color, testId, title, text, button, facts }: LoadAgainBarProps) {
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
      <SupportDetails facts={facts} align="flex-start" />
    </Alert>
  );
}
