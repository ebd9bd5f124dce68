import { Button } from '@mantine/core';
import { IconPlayerPlayFilled } from '@tabler/icons-react';
import type { PackageSummary } from '../../../src-shared/contract/packages';
import { usePlay } from '../play';
import { useManageSay } from '../use-manage-say';

/** Nothing for a package that cannot be played now. */
export function PlayButton({ shown }: { readonly shown: PackageSummary }) {
  const say = useManageSay();
  const { play, isOpening } = usePlay();
  if (shown.status === 'failed') return null;
  return (
    <Button
      size="xs"
      loading={isOpening}
      leftSection={<IconPlayerPlayFilled size={14} aria-hidden />}
      aria-label={say('card.playNamed', { title: shown.title })}
      data-testid="play-button"
      onClick={() => {
        play(shown);
      }}
    >
      {say('card.play')}
    </Button>
  );
}
