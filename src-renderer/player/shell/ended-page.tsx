import {
  Alert,
  Button,
  Center,
  Group,
  Paper,
  SimpleGrid,
  Stack,
  Text,
  ThemeIcon,
  Title,
} from '@mantine/core';
import {
  IconAlertTriangle,
  IconCheck,
  IconClockStop,
  IconCloudCheck,
  IconCloudUp,
  IconDoorExit,
  IconPlayerPause,
  IconX,
} from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { useFormats } from '../../ui/formats';
import type { FrameView, Outcome } from '../shell-frame-protocol';
import classes from './ended-page.module.css';
import { endOf, mayLeave, scoreOf, type End } from './end';
import { InspectButton } from './inspect-button';
import { standingOf } from './standing';
import { usePlayerSay } from './use-player-say';

const looks = {
  passed: { Icon: IconCheck, color: 'teal' },
  completed: { Icon: IconCheck, color: 'teal' },
  failed: { Icon: IconX, color: 'red' },
  suspended: { Icon: IconPlayerPause, color: 'ink' },
  abandoned: { Icon: IconDoorExit, color: 'gray' },
  exited: { Icon: IconDoorExit, color: 'ink' },
  gaveUp: { Icon: IconAlertTriangle, color: 'orange' },
} as const;

export interface EndedPageProps {
  readonly title: string;
  /** The last the frame told, null if it never told anything. */
  readonly view: FrameView | null;
  /** The content did not answer and was removed. */
  readonly isGivenUp: boolean;
  /** The content was closed because its time was up, and the learner is to know. */
  readonly isTimeUp: boolean;
  /** Where whoever launched the course wants the learner to go from here; null: nowhere. */
  readonly redirectUrl: string | null;
  /** That is the page with the learner's courses. */
  readonly isInRoom: boolean;
  /** Something is to be read first. */
  readonly isHeld: boolean;
  /** A test in which faults meet calls: what content has told is not what its LMS has stored. */
  readonly isFaulty: boolean;
  /** The session whose inspector may be opened from here; null: who plays is no owner. */
  readonly inspects: string | null;
}

/** The visit is over: the result, whether all of it is saved, and what to do next. */
export function EndedPage(props: EndedPageProps) {
  const { title, view, isGivenUp, isTimeUp, redirectUrl, isFaulty, inspects, isInRoom, isHeld } = props;
  const say = usePlayerSay();
  const outcome = view?.outcome ?? null;
  const end: End = isGivenUp ? 'gaveUp' : endOf(outcome);
  const { Icon, color } = looks[end];
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const goesTo = window.lecternPlayer === undefined ? redirectUrl : null;
  const leaves = mayLeave({ view, isGivenUp, isTimeUp }) && !isHeld;
  useEffect(() => {
    if (goesTo !== null && leaves) location.replace(goesTo);
  }, [goesTo, leaves]);
  return (
    <Center className={classes['page'] ?? ''} data-testid="player-ended" data-end={end}>
      <Paper className={classes['card'] ?? ''} component="section" aria-labelledby="ended-title">
        <Stack align="center" gap="sm" ta="center">
          <ThemeIcon size={72} radius="xl" variant="light" color={color} aria-hidden>
            <Icon size={36} stroke={1.8} />
          </ThemeIcon>
          <Title
            order={1}
            size="h2"
            id="ended-title"
            ref={heading}
            tabIndex={-1}
            className={classes['title'] ?? ''}
          >
            {say(`ended.${end}`)}
          </Title>
          <Text c="dimmed" lh={1.6} maw="26rem">
            {say(isFaulty && end !== 'gaveUp' ? 'trial.ended' : `ended.${end}Text`)}
          </Text>
          <Text size="sm" c="dimmed" className={classes['course'] ?? ''}>
            {title}
          </Text>
        </Stack>
        {isTimeUp && <TimeUp />}
        {outcome !== null && <Results outcome={outcome} />}
        {!isGivenUp && view !== null && <Saved view={view} isFaulty={isFaulty} />}
        <WhatNext
          goesTo={goesTo}
          back={say(isInRoom ? 'room.courses' : 'ended.goBack')}
          inspects={inspects}
        />
      </Paper>
    </Center>
  );
}

