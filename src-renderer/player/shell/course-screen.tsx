import { AppShell, Box, Center, Loader } from '@mantine/core';
import { useDisclosure, useMediaQuery } from '@mantine/hooks';
import { useEffect } from 'react';
import type { NavigationRequest } from '../../../src-shared/scorm/attempt/events';
import type { FrameView } from '../shell-frame-protocol';
import { ChoosingPage } from './choosing-page';
import classes from './course-screen.module.css';
import { CourseHeader } from './course-header';
import { EndedPage } from './ended-page';
import { NoticeBars } from './notice-bars';
import type { OpenedCourse } from './open-course';
import { ProblemPage } from './problem-page';
import { hasContents, stepsOf } from './offer';
import { screenOf } from './screen';
import { StepButtons } from './step-buttons';
import { courseFacts } from './support-facts';
import { TableOfContents } from './table-of-contents';
import { useConversation } from './use-conversation';
import { useEmbedder } from './use-embedder';
import { useLeaveQuestion } from './use-leave-question';
import { usePlayerSay } from './use-player-say';

/**
 * What content may do in its frame. No top navigation, and popups stay in the same sandbox: one that escaped could lead
 * this window away through its opener.
 */
const sandbox = [
  'allow-scripts',
  'allow-same-origin',
  'allow-forms',
  'allow-modals',
  'allow-popups',
  'allow-downloads',
  'allow-pointer-lock',
].join(' ');

export interface CourseScreenProps {
  readonly course: OpenedCourse;
  /** Tells how to leave the course when the window is to close. */
  readonly onLeaveReady: (leave: () => Promise<void>) => void;
}

/** The course with its controls around it; the frame stays in its place until the window closes or the content hangs. */
export function CourseScreen({ course, onLeaveReady }: CourseScreenProps) {
  const say = usePlayerSay();
  const isWide = useMediaQuery('(min-width: 62em)', true, { getInitialValueInEffect: false });
  const isRoomy = useMediaQuery('(min-width: 48em)', true, { getInitialValueInEffect: false });
  const [isTocOpen, { toggle, open, close }] = useDisclosure(isWide);
  const { state, talk, frameRef } = useConversation(course.content_origin);
  const screen = screenOf(state);
  const view = state?.view ?? null;
  const toc = view?.controls.toc ?? [];
  const hasToc = view !== null && hasContents(view.controls);
  const hasSteps = view !== null && stepsOf(view).length > 0;
  const current = toc.find((entry) => entry.activityId === view?.activityId) ?? null;

  useEffect(() => {
    document.title = course.title;
    onLeaveReady(() => talk.current?.leave() ?? Promise.resolve());
  }, [course.title, onLeaveReady, talk]);
  useEmbedder(course, state);
  useLeaveQuestion(view !== null && canStillSave(view) && state?.isGivenUp !== true);

  const navigate = (request: NavigationRequest, target?: string) => {
    if (!isWide) close();
    talk.current?.navigate(request, target);
  };

  if (screen.kind === 'problem') {
    return (
      <ProblemPage problem={{ kind: screen.problem, facts: { ...screen.facts, ...courseFacts(course) } }} />
    );
  }
  const isEnded = screen.kind === 'ended';
  return (
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
            isTimeUp={state?.notices.some(({ kind }) => kind === 'time-up-closed') ?? false}
          />
        )}
        {state?.isGivenUp !== true && (
          <ContentStage
            frameUrl={course.frame_url}
            title={current?.title ?? course.title}
            frameRef={frameRef}
            isHidden={screen.kind !== 'course' && screen.kind !== 'loading'}
            isLoading={screen.kind === 'loading'}
          />
        )}
      </AppShell.Main>
    </AppShell>
  );
}

interface ContentStageProps {
  readonly frameUrl: string;
  readonly title: string;
  readonly frameRef: (frame: HTMLIFrameElement | null) => void;
  readonly isHidden: boolean;
  readonly isLoading: boolean;
}

/** The frame that content runs in, under a cover until it has something to show. */
function ContentStage({ frameUrl, title, frameRef, isHidden, isLoading }: ContentStageProps) {
  const say = usePlayerSay();
  return (
    <Box className={classes['stage']} hidden={isHidden}>
      <iframe
        ref={frameRef}
        src={frameUrl}
        title={say('frameTitle', { title })}
        sandbox={sandbox}
        allow="fullscreen; autoplay"
        className={classes['frame']}
        data-testid="player-frame"
      />
      {isLoading && (
        <Center className={classes['cover']} role="status" aria-label={say('loading')}>
          <Loader size="sm" />
        </Center>
      )}
    </Box>
  );
}

/** True while something is not on the server and staying may bring it there. */
function canStillSave({ pendingCount, save }: FrameView): boolean {
  return pendingCount > 0 && save !== 'taken-over' && save !== 'refused';
}
