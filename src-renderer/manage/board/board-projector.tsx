import { Modal, Progress } from '@mantine/core';
import type { Board, BoardLearner } from '../../../src-shared/contract/board';
import { useFormats } from '../../ui/formats';
import { StatusMark } from '../../ui/status-mark';
import { useManageSay } from '../use-manage-say';
import { presenceTones, savedTones } from './board-tones';
import classes from './board-projector.module.css';

export interface BoardProjectorProps {
  readonly board: Board;
  readonly onClose: () => void;
}

/** The board as a whole class may see it, from the back of the room: who is here, how far, and whether it is saved; no scores, and nobody's trouble. */
export function BoardProjector({ board: { counts, learners, lesson }, onClose }: BoardProjectorProps) {
  const say = useManageSay();
  return (
    <Modal
      fullScreen
      opened
      onClose={onClose}
      title={lesson === 'paused' ? say('board.isPaused') : say('classroom.board')}
      closeButtonProps={{ 'aria-label': say('room.stopProjecting') }}
    >
      <div className={classes['projector']} data-testid="board-projector">
        <p className={classes['counts']} role="status">
          {lesson === 'ending' ? say('board.kept', { ...counts }) : say('board.projected', { ...counts })}
        </p>
        <ul className={classes['learners']} data-size={sizeFor(learners.length)}>
          {learners.map((one) => (
            <Projected key={one.learner_id} learner={one} />
          ))}
        </ul>
      </div>
    </Modal>
  );
}

/** What fits onto one screen without scrolling, as large as may be. */
function sizeFor(count: number): 'large' | 'middle' | 'small' {
  if (count <= 12) return 'large';
  return count <= 24 ? 'middle' : 'small';
}

function Projected({ learner: { name, presence, saved, course } }: { readonly learner: BoardLearner }) {
  const say = useManageSay();
  const formats = useFormats();
  const progress = course?.progress ?? null;
  return (
    <li className={classes['learner']} data-presence={presence} data-testid="projected-learner">
      <bdi className={classes['name']}>{name}</bdi>
      {presence === 'here' && saved !== 'nothing' ? (
        <StatusMark tone={savedTones[saved]} label={say(`board.saved.${saved}`)} />
      ) : (
        <StatusMark tone={presenceTones[presence]} label={say(`board.presence.${presence}`)} />
      )}
      {progress !== null && (
        <Progress value={progress * 100} size="lg" aria-label={formats.percent(progress)} />
      )}
    </li>
  );
}
