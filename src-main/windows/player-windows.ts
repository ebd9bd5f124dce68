import { dialog, type BrowserWindow, type WebContents } from 'electron';
import { playerWindowChannels } from '../../src-shared/contract/window-commands';
import { systemClock } from '../platform/clock';
import { bringToFront, createWindow, loadPage, type WindowSurroundings } from './app-windows';
import { createCrashCount } from './crash-count';
import { readLaunchUrl } from './player-launch';
import type { Words } from './words';

/** How long a player may take to save before its window goes anyway. */
const closeLimitMs = 3_000;

export interface PlayerSurroundings extends WindowSurroundings {
  readonly words: () => Words;
}

export interface PlayerWindows {
  /** False when the address is no launch URL of this server. */
  open(launchUrl: string): boolean;
  /** The page of this window has saved everything. */
  closeNow(contents: WebContents): void;
  has(contents: WebContents): boolean;
  /** The session that these contents play; null: they are no player's. */
  sessionIn(contents: WebContents): string | null;
  /** Closes all players; resolves when each has saved or had its time. */
  closeAll(): Promise<void>;
}

/** Windows that play courses. Each closes only after its page has taken the content away and saved, or has hung too long. */
export function createPlayerWindows(surroundings: PlayerSurroundings): PlayerWindows {
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
      void loadPage(window, launchUrl);
      return true;
    },
    closeNow: (contents) => windowOf(contents)?.destroy(),
    has: (contents) => windowOf(contents) !== undefined,
    sessionIn: (contents) =>
      [...bySession].find(([, window]) => window.webContents === contents)?.[0] ?? null,
    closeAll: async () => {
      await Promise.all([...bySession.values()].map(closed));
    },
  };
}

function openPlayer(surroundings: PlayerSurroundings, partition: string): BrowserWindow {
  surroundings.guards.guardPartition(partition);
  const window = createWindow(surroundings, { name: 'player', preload: 'player-preload.cjs', partition });
  surroundings.guards.guardWindow(window.webContents, 'player');
  closePopUpsWith(window);
  saveBeforeClosing(window);
  reviveOnCrash(window, surroundings.words);
  return window;
}

/** What was acknowledged is safe, and the page goes on from there: nobody is left with a white window. */
function reviveOnCrash(window: BrowserWindow, words: () => Words): void {
  const count = createCrashCount(systemClock);
  const tell = async (times: number): Promise<void> => {
    const isWanted = await wantsAnotherTry(window, words().crashed, times);
    if (window.isDestroyed()) return;
    count.forgive();
    if (isWanted) window.webContents.reload();
    else window.destroy();
  };
  window.webContents.on('render-process-gone', () => {
    if (window.isDestroyed()) return;
    const { times, mayReload } = count.crashed();
    if (mayReload) window.webContents.reload();
    else void tell(times);
  });
}

async function wantsAnotherTry(
  window: BrowserWindow,
  words: Words['crashed'],
  times: number,
): Promise<boolean> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    title: words.title,
    message: words.happened(times),
    detail: `${words.safe}\n\n${words.todo}`,
    buttons: [words.again, words.close],
    defaultId: 0,
    cancelId: 1,
    noLink: true,
  });
  return response === 0;
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
