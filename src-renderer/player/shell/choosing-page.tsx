import { Button, Center } from '@mantine/core';
import { IconListCheck } from '@tabler/icons-react';
import { StatePage } from '../../ui/state-page';
import { usePlayerSay } from './use-player-say';

export interface ChoosingPageProps {
  /** False where only the steps lead on. */
  readonly hasToc: boolean;
  /** Null while the table of contents is in view. */
  readonly onShowToc: (() => void) | null;
}

/** Nothing is open, but the course goes on. */
export function ChoosingPage({ hasToc, onShowToc }: ChoosingPageProps) {
  const say = usePlayerSay();
  return (
    <Center flex={1} data-testid="player-choosing">
      <StatePage
        icon={<IconListCheck size={30} />}
        title={say('choosing.title')}
        text={say(hasToc ? 'choosing.text' : 'choosing.textSteps')}
        action={
          hasToc && onShowToc !== null && <Button onClick={onShowToc}>{say('choosing.showContents')}</Button>
        }
      />
    </Center>
  );
}
