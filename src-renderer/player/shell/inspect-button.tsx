import { ActionIcon, Tooltip } from '@mantine/core';
import { IconListSearch } from '@tabler/icons-react';
import { inspectorPath } from '../../api/session-paths';
import { usePlayerSay } from './use-player-say';

/**
 * For owners, who try a course: the inspector in a window, or in a tab. A player that a signed-in tab has opened holds a copy of that
 * tab's storage and hands one on to the tab of this link; any other has nothing to hand on, so its tab asks for a way in.
 */
export function InspectButton({ sessionId }: { readonly sessionId: string }) {
  const say = usePlayerSay();
  const label = say('header.inspect');
  const look = {
    ...{ variant: 'subtle', color: 'gray', c: 'dimmed', size: 'lg' },
    ...{ 'aria-label': label, 'data-testid': 'player-inspect' },
  } as const;
  const icon = <IconListSearch size={19} aria-hidden />;
  const bridge = window.lecternPlayer;
  return (
    <Tooltip label={label}>
      {bridge === undefined ? (
        <ActionIcon
          {...look}
          component="a"
          href={`/#${inspectorPath(sessionId)}`}
          target="_blank"
          rel="opener"
        >
          {icon}
        </ActionIcon>
      ) : (
        <ActionIcon {...look} onClick={() => bridge.inspect()}>
          {icon}
        </ActionIcon>
      )}
    </Tooltip>
  );
}
