import { BrowserWindow, nativeTheme, screen, type WebContents } from 'electron';
import { ownWindowHeader } from '../../src-shared/contract/own-window';
import { windowNewsChannels } from '../../src-shared/contract/window-commands';
import { safePreferences, type Guards } from './guards';
import type { Bounds, Remembered } from './remembered';
import { productName } from './words';

export interface AppWindows {
  /** The library; when it is open already it comes to the front. */
  openMain(): void;
  /** Tells the library that something was asked of Lectern. */
  tellAsked(): void;
  isMain(window: BrowserWindow): boolean;
  /** One inspector for each session. */
  openInspector(sessionId: string): void;
  /** The window of these contents if it is one that may give commands. */
  windowOf(contents: WebContents): BrowserWindow | null;
}

export interface WindowSurroundings {
  readonly apiOrigin: string;
  readonly guards: Guards;
  readonly remembered: Remembered;
  /** Absolute folder of the built preload scripts. */
  readonly preloadFolder: string;
}

/** Windows that show our own pages. */
export function createAppWindows(surroundings: WindowSurroundings): AppWindows {
  const { apiOrigin } = surroundings;
  const library = `${apiOrigin}/`;
  const open = new Map<string, BrowserWindow>();
  const show = (address: string, name: 'main' | 'inspector'): void => {
    const there = open.get(address);
    if (there !== undefined) {
      bringToFront(there);
      return;
    }
    const window = createWindow(surroundings, { name, preload: 'app-preload.cjs' });
    surroundings.guards.guardWindow(window.webContents, 'app');
    open.set(address, window);
    window.on('closed', () => open.delete(address));
    void loadPage(window, address);
  };
  return {
    openMain: () => {
      show(library, 'main');
    },
    openInspector: (sessionId) => {
      show(`${apiOrigin}/#/sessions/${encodeURIComponent(sessionId)}/inspect`, 'inspector');
    },
    tellAsked: () => {
      open.get(library)?.webContents.send(windowNewsChannels.asked);
    },
    isMain: (window) => open.get(library) === window,
    windowOf: (contents) => [...open.values()].find((window) => window.webContents === contents) ?? null,
  };
}

const sizes = {
  main: { width: 1200, height: 800 },
  player: { width: 1100, height: 780 },
  inspector: { width: 1100, height: 780 },
} as const;

/** A hidden window with the last bounds of its name; it shows itself when it has something to show. */
export function createWindow(
  { remembered, preloadFolder }: WindowSurroundings,
  options: {
    readonly name: keyof typeof sizes;
    readonly preload: string;
    readonly partition?: string;
  },
): BrowserWindow {
  const { name, preload, partition } = options;
  const window = new BrowserWindow({
    ...sizes[name],
    ...visibleBounds(remembered.bounds(name)),
    minWidth: 640,
    minHeight: 480,
    show: false,
    title: productName,
    backgroundColor: nativeTheme.shouldUseDarkColors ? '#1a1b1e' : '#ffffff',
    webPreferences: {
      ...safePreferences,
      // Content in a window of its own is recorded by the player behind it.
      backgroundThrottling: name !== 'player',
      preload: `${preloadFolder}/${preload}`,
      ...(partition === undefined ? {} : { partition }),
    },
  });
  window.once('ready-to-show', () => {
    window.show();
  });
  window.on('close', () => {
    remembered.keepBounds(name, window.getNormalBounds());
  });
  return window;
}

/** Loads a page of ours into a window that no page has opened. */
export function loadPage(window: BrowserWindow, address: string): Promise<void> {
  return window.loadURL(address, { extraHeaders: `${ownWindowHeader}: 1` });
}

export function bringToFront(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}

/** A window that would stand on a screen that is gone opens where the system puts it. */
function visibleBounds(bounds: Bounds | null): Bounds | null {
  if (bounds === null) return null;
  const { workArea } = screen.getDisplayMatching(bounds);
  const isSeen =
    bounds.x < workArea.x + workArea.width &&
    bounds.x + bounds.width > workArea.x &&
    bounds.y >= workArea.y &&
    bounds.y < workArea.y + workArea.height;
  return isSeen ? bounds : null;
}
