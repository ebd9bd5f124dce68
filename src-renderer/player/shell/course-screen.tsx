import { AppShell } from '@mantine/core';
import { useDisclosure, useMediaQuery } from '@mantine/hooks';
import { useEffect, useState } from 'react';
import type { NavigationRequest } from '../../../src-shared/scorm/attempt/events';
import type { CoverWords, FrameView } from '../shell-frame-protocol';
import { ChoosingPage } from './choosing-page';
import classes from './course-screen.module.css';
import type { ContentFrame } from './content-frame';
import { ContentStage } from './content-stage';
import { CourseHeader } from './course-header';
import { EndedPage } from './ended-page';
import { NoticeBars } from './notice-bars';
import type { OpenedCourse } from './open-course';
import { ProblemPage } from './problem-page';
import { hasContents, stepsOf } from './offer';
import { InRoom } from './room/in-room';
import { screenOf } from './screen';
import { StepButtons } from './step-buttons';
import { courseFacts } from './support-facts';
import { TableOfContents } from './table-of-contents';
import { TrialStrip } from './trial-strip';
import { useConversation } from './use-conversation';
import { useEmbedder } from './use-embedder';
import { useLeaveQuestion } from './use-leave-question';
import { usePlayerSay } from './use-player-say';
import { useWindowWords } from './use-window-words';

export interface CourseScreenProps {
  readonly course: OpenedCourse;
  readonly frame: ContentFrame;
  /** Tells how to leave the course when the window is to close. */
  readonly onLeaveReady: (leave: () => Promise<void>) => void;
}

/** The course with its controls around it; the frame stays in its place until the window closes or the content hangs. */
export function CourseScreen({ course, frame, onLeaveReady }: CourseScreenProps) {
  const say = usePlayerSay();
  const isWide = useMediaQuery('(min-width: 62em)', true, { getInitialValueInEffect: false });
  const isRoomy = useMediaQuery('(min-width: 48em)', true, { getInitialValueInEffect: false });
  const [isTocOpen, { toggle, open, close }] = useDisclosure(isWide);
  const { state, talk } = useConversation(frame);
  const [isHeld, hold] = useState(false);
  const [coverWords, setCoverWords] = useState<CoverWords | null>(null);
  const screen = screenOf(state);
  const view = state?.view ?? null;
  const toc = view?.controls.toc ?? [];
  const hasToc = view !== null && hasContents(view.controls);
  const hasSteps = view !== null && stepsOf(view).length > 0;
  const inspects = course.is_owners ? course.session_id : null;
  const isFaulty = course.trial !== null && course.trial.faults > 0;
  const current = toc.find((entry) => entry.activityId === view?.activityId) ?? null;

  useEffect(() => {
    document.title = course.title;
    onLeaveReady(() => talk.current?.leave() ?? Promise.resolve());
  }, [course.title, onLeaveReady, talk]);
  useEmbedder(course, state);
  useWindowWords(view !== null, talk);
  const isListening = view !== null;
  useEffect(() => {
    if (isListening) talk.current?.cover(coverWords);
  }, [isListening, talk, coverWords]);
  useLeaveQuestion(view !== null && canStillSave(view) && state?.isGivenUp !== true);

  const navigate = (request: NavigationRequest, target?: string) => {
    if (!isWide) close();
    talk.current?.navigate(request, target);
  };

  const room = course.in_room && (
    <InRoom
      state={state}
      leave={() => talk.current?.leave() ?? Promise.resolve()}
      onHold={hold}
      onCover={setCoverWords}
    />
  );
  if (screen.kind === 'problem') {
    return (
      <>
        {room}
        <ProblemPage problem={{ kind: screen.problem, facts: { ...screen.facts, ...courseFacts(course) } }} />
      </>
    );
  }
  const isEnded = screen.kind === 'ended';
  return (
    <>
      {room}
      <AppShell
        disabled={isEnded}
        header={{ height: 56 }}
        footer={{ height: 56, collapsed: isRoomy || !hasSteps }}
        navbar={{
          width: 296,
          breakpoint: 'md',
          collapsed: { mobile: !isTocOpen || !hasToc, desktop: !isTocOpen || !hasToc },
        }}
      >
        <AppShell.Header className={classes['bar']} component="header">
          <CourseHeader
            title={course.title}
            activityTitle={current?.title ?? null}
            view={view}
            toc={hasToc ? { isOpen: isTocOpen, toggle } : null}
            hasSteps={hasSteps && isRoomy}
            inspects={inspects}
            isFaulty={isFaulty}
            navigate={navigate}
          />
        </AppShell.Header>
        <AppShell.Navbar className={classes['bar']} id="table-of-contents" aria-label={say('toc.label')}>
          {hasToc && isTocOpen && (
            <TableOfContents
              title={course.title}
              courseId={view.controls.canChooseCourse ? view.courseId : null}
              toc={toc}
              onChoose={(target) => navigate('choice', target)}
            />
          )}
        </AppShell.Navbar>
        {hasSteps && !isRoomy && (
          <AppShell.Footer className={`${classes['bar']} ${classes['steps']}`}>
            <StepButtons view={view} navigate={navigate} />
          </AppShell.Footer>
        )}
        <AppShell.Main className={classes['main']} data-screen={screen.kind}>
          <TrialStrip trial={course.trial} />
          {!isEnded && state !== null && (
            <NoticeBars state={state} course={course} onDismiss={(notice) => talk.current?.dismiss(notice)} />
          )}
          {screen.kind === 'choosing' && <ChoosingPage hasToc={hasToc} onShowToc={isTocOpen ? null : open} />}
          {isEnded && (
            <EndedPage
              view={view}
              title={course.title}
              isGivenUp={state?.isGivenUp ?? false}
              redirectUrl={course.redirect_url}
              isInRoom={course.in_room}
              isHeld={isHeld}
              isFaulty={isFaulty}
              inspects={inspects}
              isTimeUp={state?.notices.some(({ kind }) => kind === 'time-up-closed') ?? false}
            />
          )}
          {state?.isGivenUp !== true && (
            <ContentStage
              frame={frame}
              title={current?.title ?? course.title}
              isHidden={screen.kind !== 'course' && screen.kind !== 'loading'}
              isLoading={screen.kind === 'loading'}
            />
          )}
        </AppShell.Main>
      </AppShell>
    </>
  );
}

/** True while something is not on the server and staying may bring it there. */
function canStillSave({ pendingCount, save }: FrameView): boolean {
  return pendingCount > 0 && save !== 'taken-over' && save !== 'refused';
}
