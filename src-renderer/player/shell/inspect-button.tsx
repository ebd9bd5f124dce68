import { ActionIcon, Tooltip } from '@mantine/core';
import { IconListSearch } from '@tabler/icons-react';
import { inspectorPath } from '../../api/session-paths';
import { usePlayerSay } from './use-player-say';

/** For owners, who try a course: the inspector in a window, or in a tab, which asks whoever is not signed in to do so. */
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
          rel="noopener noreferrer"
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
