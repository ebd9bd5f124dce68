import { Group, Text, Tooltip, VisuallyHidden } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconCloudCheck, IconCloudOff, IconCloudUp, IconCloudX, IconDevices } from '@tabler/icons-react';
import type { FrameView, SaveState } from '../shell-frame-protocol';
import classes from './save-sign.module.css';
import { usePlayerSay } from './use-player-say';

const icons = {
  saved: IconCloudCheck,
  saving: IconCloudUp,
  offline: IconCloudOff,
  refused: IconCloudX,
  'taken-over': IconDevices,
} as const;

const words = {
  saved: 'save.saved',
  saving: 'save.saving',
  offline: 'save.offline',
  refused: 'save.refused',
  'taken-over': 'save.takenOver',
} as const;

type Stored = Pick<FrameView, 'save' | 'pendingCount'> & {
  /** A test in which faults meet calls: what is noted of them here is not what its LMS has stored. */
  readonly isFaulty: boolean;
};

/** A call takes some milliseconds to be stored: the sign does not flicker for that. */
const calmMs = 500;

/** Whether everything the learner did is on disk. `data-state` is the truth at once, what is drawn and read out follows calmly. */
export function SaveSign({ save, pendingCount, isFaulty }: Stored) {
  const say = usePlayerSay();
  const [calm] = useDebouncedValue(save, calmMs);
  const Icon = icons[calm];
  const hint = useHint(calm, pendingCount, isFaulty);
  return (
    <Tooltip label={hint} multiline maw={280}>
      <Group
        gap={6}
        wrap="nowrap"
        className={classes['sign']}
        data-testid="save-state"
        data-state={save}
        data-calm={calm}
      >
        <Icon size={18} aria-hidden />
        <Text span className={classes['word']} aria-hidden>
          {say(isFaulty && calm === 'saved' ? 'trial.sign' : words[calm])}
        </Text>
        <VisuallyHidden role="status" aria-live="polite">
          {calm === 'saving' ? '' : hint}
        </VisuallyHidden>
      </Group>
    </Tooltip>
  );
}

function useHint(state: SaveState, pendingCount: number, isFaulty: boolean): string {
  const say = usePlayerSay();
  switch (state) {
    case 'saved':
      return say(isFaulty ? 'trial.signHint' : 'save.savedHint');
    case 'saving':
      return say('save.savingHint');
    case 'taken-over':
      return say('save.takenOverHint');
    case 'refused':
      return say('save.refusedHint');
    case 'offline':
      return pendingCount === 0
        ? say('save.offlineButSaved')
        : say('save.offlineHint', { count: pendingCount });
  }
}
