import { ActionIcon, Slider, Tooltip, useDirection } from '@mantine/core';
import { useCallbackRef } from '@mantine/hooks';
import {
  IconChevronLeft,
  IconChevronRight,
  IconPlayerSkipBack,
  IconPlayerSkipForward,
  type Icon,
} from '@tabler/icons-react';
import { memo, useState, type KeyboardEvent } from 'react';
import { nearestMark } from '../../../src-shared/inspect/marks';
import type { SessionId } from '../../../src-shared/kernel/ids';
import { useInspectorSay } from '../use-inspector-say';
import type { Travel } from '../use-travel';
import { Legend } from './legend';
import { MarkTrack } from './mark-track';
import { NumberField } from './number-field';
import { scrubKey } from './scrub-keys';
import classes from './scrubber.module.css';
import { LiveButton, TravelSign } from './travel-sign';
import { allKinds, positionAt } from './track-bins';
import { useMomentWords } from './use-moment-words';

export interface ScrubberProps {
  /** Null: of a file, which cannot go on. */
  readonly sessionId: SessionId | null;
  readonly travel: Travel;
  /** False while the journal is still being read. */
  readonly isWhole?: boolean;
}

/** The way through the session, drawn: where one is, what is worth stopping at, and the way back to what happens now. */
export const Scrubber = memo(function Scrubber({ sessionId, travel, isWhole = true }: ScrubberProps) {
  const say = useInspectorSay();
  const words = useMomentWords(travel);
  const { dir } = useDirection();
  const [kinds, setKinds] = useState(allKinds);
  const { position, story } = travel;
  const total = travel.journal.length;
  const { marks } = story;

  const go = (to: number) => {
    if (to >= total) travel.goLive();
    else travel.goTo(to);
  };
  const goToMark = (towards: 'next' | 'previous') => {
    const mark = nearestMark(marks, kinds, position, towards);
    if (mark !== null) travel.goTo(mark.position);
  };
  // What is drawn without regard to the position stays as it is while that moves.
  const steps = {
    previousMark: useCallbackRef(() => {
      goToMark('previous');
    }),
    back: useCallbackRef(() => {
      go(position - 1);
    }),
    on: useCallbackRef(() => {
      travel.goTo(position + 1);
    }),
    nextMark: useCallbackRef(() => {
      goToMark('next');
    }),
  };
  const press = useCallbackRef((share: number) => {
    go(positionAt(share, total, marks, kinds));
  });
  const obey = (event: KeyboardEvent) => {
    const asked = scrubKey(event, { position, total, isRightToLeft: dir === 'rtl' });
    if (asked === null) return;
    event.preventDefault();
    event.stopPropagation();
    if (asked === 'live') travel.goLive();
    else if ('mark' in asked) goToMark(asked.mark);
    else go(asked.to);
  };
  return (
    <section
      className={classes['scrubber']}
      aria-label={say('travel.title')}
      data-testid="scrubber"
      data-past={travel.at !== null}
      data-position={position}
    >
      <div className={classes['line']}>
        <Step Sign={IconPlayerSkipBack} name={say('travel.previousMark')} onPress={steps.previousMark} />
        <Step Sign={IconChevronLeft} name={say('travel.back')} isOff={position === 0} onPress={steps.back} />
        <div className={classes['way']} onKeyDownCapture={obey}>
          <MarkTrack {...{ marks, total, kinds, base: travel.base, count: marks.length }} onPress={press} />
          <Slider
            size="sm"
            min={0}
            max={Math.max(1, total)}
            value={position}
            onChange={go}
            label={words.place}
            thumbLabel={say('travel.title')}
            thumbValueText={[words.place(position), words.happening(position)].filter(Boolean).join('. ')}
            thumbProps={{ 'data-testid': 'scrubber-thumb' } as object}
            classNames={{ bar: classes['bar'] ?? '' }}
          />
        </div>
        <Step Sign={IconChevronRight} name={say('travel.on')} isOff={position >= total} onPress={steps.on} />
        <Step Sign={IconPlayerSkipForward} name={say('travel.nextMark')} onPress={steps.nextMark} />
        <NumberField name={say('travel.number')} {...{ position, total }} onGo={travel.open} />
        <LiveButton travel={travel} />
      </div>
      <div className={classes['foot']}>
        <Legend marks={marks} count={marks.length} kinds={kinds} onKinds={setKinds} />
        <TravelSign {...{ sessionId, travel, isWhole }} place={words.place(position)} />
      </div>
    </section>
  );
});

interface StepProps {
  readonly Sign: Icon;
  readonly name: string;
  readonly isOff?: boolean;
  readonly onPress: () => void;
}

const Step = memo(function Step({ Sign, name, isOff = false, onPress }: StepProps) {
  return (
    <Tooltip label={name}>
      <ActionIcon
        variant="default"
        size="md"
        aria-label={name}
        // A button that is disabled would lose the focus at the end of the way.
        aria-disabled={isOff}
        {...(isOff ? { 'data-disabled': true } : { onClick: onPress })}
      >
        <Sign size={16} aria-hidden className="lectern-turns" />
      </ActionIcon>
    </Tooltip>
  );
});
