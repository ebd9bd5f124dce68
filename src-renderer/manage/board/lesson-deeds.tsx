import { Alert, Button, Group } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconDoorExit, IconMessage, IconPlayerPause, IconPlayerPlay } from '@tabler/icons-react';
import type { Board, BoardLearner } from '../../../src-shared/contract/board';
import type { LearnerId } from '../../../src-shared/kernel/ids';
import { useUpdateRoom } from '../../api/room';
import { useManageSay } from '../use-manage-say';
import { useSayFailure } from '../use-say-failure';
import { TellDialog } from './tell-dialog';

export interface LessonDeedsProps {
  readonly lesson: Board['lesson'];
  /** Whom a message is for; nobody: all. */
  readonly chosen: readonly LearnerId[];
  readonly learners: readonly BoardLearner[];
}

/** What a teacher does with the whole lesson. */
export function LessonDeeds({ lesson, chosen, learners }: LessonDeedsProps) {
  const say = useManageSay();
  const sayFailure = useSayFailure();
  const update = useUpdateRoom();
  const [isTelling, telling] = useDisclosure(false);
  const set = (next: Board['lesson']) => () => update.mutate({ lesson: next }, { onError: sayFailure });
  return (
    <>
      {lesson === 'paused' && <Alert color="yellow">{say('board.isPaused')}</Alert>}
      <Group gap="sm">
        {lesson === 'open' && (
          <Button
            variant="default"
            leftSection={<IconPlayerPause size={16} aria-hidden />}
            data-testid="lesson-pause"
            onClick={set('paused')}
          >
            {say('board.pause')}
          </Button>
        )}
        {lesson === 'paused' && (
          <Button
            leftSection={<IconPlayerPlay size={16} aria-hidden />}
            data-testid="lesson-go-on"
            onClick={set('open')}
          >
            {say('board.goOn')}
          </Button>
        )}
        <Button
          variant="default"
          leftSection={<IconMessage size={16} aria-hidden />}
          data-testid="lesson-tell"
          onClick={telling.open}
        >
          {chosen.length === 0 ? say('board.tellAll') : say('board.tellSome', { count: chosen.length })}
        </Button>
        {lesson !== 'ending' && (
          <Button
            variant="default"
            leftSection={<IconDoorExit size={16} aria-hidden />}
            data-testid="lesson-end"
            onClick={set('ending')}
          >
            {say('board.end')}
          </Button>
        )}
      </Group>
      {isTelling && <TellDialog to={chosen} learners={learners} onClose={telling.close} />}
    </>
  );
}
