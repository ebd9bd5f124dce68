import { Button, Group, Text } from '@mantine/core';
import { IconGitCompare, IconPlayerPause, IconPlayerTrackNext } from '@tabler/icons-react';
import type { SessionId } from '../../../src-shared/kernel/ids';
import { useFormats } from '../../ui/formats';
import { useInspectorSay } from '../use-inspector-say';
import { Announcement } from '../announcement';
import type { Travel } from '../use-travel';
import { ForkButton } from './fork-button';
import classes from './scrubber.module.css';

export interface TravelSignProps {
  readonly sessionId: SessionId | null;
  readonly travel: Travel;
  /** The moment shown, in words. */
  readonly place: string;
  /** False while the journal is still being read: the newest entry that is there is not the newest. */
  readonly isWhole: boolean;
}

/** Which moment all of the page shows, with the way back to what happens now, and the moment it is compared with. */
export function TravelSign({ sessionId, travel, place, isWhole }: TravelSignProps) {
  const say = useInspectorSay();
  const isPast = travel.at !== null;
  const sign = say(isPast ? 'travel.past' : isWhole ? 'travel.live' : 'travel.reading', { place });
  return (
    <Group gap="xs" flex={1} justify="end">
      <Text
        size="sm"
        fw={isPast ? 600 : undefined}
        className={classes['where'] ?? ''}
        data-testid="travel-sign"
      >
        {sign}
      </Text>
      <Announcement text={isPast ? sign : ''} />
      <CompareButton travel={travel} />
      {sessionId !== null && <ForkButton sessionId={sessionId} position={travel.position} />}
    </Group>
  );
}

/** Back to what happens now, or a stop to it. */
export function LiveButton({ travel }: Pick<TravelSignProps, 'travel'>) {
  const say = useInspectorSay();
  return travel.at === null ? (
    <Button
      size="xs"
      variant="default"
      leftSection={<IconPlayerPause size={14} aria-hidden />}
      onClick={() => {
        travel.goTo(travel.position);
      }}
      data-testid="stop-here"
    >
      {say('travel.stop')}
    </Button>
  ) : (
    <Button
      size="xs"
      leftSection={<IconPlayerTrackNext size={14} aria-hidden className="lectern-turns" />}
      onClick={travel.goLive}
      data-testid="go-live"
    >
      {say('travel.goLive')}
    </Button>
  );
}

function CompareButton({ travel }: Pick<TravelSignProps, 'travel'>) {
  const say = useInspectorSay();
  const formats = useFormats();
  const { base, position, compareWith } = travel;
  return (
    <Button
      size="compact-xs"
      variant={base === null ? 'default' : 'light'}
      leftSection={<IconGitCompare size={14} aria-hidden />}
      aria-pressed={base !== null}
      onClick={() => {
        compareWith(base === null ? position : null);
      }}
      data-testid="compare"
    >
      {base === null ? say('travel.compare') : say('travel.stopComparing', { base: formats.number(base) })}
    </Button>
  );
}
