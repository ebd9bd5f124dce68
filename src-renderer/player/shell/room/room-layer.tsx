import { Button, Loader } from '@mantine/core';
import { IconClockPause, IconDoorExit } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { forgetVisit, keptVisit } from '../../../api/kept-visit';
import { useRoomNews } from '../../../api/use-room-news';
import { MessageDialog } from '../../../ui/message-dialog';
import { TopDialog } from '../../../ui/top-dialog';
import type { CoverWords } from '../../shell-frame-protocol';
import type { FrameState } from '../conversation';
import { usePlayerSay } from '../use-player-say';
import { leavingOf, mayAskToLeave, type Leaving } from './leaving';

export interface RoomLayerProps {
  readonly state: FrameState | null;
  /** Has the course suspended and saved. */
  readonly leave: () => Promise<void>;
  /** While there is something to read the page does not go on to another. */
  readonly onHold: (isHeld: boolean) => void;
  /** What content in a window of its own is to be covered by. */
  readonly onCover: (words: CoverWords | null) => void;
}

/** Above a course in a room: the pause, what the teacher writes, and the end of the lesson or of the visit. */
export function RoomLayer({ state, leave, onHold, onCover }: RoomLayerProps) {
  const say = usePlayerSay();
  const [visit] = useState(keptVisit);
  const { lesson, hasEnded, messages, markRead } = useRoomNews(visit?.token ?? null);
  const mustLeave = hasEnded || lesson === 'ending';
  const leaving = leavingOf(state);

  useEffect(() => onHold(mustLeave || messages.length > 0), [onHold, mustLeave, messages.length]);
  const [title, text] = [say('room.paused.title'), say('room.paused.text')];
  useEffect(
    () => onCover(lesson === 'paused' && !mustLeave ? { title, text } : null),
    [onCover, lesson, mustLeave, title, text],
  );
  useLeavingOnce(mustLeave, mayAskToLeave(state), leave);
  const isDone = leaving === 'saved' || leaving === 'nothing' || leaving === 'gaveUp';
  useEffect(() => {
    if (hasEnded && isDone) goToNames(visit?.token);
  }, [hasEnded, isDone, visit]);

  if (messages.length > 0)
    return (
      <MessageDialog
        messages={messages}
        title={say('room.message.title')}
        read={say('room.message.read')}
        onRead={markRead}
        isOpaque={mustLeave || lesson === 'paused'}
      />
    );
  if (mustLeave)
    return (
      <Ending
        why={hasEnded ? 'ended' : 'ending'}
        leaving={leaving}
        waitingCount={state?.view?.pendingCount ?? 0}
        onNames={() => goToNames(visit?.token)}
      />
    );
  if (lesson !== 'paused') return null;
  return (
    <TopDialog
      title={say('room.paused.title')}
      subject="paused"
      isOpaque
      icon={<IconClockPause size={48} aria-hidden />}
      testId="room-paused"
    >
      {say('room.paused.text')}
    </TopDialog>
  );
}

/** Leaves when it has to, as soon as there is something to leave, and once for each time it has to. */
function useLeavingOnce(mustLeave: boolean, mayAsk: boolean, leave: () => Promise<void>): void {
  const isAsked = useRef(false);
  useEffect(() => {
    if (!mustLeave) isAsked.current = false;
    else if (mayAsk && !isAsked.current) {
      isAsked.current = true;
      void leave();
    }
  });
}

interface EndingProps {
  readonly why: 'ending' | 'ended';
  readonly leaving: Leaving;
  readonly waitingCount: number;
  readonly onNames: () => void;
}

function Ending({ why, leaving, waitingCount, onNames }: EndingProps) {
  const say = usePlayerSay();
  const isBusy = leaving === 'leaving' || leaving === 'waiting';
  const standing = (): string => {
    if (leaving === 'waiting') return say('room.waiting', { count: waitingCount });
    return leaving === 'nothing' ? '' : say(`room.${leaving}`);
  };
  return (
    <TopDialog
      title={say(`room.${why}.title`)}
      subject={why}
      isOpaque
      icon={<IconDoorExit size={48} aria-hidden />}
      testId="room-ending"
    >
      <div role="status" data-testid="room-leaving" data-leaving={leaving}>
        {standing()} {!isBusy && say(`room.${why}.closes`)}
      </div>
      {isBusy && <Loader size="sm" aria-hidden />}
      {!isBusy && why === 'ending' && (
        <Button component="a" href="/" size="lg" variant="default" data-testid="room-courses">
          {say('room.courses')}
        </Button>
      )}
      {!isBusy && why === 'ended' && (
        <Button size="lg" onClick={onNames} data-testid="room-names">
          {say('room.names')}
        </Button>
      )}
    </TopDialog>
  );
}

function goToNames(token: string | undefined): void {
  if (token !== undefined) forgetVisit(token);
  location.replace('/');
}
