import type { BrowserWindow, WebContents } from 'electron';
import { playerWindowChannels } from '../../src-shared/contract/window-commands';
import { bringToFront, createWindow, type WindowSurroundings } from './app-windows';
import { readLaunchUrl } from './player-launch';

/** How long a player may take to save before its window goes anyway. */
const closeLimitMs = 3_000;

export interface PlayerWindows {
  /** False when the address is no launch URL of this server. */
  open(launchUrl: string): boolean;
  /** The page of this window has saved everything. */
  closeNow(contents: WebContents): void;
  has(contents: WebContents): boolean;
  /** Closes all players; resolves when each has saved or had its time. */
  closeAll(): Promise<void>;
}

/** A page that died is loaded again so often; one that dies each time is closed. */
const mostReloads = 3;

/** Windows that play courses. Each closes only after its page has taken the content away and saved, or has hung too long. */
export function createPlayerWindows(surroundings: WindowSurroundings): PlayerWindows {
  const bySession = new Map<string, BrowserWindow>();
  const windowOf = (contents: WebContents): BrowserWindow | undefined =>
    [...bySession.values()].find((window) => window.webContents === contents);
  return {
    open: (launchUrl) => {
      const launch = readLaunchUrl(launchUrl, surroundings.apiOrigin);
      if (launch === null) return false;
      const there = bySession.get(launch.sessionId);
      if (there !== undefined) {
        bringToFront(there);
        return true;
      }
      const window = openPlayer(surroundings, launch.partition);
      bySession.set(launch.sessionId, window);
      window.on('closed', () => bySession.delete(launch.sessionId));
      void window.loadURL(launchUrl);
      return true;
    },
    closeNow: (contents) => windowOf(contents)?.destroy(),
    has: (contents) => windowOf(contents) !== undefined,
    closeAll: async () => {
      await Promise.all([...bySession.values()].map(closed));
    },
  };
}

function openPlayer(surroundings: WindowSurroundings, partition: string): BrowserWindow {
  surroundings.guards.guardPartition(partition);
  const window = createWindow(surroundings, { name: 'player', preload: 'player-preload.cjs', partition });
  surroundings.guards.guardWindow(window.webContents, 'player');
  closePopUpsWith(window);
  saveBeforeClosing(window);
  reviveOnCrash(window);
  return window;
}

/** What was acknowledged is safe, and the page goes on from there: nobody is left with a white window. */
function reviveOnCrash(window: BrowserWindow): void {
  let reloads = 0;
  window.webContents.on('render-process-gone', () => {
    if (window.isDestroyed()) return;
    reloads += 1;
    if (reloads > mostReloads) window.destroy();
    else window.webContents.reload();
  });
}

/** Asks the page once; its answer, a crash or the limit ends the window. */
function saveBeforeClosing(window: BrowserWindow): void {
  let limit: NodeJS.Timeout | null = null;
  const end = (): void => {
    if (!window.isDestroyed()) window.destroy();
  };
  window.on('close', (event) => {
    event.preventDefault();
    if (window.webContents.isCrashed()) end();
    if (limit !== null || window.isDestroyed()) return;
    window.webContents.send(playerWindowChannels.closeRequested);
    limit = setTimeout(end, closeLimitMs);
  });
  window.webContents.on('render-process-gone', () => {
    if (limit !== null) end();
  });
  window.on('closed', () => {
    if (limit !== null) clearTimeout(limit);
  });
}

/** Content that outlived its player, or its player's page, would play on with nobody to record it. */
function closePopUpsWith(player: BrowserWindow, opener: WebContents = player.webContents): void {
  opener.on('did-create-window', (popUp) => {
    closePopUpsWith(player, popUp.webContents);
    const end = (): void => {
      if (!popUp.isDestroyed()) popUp.destroy();
    };
    player.on('closed', end);
    player.webContents.on('render-process-gone', end);
  });
}

function closed(window: BrowserWindow): Promise<void> {
  return new Promise((resolve) => {
    window.once('closed', () => {
      resolve();
    });
    window.close();
  });
}
