import ElectronStore from 'electron-store';
import { z } from 'zod';
import { ChosenPort } from '../../src-shared/contract/ports';

const Bounds = z.object({ x: z.int(), y: z.int(), width: z.int().min(200), height: z.int().min(200) });
export type Bounds = z.infer<typeof Bounds>;

const Ports = z.object({ api: ChosenPort.nullable(), content: ChosenPort.nullable() });
/** Tried first at the next start; null for the usual ones. */
export type Ports = z.infer<typeof Ports>;

/** Where windows stood, and which data folder, ports and language somebody chose. */
export interface Remembered {
  readonly dataFolder: string | null;
  keepDataFolder(folder: string): void;
  ports(): Ports;
  keepPorts(ports: Ports): void;
  /** What menus and dialogs were last told to speak: a tag, or "auto". */
  language(): string;
  keepLanguage(language: string): void;
  bounds(window: 'main' | 'player' | 'inspector'): Bounds | null;
  keepBounds(window: 'main' | 'player' | 'inspector', bounds: Bounds): void;
}

/**
 * `usualFolder` holds the chosen data folder, so that it is found by a start that names none; `folder` the rest.
 * A damaged file is started afresh: nothing in it is worth a refusal to start.
 */
export function openRemembered(folder: string, usualFolder: string): Remembered {
  const store = openStore(folder, 'windows');
  const place = openStore(usualFolder, 'data-folder');
  return {
    dataFolder: z.string().min(1).safeParse(place.get('dataFolder')).data ?? null,
    keepDataFolder: (dataFolder) => {
      place.set('dataFolder', dataFolder);
    },
    ports: () => Ports.safeParse(store.get('ports')).data ?? { api: null, content: null },
    keepPorts: (ports) => {
      store.set('ports', ports);
    },
    language: () => z.string().max(20).catch('auto').parse(store.get('language')),
    keepLanguage: (language) => {
      store.set('language', language);
    },
    bounds: (window) => Bounds.safeParse(store.get(`bounds.${window}`)).data ?? null,
    keepBounds: (window, bounds) => {
      store.set(`bounds.${window}`, bounds);
    },
  };
}

function openStore(cwd: string, name: string): ElectronStore {
  return new ElectronStore({ cwd, name, clearInvalidConfig: true });
}
