import { ActionIcon, Tooltip } from '@mantine/core';
import { useFullscreenDocument } from '@mantine/hooks';
import { IconMaximize, IconMinimize } from '@tabler/icons-react';
import { usePlayerSay } from './use-player-say';

/** Fills the screen with the player, its controls included; nothing where the browser or the page around cannot. */
export function FullScreenButton() {
  const say = usePlayerSay();
  const { fullscreen: isFull, toggle } = useFullscreenDocument();
  if (!document.fullscreenEnabled) return null;
  const label = say(isFull ? 'header.leaveFullScreen' : 'header.fullScreen');
  const Icon = isFull ? IconMinimize : IconMaximize;
  return (
    <Tooltip label={label}>
      <ActionIcon
        variant="subtle"
        color="gray"
        c="dimmed"
        size="lg"
        onClick={() => void toggle()}
        aria-label={label}
        data-testid="nav-full-screen"
      >
        <Icon size={19} aria-hidden />
      </ActionIcon>
    </Tooltip>
  );
}
