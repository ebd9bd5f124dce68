import { Button } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import type { NavigationRequest } from '../../../src-shared/scorm/attempt/events';
import type { FrameView } from '../shell-frame-protocol';
import classes from './course-header.module.css';
import { stepsOf } from './offer';
import { usePlayerSay } from './use-player-say';

export interface StepButtonsProps {
  readonly view: FrameView;
  readonly navigate: (request: NavigationRequest) => void;
}

/** Previous and next, offered as far as the course's rules allow them now. */
export function StepButtons({ view, navigate }: StepButtonsProps) {
  const say = usePlayerSay();
  const { isLeaving, controls } = view;
  const steps = stepsOf(view);
  return (
    <>
      {steps.includes('previous') && (
        <Button
          variant="default"
          className={classes['step'] ?? ''}
          leftSection={<IconChevronLeft size={18} className={classes['turns']} aria-hidden />}
          disabled={isLeaving || !controls.canPrevious}
          onClick={() => navigate('previous')}
          aria-label={say('header.previous')}
          data-testid="nav-previous"
        >
          <span className={classes['word']}>{say('header.previous')}</span>
        </Button>
      )}
      {steps.includes('continue') && (
        <Button
          className={classes['step'] ?? ''}
          rightSection={<IconChevronRight size={18} className={classes['turns']} aria-hidden />}
          disabled={isLeaving || !controls.canContinue}
          onClick={() => navigate('continue')}
          aria-label={say('header.continue')}
          data-testid="nav-continue"
        >
          <span className={classes['word']}>{say('header.continue')}</span>
        </Button>
      )}
    </>
  );
}
