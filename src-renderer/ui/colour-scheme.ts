import { useMantineColorScheme } from '@mantine/core';
import { useEffect } from 'react';

export type ColourScheme = 'auto' | 'light' | 'dark';

/** Makes the window follow the user's setting; undefined while it is not known. */
export function useColourScheme(setting: ColourScheme | undefined): void {
  const { setColorScheme } = useMantineColorScheme();
  useEffect(() => {
    if (setting !== undefined) setColorScheme(setting);
  }, [setting, setColorScheme]);
}
