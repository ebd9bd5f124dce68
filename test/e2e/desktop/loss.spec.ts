import type { ElectronApplication, Page } from '@playwright/test';
import type Electron from 'electron';
import { apiOf } from '../flows/api';
import { askedStops, limitMs } from '../flows/loss/asked';
import { between, planOf, seeded } from '../flows/loss/seeded';
import { createTally, type Due, type Tally } from '../flows/loss/tally';
import { watchJournal, type WatchedJournal } from '../flows/loss/watch-journal';
import { contentOf, importByButton, play } from '../flows/place';
import type { Desktop } from '../support/launch-desktop';
import { expect, test } from '../support/test';

test.describe.configure({ retries: 0 });

interface Way {
  readonly name: string;
  readonly due: Due;
  /** Does the program have to be started again? */
  readonly endsProgram: boolean;
  stop(desktop: Desktop, player: Page): Promise<void>;
}

const ways: readonly Way[] = [
  { name: 'window closed', due: 'farewell', endsProgram: false, stop: closeBySystem },
  { name: 'program quit', due: 'farewell', endsProgram: true, stop: (desktop) => desktop.quit() },
  { name: 'program killed', due: 'acknowledged', endsProgram: true, stop: (desktop) => desktop.kill() },
  { name: 'page of the player killed', due: 'acknowledged', endsProgram: false, stop: killShell },
  { name: 'page of the content killed', due: 'acknowledged', endsProgram: false, stop: killContent },
];

test('the desktop program, stopped at random moments in every way, loses nothing that was acknowledged', async ({
  openDesktop,
}) => {
  const asked = askedStops();
  test.setTimeout(limitMs(asked));
  const random = seeded(asked.seed);
  const tally = createTally('desktop', asked);
  let desktop = await openDesktop();
  await importByButton({ home: desktop.page, nextWindow: desktop.nextWindow }, 'counting');
  for (const way of planOf(ways, asked.stops, random)) {
    const { player, journal } = await startCounting(desktop, tally);
    await player.waitForTimeout(between(random, 0, 900));
    await way.stop(desktop, player);
    if (way.endsProgram) desktop = await openDesktop();
    await tally.check({ way: way.name, journal, due: way.due }, (await apiOf(desktop.page)).call);
  }
  console.log(tally.text());
});

/** The course goes on where its record ends. */
async function startCounting(desktop: Desktop, tally: Tally) {
  const journals: WatchedJournal[] = [];
  const look = (page: Page): void => void journals.push(watchJournal(page));
  const context = desktop.app.context();
  context.on('page', look);
  const player = await play({ home: desktop.page, nextWindow: desktop.nextWindow }, 'counting');
  await tally.checkFound(contentOf(player));
  context.off('page', look);
  const [journal] = journals;
  if (journal === undefined) throw new Error('no player window was seen');
  return { player, journal };
}

function closeBySystem(desktop: Desktop, player: Page): Promise<void> {
  return closeWindowAt(desktop.app, player.url());
}

/** The system's own close, as by the cross of the window; done when it is gone. */
async function closeWindowAt(app: ElectronApplication, address: string): Promise<void> {
  const close = ({ BrowserWindow }: typeof Electron, url: string): boolean => {
    const window = BrowserWindow.getAllWindows().find((it) => it.webContents.getURL() === url);
    window?.close();
    return window !== undefined;
  };
  expect(await app.evaluate(close, address)).toBe(true);
  // Nothing is waited for inside: a promise that only the window's end would settle may be collected with the window.
  await expect.poll(() => isShown(app, address), { intervals: [20], timeout: 30_000 }).toBe(false);
}

function isShown(app: ElectronApplication, address: string): Promise<boolean> {
  return app.evaluate(
    ({ BrowserWindow }, url) => BrowserWindow.getAllWindows().some((it) => it.webContents.getURL() === url),
    address,
  );
}

/** The player comes back by itself and goes on; then it is closed. */
async function killShell({ app }: Desktop, player: Page): Promise<void> {
  const address = player.url();
  const gone = player.waitForEvent('crash');
  await killProcessOf(app, player, 'shell');
  await gone;
  await expect.poll(() => contentFramesOf(app, address), { intervals: [50] }).toBeGreaterThan(0);
  await closeWindowAt(app, address);
}

/** Nothing answers in the frame any more; the learner closes the window. */
async function killContent({ app }: Desktop, player: Page): Promise<void> {
  const address = player.url();
  await killProcessOf(app, player, 'content');
  await closeWindowAt(app, address);
}

async function killProcessOf(
  app: ElectronApplication,
  player: Page,
  which: 'shell' | 'content',
): Promise<void> {
  const window = await app.browserWindow(player);
  const processIds = await window.evaluate(({ webContents: { mainFrame } }) => ({
    shell: mainFrame.osProcessId,
    content: mainFrame.frames[0]?.osProcessId ?? 0,
  }));
  expect(new Set([0, processIds.shell, processIds.content]).size).toBe(3);
  process.kill(processIds[which], 'SIGKILL');
}

/** How many documents of content the window with that address shows. */
function contentFramesOf(app: ElectronApplication, address: string): Promise<number> {
  return app.evaluate(({ BrowserWindow }, url) => {
    const window = BrowserWindow.getAllWindows().find((it) => it.webContents.getURL() === url);
    const frames = window?.webContents.mainFrame.framesInSubtree ?? [];
    return frames.filter((frame) => frame.url.includes('/files/')).length;
  }, address);
}
