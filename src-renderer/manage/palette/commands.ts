import { IconDeviceDesktop, IconMoon, IconSun, IconUpload, type Icon } from '@tabler/icons-react';
import { useLocation } from 'wouter';
import { useUpdateSettings } from '../../api/app';
import { useUploads } from '../imports/uploads-provider';
import { places } from '../places';
import { useManageSay } from '../use-manage-say';
import { useSayFailure } from '../use-say-failure';

/** Something that can be chosen in the palette. */
export interface Command {
  readonly id: string;
  readonly label: string;
  readonly group: 'goTo' | 'do' | 'packages';
  readonly Icon: Icon;
  run(): void;
}

/** All that can be done from anywhere, places first. */
export function useCommands(): readonly Command[] {
  const say = useManageSay();
  const [, go] = useLocation();
  const { choose } = useUploads();
  const settings = useUpdateSettings();
  const sayFailure = useSayFailure();
  const look = (colourScheme: 'light' | 'dark' | 'auto') => () => {
    settings.mutate({ colour_scheme: colourScheme }, { onError: sayFailure });
  };
  return [
    ...places.map(({ path, name, Icon }) => ({
      id: path,
      label: say(name),
      group: 'goTo' as const,
      Icon,
      run: () => {
        go(path);
      },
    })),
    { id: 'import', label: say('palette.import'), group: 'do', Icon: IconUpload, run: choose },
    { id: 'light', label: say('palette.light'), group: 'do', Icon: IconSun, run: look('light') },
    { id: 'dark', label: say('palette.dark'), group: 'do', Icon: IconMoon, run: look('dark') },
    { id: 'system', label: say('palette.system'), group: 'do', Icon: IconDeviceDesktop, run: look('auto') },
  ];
}

/** Those of which every typed word is the beginning of a word. */
export function matching(commands: readonly Command[], typed: string): readonly Command[] {
  const asked = wordsOf(typed);
  return commands.filter(({ label }) => {
    const known = wordsOf(label);
    return asked.every((word) => known.some((one) => one.startsWith(word)));
  });
}

function wordsOf(text: string): readonly string[] {
  return text
    .toLocaleLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}
