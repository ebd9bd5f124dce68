/* Import of a large package from this machine's disk, beside `unzip -q` and yauzl over the same file, each with its sync. */
import { createReadStream, mkdirSync, mkdtempSync, rmSync, statfsSync, statSync } from 'node:fs';
import path from 'node:path';
import { finished } from 'node:stream/promises';
import { isSmall, printReport, rounded } from './bench-report';
import { medianOf } from './compare';
import { isInstalled } from './content/installed';
import { bigPackage } from './import/big-package';
import { extractByYauzl, syncDisk, unzip } from './import/extract';
import { startWatchedServer, type ImportFigures } from './import/watched-server';

const size = isSmall
  ? { pages: 200, videos: 2, videoBytes: 4 * 2 ** 20 }
  : { pages: 5000, videos: 15, videoBytes: 60 * 2 ** 20 };
const rounds = isSmall ? 1 : 5;

interface Round {
  readonly ours: ImportFigures;
  readonly unzipMs: number;
  readonly yauzlMs: number;
}

async function main(): Promise<void> {
  if (!isInstalled('unzip')) throw new Error('unzip is missing: install the Debian package unzip.');
  if (process.platform !== 'linux') throw new Error('This bench reads /proc: it runs on Linux only.');
  const zip = await bigPackage(size);
  refuseFullDisk(zip);
  const folder = mkdtempSync(path.resolve('.cache', 'bench-import', 'run-'));
  const server = await startWatchedServer(folder);
  try {
    const done: Round[] = [];
    for (let round = 0; round < rounds; round += 1) done.push(await measure(round));
    report(done, statSync(zip).size);
  } finally {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }

  /** Each one begins with the zip in the page cache and nothing to be written, and another one is first each time. */
  async function measure(round: number): Promise<Round> {
    const results = { ours: { ms: 0, maxBlockMs: 0, blockCpuMs: 0, peakRssMb: 0 }, unzipMs: 0, yauzlMs: 0 };
    const turns = [
      async () => {
        results.ours = await server.importOf(zip);
      },
      async () => {
        results.unzipMs = await timeOfExtraction(async (target) => {
          unzip(zip, target);
          await Promise.resolve();
        });
      },
      async () => {
        results.yauzlMs = await timeOfExtraction((target) => extractByYauzl(zip, target));
      },
    ];
    for (let turn = 0; turn < turns.length; turn += 1) {
      await readOnce(zip);
      syncDisk(folder);
      await turns[(round + turn) % turns.length]?.();
    }
    return results;
  }

  async function timeOfExtraction(extract: (target: string) => Promise<void>): Promise<number> {
    const target = path.join(folder, 'extracted');
    mkdirSync(target);
    const startMs = performance.now();
    await extract(target);
    const ms = performance.now() - startMs;
    rmSync(target, { recursive: true });
    return ms;
  }
}

async function readOnce(file: string): Promise<void> {
  await finished(createReadStream(file, { highWaterMark: 2 ** 20 }).resume());
}

function refuseFullDisk(zip: string): void {
  const { bavail, bsize } = statfsSync(path.dirname(zip));
  const needed = 3 * statSync(zip).size;
  if (bavail * bsize < needed)
    throw new Error(`The disk has no room: ${String(Math.round(needed / 2 ** 20))} MiB are needed.`);
}

function report(done: readonly Round[], zipBytes: number): void {
  const median = (of: (round: Round) => number) => medianOf(done.map(of));
  const most = (of: (round: Round) => number) => Math.max(...done.map(of));
  const times = [
    ['import, until it can be launched', (round: Round) => round.ours.ms],
    ['unzip -q; sync -f', (round: Round) => round.unzipMs],
    ['yauzl; sync -f', (round: Round) => round.yauzlMs],
    ['longest block of the event loop in an import', (round: Round) => round.ours.maxBlockMs],
    ['CPU time of it', (round: Round) => round.ours.blockCpuMs],
  ] as const;
  const ours = median((round) => round.ours.ms);
  printReport({
    bench: 'import',
    table: [
      [
        `ms for ${String(Math.round(zipBytes / 2 ** 20))} MiB, ${String(done.length)} rounds`,
        'median',
        '(min)',
        '(max)',
      ],
      ...times.map(([title, of]) => [
        title,
        ...[median(of), Math.min(...done.map(of)), most(of)].map((ms) => ms.toFixed(0)),
      ]),
    ],
    figures: {
      wallRatioToUnzip: rounded(ours / median((round) => round.unzipMs)),
      wallRatioToYauzl: rounded(ours / median((round) => round.yauzlMs)),
      peakRssMb: rounded(most((round) => round.ours.peakRssMb)),
      maxBlockMs: rounded(most((round) => round.ours.maxBlockMs)),
    },
    aims: { wallRatioToUnzip: 0.5, peakRssMb: 250, maxBlockMs: 50 },
  });
}

await main();
