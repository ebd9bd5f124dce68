/* What a user waits for, in real Electron: the library at start, the first screen after an import, and what the player adds to a page. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { SessionId } from '../../src-shared/kernel/ids';
import { apiOf } from '../e2e/flows/api';
import { importZip } from '../e2e/flows/place';
import { launchDesktop } from '../e2e/support/launch-desktop';
import { seedDatabase } from './api/seed';
import { isSmall, printReport, rounded } from './bench-report';
import { medianOf } from './compare';
import { paintsInBareWindows, type BarePaints } from './ui/bare-window';
import { courseOf } from './ui/course';
import { untilMoreThan } from './ui/target';
import { until } from './ui/until';
import { watchDesktop, type WatchedDesktop } from './ui/watched-desktop';

const size = isSmall
  ? { packages: 20, videoBytes: 2 ** 20, rounds: 1, openings: 1 }
  : { packages: 1000, videoBytes: 20 * 2 ** 20, rounds: 7, openings: 25 };

const card = '[data-testid=package-card]';
const fileField = 'input[type=file]';
const wayOut = '[data-testid=nav-exit]';

async function main(): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'lectern-bench-'));
  const windows = path.join(folder, 'windows');
  try {
    const dataFolder = path.join(folder, 'data');
    await fill(dataFolder);
    const start = await rounds(() => timeOfStart(dataFolder, windows));
    const desktop = await watchDesktop(path.join(folder, 'empty'), windows);
    try {
      const importing = await rounds(() => timeOfImport(desktop, folder));
      const played = await rounds(() => playedOnce(desktop), size.openings);
      await desktop.end();
      const bare = await paintsInBareWindows(folder, size.openings + 1);
      report(start, importing, played, bare);
    } finally {
      await desktop.end();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 10 });
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
async function timeOfStart(dataFolder: string, windowFolder: string): Promise<number> {
  const desktop = await watchDesktop(dataFolder, windowFolder);
  const shownAtMs = await desktop.home.evaluate<number>(untilMoreThan(0, card));
  await desktop.end();
  return shownAtMs - desktop.startedAtMs;
}

/** Each course is another one: the same bytes again would not be imported. */
let imported = 0;

/** From the choice of the file to the first screen, pressing Play as soon as there is something to press. */
async function timeOfImport(desktop: WatchedDesktop, folder: string): Promise<number> {
  imported += 1;
  const file = path.join(folder, `course-${String(imported)}.zip`);
  writeFileSync(file, await courseOf(size.videoBytes + imported));
  const { home } = desktop;
  await home.evaluate(untilMoreThan(0, fileField));
  const before = await home.evaluate<number>(`document.querySelectorAll('${card}').length`);
  const shown = home.evaluate<number>(untilMoreThan(before, card));
  const beganMs = Date.now();
  await home.choose(fileField, file);
  await shown;
  const { paintedAtMs } = await playedOnce(desktop);
  return paintedAtMs - beganMs;
}

/** Times of the epoch, in milliseconds. */
interface Played {
  /** When the page of the player began, and when the content's did. */
  readonly playerAtMs: number;
  readonly contentAtMs: number;
  /** When the content first showed something. */
  readonly paintedAtMs: number;
}

/** Of the content, asked in the frame above it; undefined until it has shown something. */
const contentTimes = `(() => {
  const { performance } = document.querySelector('iframe')?.contentWindow ?? {};
  const painted = performance?.getEntriesByName('first-contentful-paint')[0];
  return painted && {
    contentAtMs: performance.timeOrigin,
    paintedAtMs: performance.timeOrigin + painted.startTime,
  };
})()`;

/** A page that is looked at while it begins is slower for it: what is asked for afterwards are times that it has noted down by then. */
const unwatchedMs = 600;

/** Plays the first course of the library and leaves it again as a learner does, so that nothing is left for the next one to hand in first. */
async function playedOnce({ home, find, untilGone }: WatchedDesktop): Promise<Played> {
  await home.evaluate(`document.querySelector('[data-testid=play-button]').click()`);
  await pause(unwatchedMs);
  const frame = await find(/\/frame\/index\.html\b/);
  const content = await until('the content paints', () =>
    frame.evaluate<Omit<Played, 'playerAtMs'> | undefined>(contentTimes),
  );
  const player = await find(/\/player\//);
  const playerAtMs = await player.evaluate<number>('performance.timeOrigin');
  await player.evaluate(untilMoreThan(0, wayOut));
  await player.evaluate(`document.querySelector('${wayOut}').click()`);
  await player.evaluate(untilMoreThan(0, '[data-testid=ended-saved][data-state=saved]'));
  await player.evaluate(`void setTimeout(() => document.querySelector('[data-testid=ended-close]').click())`);
  await untilGone(/\/player\//);
  return { ...content, playerAtMs };
}

/** The first one warms up what every later one finds warm, as on a machine in use. */
async function rounds<T>(act: () => Promise<T>, times = size.rounds): Promise<readonly T[]> {
  const found: T[] = [];
  for (let round = isSmall ? 0 : -1; round < times; round += 1) {
    const one = await act();
    if (round >= 0) found.push(one);
  }
  return found;
}

function report(
  start: readonly number[],
  importing: readonly number[],
  played: readonly Played[],
  { alone, nested }: BarePaints,
): void {
  const painted = played.map(({ playerAtMs, paintedAtMs }) => paintedAtMs - playerAtMs);
  const overhead = medianOf(painted) - medianOf(alone);
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
      row('from the begin of the player to the first paint of its content', painted),
      row(
        'of that, before the content begins to load',
        played.map(({ playerAtMs, contentAtMs }) => contentAtMs - playerAtMs),
      ),
      row('the same content in a window by itself', alone),
      row('the same content in a frame in a frame that do nothing', nested),
      ['the player over those frames', (medianOf(painted) / medianOf(nested)).toFixed(2), ''],
    ],
    figures: {
      startMs: rounded(medianOf(start)),
      importToPlayMs: rounded(medianOf(importing)),
      playerOverheadMs: rounded(overhead),
      bareFramesOverheadMs: rounded(medianOf(nested) - medianOf(alone)),
    },
    aims: { startMs: 2000, importToPlayMs: 1000, playerOverheadMs: 100 },
  });
}

await main();
