/* What a user waits for, in real Electron: the library at start, the first screen after an import, and what the player adds to a page. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { SessionId } from '../../src-shared/kernel/ids';
import { apiOf } from '../e2e/flows/api';
import { closeWindow, contentOf, importZip } from '../e2e/flows/place';
import { launchDesktop, type Desktop } from '../e2e/support/launch-desktop';
import { seedDatabase } from './api/seed';
import { isSmall, printReport, rounded } from './bench-report';
import { medianOf } from './compare';
import { courseOf } from './ui/course';

const size = isSmall
  ? { packages: 20, videoBytes: 2 ** 20, rounds: 1 }
  : { packages: 1000, videoBytes: 20 * 2 ** 20, rounds: 7 };

interface PlayerTimes {
  readonly overheadMs: number;
  readonly ownMs: number;
}

async function main(): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'lectern-bench-'));
  try {
    const dataFolder = path.join(folder, 'data');
    await fill(dataFolder);
    const start = await rounds(() => timeOfStart(dataFolder));
    const desktop = await launchDesktop({ dataFolder: path.join(folder, 'empty') });
    try {
      const importing = await rounds(() => timeOfImport(desktop));
      report(start, importing, await rounds(() => timesOfPlayer(desktop)));
    } finally {
      await desktop.kill();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A library of so many packages, each as if it had been imported. */
async function fill(dataFolder: string): Promise<void> {
  const desktop = await launchDesktop({ dataFolder });
  await importZip({ home: desktop.page, nextWindow: desktop.nextWindow }, 'course', await courseOf(64));
  await desktop.page.getByTestId('package-card').waitFor();
  const api = await apiOf(desktop.page);
  const { packages } = await api.call('listPackages', {});
  const [first] = packages;
  if (first === undefined) throw new Error('Nothing was imported');
  const { session_id: sessionId } = await api.call('launchPackage', { packageId: first.id, user_id: 'one' });
  await desktop.quit();
  const templates = { packageId: first.id, sessionId: SessionId.parse(sessionId) };
  seedDatabase(dataFolder, templates, { packages: size.packages, sessions: size.packages });
}

/** From the start of the process to a library that shows cards. */
async function timeOfStart(dataFolder: string): Promise<number> {
  const beganMs = performance.now();
  const desktop = await launchDesktop({ dataFolder });
  await desktop.page.getByTestId('package-card').first().waitFor();
  const took = performance.now() - beganMs;
  const count = (await (await apiOf(desktop.page)).call('listPackages', {})).total;
  await desktop.kill();
  if (count !== size.packages) throw new Error(`${String(count)} packages in the library`);
  return took;
}

/** Each course is another one: the same bytes again would not be imported. */
let imported = 0;

/** From the choice of the file to the first screen, pressing Play as soon as there is something to press. */
async function timeOfImport(desktop: Desktop): Promise<number> {
  imported += 1;
  const bytes = await courseOf(size.videoBytes + imported);
  const { page } = desktop;
  const before = await page.getByTestId('package-card').count();
  const choosing = page.waitForEvent('filechooser');
  await page.getByTestId('import-button').first().click();
  const chooser = await choosing;
  const beganMs = performance.now();
  await chooser.setFiles({
    name: `course-${String(imported)}.zip`,
    mimeType: 'application/zip',
    buffer: bytes,
  });
  await page.getByTestId('package-card').nth(before).waitFor();
  const player = await openPlayer(desktop);
  await contentOf(player).locator('#first-screen').waitFor();
  const took = performance.now() - beganMs;
  await closeWindow(player);
  return took;
}

/** From the begin of the player's own page to the begin of the content's, and how long that then takes by itself. */
async function timesOfPlayer(desktop: Desktop): Promise<PlayerTimes> {
  const player = await openPlayer(desktop);
  await contentOf(player).locator('#first-screen').waitFor();
  const beganMs = await player.evaluate(() => performance.timeOrigin);
  const content = await contentOf(player)
    .locator('html')
    .evaluate(() => {
      const [load] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
      return { beganMs: performance.timeOrigin, ownMs: load?.loadEventStart ?? NaN };
    });
  await closeWindow(player);
  return { overheadMs: content.beganMs - beganMs, ownMs: content.ownMs };
}

function openPlayer({ page, nextWindow }: Desktop): Promise<Page> {
  return nextWindow(() => page.getByTestId('play-button').first().click());
}

/** The first one warms up what every later one finds warm, as on a machine in use. */
async function rounds<T>(act: () => Promise<T>): Promise<readonly T[]> {
  const found: T[] = [];
  for (let round = isSmall ? 0 : -1; round < size.rounds; round += 1) {
    const one = await act();
    if (round >= 0) found.push(one);
  }
  return found;
}

function report(
  start: readonly number[],
  importing: readonly number[],
  player: readonly PlayerTimes[],
): void {
  const overhead = player.map(({ overheadMs }) => overheadMs);
  const row = (title: string, values: readonly number[]) => [
    title,
    medianOf(values).toFixed(0),
    Math.max(...values).toFixed(0),
  ];
  printReport({
    bench: 'ui',
    table: [
      ['milliseconds', 'median', 'worst'],
      row(`start to a library of ${String(size.packages)} packages`, start),
      row(`import of ${String(size.videoBytes / 2 ** 20)} MB to its first screen`, importing),
      row('player before the content begins to load', overhead),
      row(
        'the content by itself',
        player.map(({ ownMs }) => ownMs),
      ),
    ],
    figures: {
      startMs: rounded(medianOf(start)),
      importToPlayMs: rounded(medianOf(importing)),
      playerOverheadMs: rounded(medianOf(overhead)),
    },
    aims: { startMs: 2000, importToPlayMs: 1000, playerOverheadMs: 100 },
  });
}

await main();
