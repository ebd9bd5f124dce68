import { IconFileInfo, IconPlayerPlay } from '@tabler/icons-react';
import { useDebouncedValue } from '@mantine/hooks';
import { useLocation } from 'wouter';
import { useFoundPackages } from '../../api/found-packages';
import { usePlay } from '../play';
import { useManageSay } from '../use-manage-say';
import { matching, useCommands, type Command } from './commands';

const mostPackages = 6;

/** Commands for what is typed, at once, and packages as soon as it is typed no more. What belongs to an earlier word is never shown: Enter would take it. */
export function useFound(typed: string): {
  readonly found: readonly Command[];
  readonly isSearching: boolean;
} {
  const say = useManageSay();
  const [, go] = useLocation();
  const { play } = usePlay();
  const commands = matching(useCommands(), typed);
  const [settled] = useDebouncedValue(typed, 120);
  const packages = useFoundPackages(settled, mostPackages);
  const shown = settled === typed ? (packages.data ?? []) : [];
  const found = shown.flatMap(({ id, title, status, metadata }): readonly Command[] => [
    {
      id: `open ${id}`,
      label: title,
      group: 'packages',
      Icon: IconFileInfo,
      run: () => {
        go(`/packages/${id}`);
      },
    },
    ...(status === 'ready'
      ? [
          {
            id: `play ${id}`,
            label: say('palette.playNamed', { title }),
            group: 'packages' as const,
            Icon: IconPlayerPlay,
            run: () => {
              play({ id, metadata });
            },
          },
        ]
      : []),
  ]);
  return { found: [...commands, ...found], isSearching: packages.isFetching || settled !== typed };
}