function TimeUp() {
  const say = usePlayerSay();
  return (
    <Alert
      color="yellow"
      mt="lg"
      icon={<IconClockStop aria-hidden />}
      title={say('notices.timeUpClosed.title')}
      data-testid="ended-time-up"
    >
      {say('notices.timeUpClosed.text')}
    </Alert>
  );
}

function Results({ outcome }: { readonly outcome: Outcome }) {
  const say = usePlayerSay();
  const formats = useFormats();
  const standing = standingOf(outcome);
  const score = scoreOf(outcome);
  const scoreText =
    score === null
      ? say('ended.noScore')
      : score.kind === 'share'
        ? formats.percent(score.share)
        : score.max === null
          ? formats.number(score.raw)
          : say('ended.scoreOf', { raw: formats.number(score.raw), max: formats.number(score.max) });
  return (
    <SimpleGrid component="dl" cols={3} spacing={0} className={classes['results'] ?? ''}>
      <Result name={say('ended.result')} testId="ended-status">
        {say(`ended.status.${standing === 'untouched' ? 'incomplete' : standing}`)}
      </Result>
      <Result name={say('ended.score')} testId="ended-score">
        {scoreText}
      </Result>
      <Result name={say('ended.time')} testId="ended-time">
        {formats.duration(outcome.totalSeconds)}
      </Result>
    </SimpleGrid>
  );
}

function Result({
  name,
  testId,
  children,
}: {
  readonly name: string;
  readonly testId: string;
  readonly children: string;
}) {
  return (
    <div>
      <Text component="dt" size="xs" c="dimmed">
        {name}
      </Text>
      <Text component="dd" fw={600} m={0} data-testid={testId}>
        {children}
      </Text>
    </div>
  );
}

function Saved({ view, isFaulty }: { readonly view: FrameView; readonly isFaulty: boolean }) {
  const say = usePlayerSay();
  if (view.save === 'refused') return <Unsaved state="refused" text={say('ended.refused')} />;
  if (view.save === 'offline' && view.pendingCount > 0) {
    return <Unsaved state="offline" text={say('ended.notSaved', { count: view.pendingCount })} />;
  }
  const isSaved = view.pendingCount === 0;
  const Icon = isSaved ? IconCloudCheck : IconCloudUp;
  return (
    <Group
      justify="center"
      gap={8}
      mt="lg"
      role="status"
      data-testid="ended-saved"
      data-state={isSaved ? 'saved' : 'saving'}
    >
      <Icon size={18} color={isSaved ? 'var(--mantine-color-teal-text)' : 'currentColor'} aria-hidden />
      <Text size="sm">
        {say(isSaved ? (isFaulty ? 'trial.noted' : 'ended.allSaved') : 'ended.stillSaving')}
      </Text>
    </Group>
  );
}

function Unsaved({ state, text }: { readonly state: 'offline' | 'refused'; readonly text: string }) {
  return (
    <Alert
      color={state === 'refused' ? 'red' : 'orange'}
      mt="lg"
      icon={<IconAlertTriangle aria-hidden />}
      role="status"
      data-testid="ended-saved"
      data-state={state}
    >
      {text}
    </Alert>
  );
}

interface WhatNextProps extends Pick<EndedPageProps, 'inspects'> {
  readonly goesTo: string | null;
  /** What the way there is called. */
  readonly back: string;
}

function WhatNext({ goesTo, back, inspects }: WhatNextProps) {
  const say = usePlayerSay();
  const bridge = window.lecternPlayer;
  return (
    <Stack align="center" gap="sm" mt="xl">
      <Group justify="center" gap="sm">
        {goesTo !== null && (
          <Button component="a" href={goesTo} data-testid="ended-back">
            {back}
          </Button>
        )}
        <Button
          variant={bridge === undefined && goesTo === null ? 'filled' : 'default'}
          onClick={() => location.reload()}
          data-testid="ended-again"
        >
          {say('ended.again')}
        </Button>
        {bridge !== undefined && (
          <Button onClick={() => window.close()} data-testid="ended-close">
            {say('ended.closeWindow')}
          </Button>
        )}
        {inspects !== null && <InspectButton sessionId={inspects} />}
      </Group>
      {bridge === undefined && goesTo === null && (
        <Text size="sm" c="dimmed">
          {say('ended.closeTab')}
        </Text>
      )}
    </Stack>
  );
}
