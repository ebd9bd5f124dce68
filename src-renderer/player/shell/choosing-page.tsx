import { Button, Center } from '@mantine/core';
import { IconListCheck } from '@tabler/icons-react';
import { StatePage } from '../../ui/state-page';
import { usePlayerSay } from './use-player-say';

/** Nothing is open, but the course goes on. `onShowToc` is null while the table of contents is in view. */
export function ChoosingPage({ onShowToc }: { readonly onShowToc: (() => void) | null }) {
  const say = usePlayerSay();
  return (
    <Center flex={1} data-testid="player-choosing">
      <StatePage
        icon={<IconListCheck size={30} />}
        title={say('choosing.title')}
        text={say('choosing.text')}
        action={onShowToc !== null && <Button onClick={onShowToc}>{say('choosing.showContents')}</Button>}
      />
    </Center>
  );
}
