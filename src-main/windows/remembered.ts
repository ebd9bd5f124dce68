import ElectronStore from 'electron-store';
import { z } from 'zod';

const Bounds = z.object({ x: z.int(), y: z.int(), width: z.int().min(200), height: z.int().min(200) });
export type Bounds = z.infer<typeof Bounds>;

/** What a machine remembers outside the data folder: where that folder is, and where windows stood. */
export interface Remembered {
  readonly dataFolder: string | null;
  bounds(window: 'main' | 'player' | 'inspector'): Bounds | null;
  keepBounds(window: 'main' | 'player' | 'inspector', bounds: Bounds): void;
}

/** A damaged file is started afresh: nothing in it is worth a refusal to start. */
export function openRemembered(folder: string): Remembered {
  const store = new ElectronStore<Record<string, unknown>>({
    cwd: folder,
    name: 'windows',
    clearInvalidConfig: true,
  });
  return {
    dataFolder: z.string().min(1).safeParse(store.get('dataFolder')).data ?? null,
    bounds: (window) => Bounds.safeParse(store.get(`bounds.${window}`)).data ?? null,
    keepBounds: (window, bounds) => {
      store.set(`bounds.${window}`, bounds);
    },
  };
}
