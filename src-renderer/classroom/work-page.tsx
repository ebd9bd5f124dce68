import { Alert, Button, Group, Loader, Text, Title } from '@mantine/core';
import {
  IconClockPause,
  IconConfetti,
  IconDoorExit,
  IconMoodSmile,
  IconSwitchHorizontal,
} from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect } from 'react';
import { openRoomWork, type RoomWork } from '../../src-shared/contract/room-visit';
import { forgetVisit, type RoomVisit } from '../api/kept-visit';
import type { RoomLineNews } from '../api/room-line';
import type { Lesson } from '../api/room-news';
import { callRoom, leaveRoom } from '../api/room-visit';
import { useRoomNews } from '../api/use-room-news';
import { MessageDialog } from '../ui/message-dialog';
import { StatePage } from '../ui/state-page';
import type { Notice } from './classroom-app';
import classes from './classroom.module.css';
import { entranceKey, useWork, workKey } from './room-queries';
import { Told } from './told';
import { troubleOf } from './trouble';
import { useClassroomSay } from './use-classroom-say';
import { useTrouble } from './use-trouble';
import { WorkCard } from './work-card';

export interface WorkPageProps {
  readonly visit: RoomVisit;
  readonly onEnded: (why: Notice) => void;
}

/** What one learner has to do. Nothing of it stays once the visit has ended. */
export function WorkPage({ visit, onEnded }: WorkPageProps) {
  const say = useClassroomSay();
  const queries = useQueryClient();
  const { data, error } = useWork(visit);
  const look = useCallback(
    () => void queries.invalidateQueries({ queryKey: workKey(visit) }),
    [queries, visit],
  );
  const onNews = useCallback(
    (news: RoomLineNews) => {
      if (news.type === 'work-changed' || news.type === 'open') look();
      // Whether the host is away is seen by asking it.
      if (news.type === 'lost') void queries.invalidateQueries({ queryKey: entranceKey });
    },
    [look, queries],
  );
  const { messages, markRead, hasEnded, ...heard } = useRoomNews(visit.token, onNews);
  const isOut = hasEnded || (error !== null && troubleOf(error).kind === 'visit-ended');
  useEffect(() => {
    if (!isOut) return;
    onEnded('visitEnded');
    forgetVisit(visit.token);
  }, [isOut, onEnded, visit]);
  const last = useTrouble(({ kind }) => {
    if (kind !== 'unreachable') look();
  });

  const open = ({ package_id: packageId }: RoomWork) =>
    void last.run(async () => {
      const { path } = await callRoom(openRoomWork, { packageId }, { token: visit.token });
      await goneTo(path);
    });
  const name = data?.name ?? visit.name;
  const lesson = heard.lesson ?? data?.lesson ?? 'open';
  const isRefused = last.trouble === 'not-open' || last.trouble === 'gone';
  return (
    <div data-testid="work-page" className={classes['work']}>
      <Group justify="space-between" align="flex-end" gap="sm">
        <div>
          <Text size="lg" c="dimmed">
            {say('work.hello', { name })}
          </Text>
          <Title order={1} className={classes['title'] ?? ''}>
            {say('work.title')}
          </Title>
        </div>
        <Button
          variant="default"
          size="md"
          className={classes['switch'] ?? ''}
          leftSection={<IconSwitchHorizontal size={20} aria-hidden />}
          onClick={() => void leaveRoom(visit)}
          data-testid="switch"
        >
          {say('work.switch', { name })}
        </Button>
      </Group>
      <LessonSign lesson={lesson} />
      <Told text={last.text ?? (isRefused ? say('work.refused') : null)} />
      {data === undefined && error === null && <Loader role="status" aria-label={say('opening')} m="xl" />}
      {data !== undefined && (
        <Courses
          works={data.data}
          nowMs={Date.parse(data.now)}
          isHeld={lesson !== 'open' || last.isRunning}
          onOpen={open}
        />
      )}
      {last.isRunning && (
        <Text role="status" ta="center">
          {say('work.opening')}
        </Text>
      )}
      <MessageDialog
        messages={messages}
        title={say('message.title')}
        read={say('message.read')}
        onRead={markRead}
      />
    </div>
  );
}

/** No page hears that its successor did not come, as when somebody stopped it: so long after, it may be used again. */
const staysAfterMs = 15_000;

/** The page stays as it is until the course takes its place. */
async function goneTo(path: string): Promise<void> {
  window.location.assign(path);
  await new Promise((resolve) => setTimeout(resolve, staysAfterMs));
}

function LessonSign({ lesson }: { readonly lesson: Lesson }) {
  const say = useClassroomSay();
  return (
    <div role="status">
      {lesson === 'paused' && (
        <Alert color="blue" icon={<IconClockPause aria-hidden />} data-testid="lesson-paused">
          <Text>{say('work.paused')}</Text>
        </Alert>
      )}
      {lesson === 'ending' && (
        <Alert color="blue" icon={<IconDoorExit aria-hidden />} data-testid="lesson-ending">
          <Text>{say('work.ending')}</Text>
        </Alert>
      )}
    </div>
  );
}

interface CoursesProps {
  readonly works: readonly RoomWork[];
  readonly nowMs: number;
  /** Nothing can be opened now. */
  readonly isHeld: boolean;
  readonly onOpen: (work: RoomWork) => void;
}

function Courses({ works, nowMs, isHeld, onOpen }: CoursesProps) {
  const say = useClassroomSay();
  if (works.length === 0)
    return (
      <StatePage
        icon={<IconMoodSmile size={36} />}
        title={say('work.empty')}
        text={say('work.emptyText')}
        testId="work-empty"
      />
    );
  return (
    <>
      {works.every(({ status }) => status === 'done') && (
        <Alert color="teal" role="status" icon={<IconConfetti aria-hidden />} data-testid="all-done">
          <Text>{say('work.allDone')}</Text>
        </Alert>
      )}
      <ol className={classes['courses']} aria-label={say('work.title')}>
        {works.map((work) => (
          <li key={work.package_id}>
            <WorkCard work={work} nowMs={nowMs} isHeld={isHeld} onOpen={onOpen} />
          </li>
        ))}
      </ol>
    </>
  );
}
