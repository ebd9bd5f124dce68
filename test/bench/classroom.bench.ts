/* How soon a room's host has the work of 30, 100 and 200 learners on disk, who make two calls a second each, and what that costs it. */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import path from 'node:path';
import { buildServe } from '../http/journal-server';
import { isSmall, printReport, rounded } from './bench-report';
import { echoedMs } from './classroom/echo';
import { percentile } from './classroom/percentile';
import { playRoom, type RoomFound } from './classroom/play-room';

const sizes = isSmall ? [2, 3, 4] : [30, 100, 200];
const seconds = isSmall ? 2 : 30;
const perSecond = 2;

async function main(): Promise<void> {
  mkdirSync('.cache', { recursive: true });
  const folder = mkdtempSync(path.resolve('.cache', 'bench-classroom-'));
  const built = await buildServe();
  try {
    const found: RoomFound[] = [];
    for (const learners of sizes) {
      const dataFolder = path.join(folder, String(learners));
      found.push(await playRoom(built.program, { dataFolder, learners, seconds, perSecond }));
    }
    report(
      found,
      percentile(await echoedMs({ lines: sizes.at(-1) ?? 0, seconds: seconds / 3, perSecond }), 0.99),
    );
  } finally {
    built.remove();
    rmSync(folder, { recursive: true, force: true });
  }
}

function report(found: readonly RoomFound[], echoP99Ms: number): void {
  const rows = found.map(({ learners, waitsMs, entriesPerSecond, peakRssMb, cpuShare }) => [
    `${String(learners)} learners, ${String(perSecond)} calls a second each`,
    percentile(waitsMs, 0.5).toFixed(1),
    percentile(waitsMs, 0.99).toFixed(1),
    entriesPerSecond.toFixed(0),
    peakRssMb.toFixed(0),
    (100 * cpuShare).toFixed(0),
  ]);
  const most = found.at(-1);
  if (most === undefined) throw new Error('Nothing was measured');
  const p99Ms = percentile(most.waitsMs, 0.99);
  printReport({
    bench: 'classroom',
    table: [
      ['from a call to its acknowledgement', 'median ms', 'p99 ms', 'entries/s', 'MiB', '% of a core'],
      ...rows,
      [
        `the same messages to an echo of ${String(most.learners)} lines`,
        '',
        echoP99Ms.toFixed(1),
        '',
        '',
        '',
      ],
    ],
    figures: {
      p99Ms: rounded(p99Ms),
      entriesPerSecond: rounded(most.entriesPerSecond),
      peakRssMb: rounded(most.peakRssMb),
      timesAnEcho: rounded(p99Ms / echoP99Ms),
    },
    aims: { p99Ms: 250, entriesPerSecond: 0.95 * perSecond * most.learners },
    aimsAreLeast: ['entriesPerSecond'],
  });
}

await main();
