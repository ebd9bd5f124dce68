import type { PackageId } from '../kernel/ids';

/**
 * What only Electron can do for a window. Nothing here reads or writes the database.
 * The page calls `window.lectern.<command>(...)`; in a browser `window.lectern` is absent.
 */
export interface WindowCommands {
  /** The token of this window for the API, once per load. */
  token(): Promise<string>;
  /** Opens the player in a window of its own; only a `launch_url` of this server. Same session again: its window comes to the front. */
  openPlayer(launchUrl: string): Promise<void>;
  /** Opens the inspector of a session in a window of its own. */
  openInspector(sessionId: string): Promise<void>;
  /** Shows the data folder in the system's file manager. */
  revealDataFolder(): Promise<void>;
  /** Lets the person choose a folder; its absolute path, or null when none was chosen. */
  chooseFolder(): Promise<string | null>;
  /** Lets the person choose another data folder; once chosen, Lectern restarts with it and leaves the old one as it is. */
  chooseDataFolder(): Promise<FolderChoice>;
  /** The ports that were chosen for this data folder. */
  readPorts(): Promise<ChosenPorts>;
  /** Chooses the ports of later starts; rejects for what is no port, and for one port for both. */
  keepPorts(api: number | null, content: number | null): Promise<void>;
  /** Menus and dialogs of the system speak this from now on: a BCP 47 tag, or "auto" for the system's language. */
  speak(language: string): Promise<void>;
  /** Saves what is playing, closes, and starts again. */
  restart(): Promise<void>;
  /** What the system asked to be shown and no page has taken yet; null for nothing more, and in every window but the library's. */
  takeAsked(): Promise<Asked | null>;
}

/** A link that was followed, or files that were opened with Lectern. Nothing has been done about it: the page asks first. */
export type Asked =
  | { readonly kind: 'package'; readonly packageId: PackageId }
  /** Packages shall be chosen and imported. */
  | { readonly kind: 'import' }
  /** Absolute paths of what by their names are ZIP files; whether they are there has not been looked at. */
  | { readonly kind: 'files'; readonly paths: readonly string[] }
  /** A link that there is no page for, cut to a length that can be shown. */
  | { readonly kind: 'unknown'; readonly link: string };

/** What the main process tells a page of ours. */
export interface WindowNews {
  /** There is something to take; call what is returned to hear no more. */
  onAsked(listener: () => void): () => void;
}

export const windowNewsChannels = { asked: 'lectern:asked' } as const;

/** 1 to 65535; null for the usual one. */
export interface ChosenPorts {
  readonly api: number | null;
  readonly content: number | null;
  /** The command line names a port, which outweighs the choice. */
  readonly isCommanded: boolean;
}

/** What came of it. `foreign`: the folder has files in it, but no Lectern's. */
export type FolderChoice = 'restarting' | 'unchanged' | 'foreign' | 'notWritable';

export type WindowCommandName = keyof WindowCommands;

/** Every command by its channel between the processes. A command missing here does not compile. */
export const windowCommandChannels = {
  token: 'lectern:token',
  openPlayer: 'lectern:open-player',
  openInspector: 'lectern:open-inspector',
  revealDataFolder: 'lectern:reveal-data-folder',
  chooseFolder: 'lectern:choose-folder',
  chooseDataFolder: 'lectern:choose-data-folder',
  readPorts: 'lectern:read-ports',
  keepPorts: 'lectern:keep-ports',
  speak: 'lectern:speak',
  restart: 'lectern:restart',
  takeAsked: 'lectern:take-asked',
} as const satisfies Record<WindowCommandName, string>;

/** The player window: the system wants to close it; the page takes the content away first and says when its work is saved. */
export interface PlayerWindowBridge {
  onCloseRequested(listener: () => void): void;
  /** All that had to be saved is saved: the window may go. */
  closeNow(): void;
  /** Opens the inspector of the session that this window plays, in a window of its own. */
  inspect(): void;
}

export const playerWindowChannels = {
  closeRequested: 'lectern:close-requested',
  closeNow: 'lectern:close-now',
  inspect: 'lectern:inspect-played',
} as const;

declare global {
  interface Window {
    readonly lectern?: WindowCommands & WindowNews;
    readonly lecternPlayer?: PlayerWindowBridge;
  }
}
