/* Package files over HTTP, through all checks of a real launch, beside express.static and nginx over the unpacked files. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isSmall, printReport, rounded } from './bench-report';
import { medianOf } from './compare';
import {
  bareWord,
  expressWord,
  serveBare,
  serveByExpress,
  startBare,
  startExpress,
  startNginx,
  startOurs,
  type Contender,
} from './content/contenders';
import { makeCourse, type Course, type CourseFile } from './content/course';
import { isInstalled } from './content/installed';
import { loadGenerator, type Load, type LoadGenerator, type Throughput } from './content/load';

const size = isSmall
  ? { videoBytes: 2 * 2 ** 20, rounds: 1, seconds: 1, warmUps: 0 }
  : { videoBytes: 60 * 2 ** 20, rounds: 5, seconds: 3, warmUps: 1 };

/** In the order of the table. `bare` is asked for small files only, where the work per request counts. */
const names = ['ours', 'express', 'bare', 'nginx'] as const;
type Name = (typeof names)[number];
type Contenders = Readonly<Partial<Record<Name, Contender>>>;

interface Row {
  readonly title: string;
  readonly file: CourseFile;
  readonly unit: 'requestsPerSecond' | 'bytesPerSecond';
  readonly connections: number;
  readonly rangeBytes?: number;
  readonly contenders: readonly Name[];
}

const rows = {
  script: {
    title: '8 KB script, deflated',
    file: 'script.js',
    unit: 'requestsPerSecond',
    connections: 32,
    contenders: names,
  },
  video: {
    title: `${String(size.videoBytes / 2 ** 20)} MB video, stored`,
    file: 'stored.mp4',
    unit: 'bytesPerSecond',
    connections: 4,
    contenders: ['ours', 'express', 'nginx'],
  },
  range: {
    title: 'ranges of 256 KB, deflated video',
    file: 'deflated.mp4',
    unit: 'requestsPerSecond',
    connections: 8,
    rangeBytes: 256 * 1024,
    contenders: ['ours', 'express', 'nginx'],
  },
} as const satisfies Record<string, Row>;

/** What a browser sends for a file of the same page. */
const headersOf = (row: Row) => ({
  'Accept-Encoding': row.rangeBytes === undefined ? 'gzip' : 'identity',
  'Sec-Fetch-Site': 'same-origin',
  'Sec-Fetch-Mode': 'no-cors',
});

async function main(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'lectern-bench-'));
  const stops: (() => Promise<void>)[] = [];
  try {
    const course = await makeCourse(join(folder, 'course'), size.videoBytes);
    const ours = await startOurs(folder, course);
    stops.push(ours.stop);
    const express = await startExpress(fileURLToPath(import.meta.url), course);
    stops.push(express.stop);
    const bare = await startBare(fileURLToPath(import.meta.url), ours);
    stops.push(bare.stop);
    const nginx = await startNginx(folder, course);
    if (nginx !== null) stops.push(nginx.stop);
    const contenders = { ours, express, bare, ...(nginx !== null && { nginx }) };
    await refuseUnchecked(ours);
    report(await measure(contenders, course, loadGenerator(folder)), loadGenerator(folder).name);
  } finally {
    for (const stop of stops) await stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A bench without the checks would be a bench of something else. */
async function refuseUnchecked({ base }: Contender): Promise<void> {
  const ofNobody = await fetch(`${base.replace(/\.[^./]+\/files$/, '.AAAA/files')}/script.js`);
  const fromElsewhere = await fetch(`${base}/script.js`, { headers: { Origin: 'http://example.com' } });
  if (ofNobody.status !== 404 || fromElsewhere.status !== 403) throw new Error('The checks are not there.');
}

type Measured = Readonly<Record<keyof typeof rows, Readonly<Partial<Record<Name, readonly Throughput[]>>>>>;

async function measure(contenders: Contenders, course: Course, generator: LoadGenerator): Promise<Measured> {
  return {
    script: await measureRow(rows.script, contenders, course, generator),
    video: await measureRow(rows.video, contenders, course, generator),
    range: await measureRow(rows.range, contenders, course, generator),
  };
}

/** All in turn, another one first each round, so that all meet the same noise of the machine. */
async function measureRow(row: Row, contenders: Contenders, course: Course, generator: LoadGenerator) {
  const found: Record<Name, Throughput[]> = { ours: [], express: [], bare: [], nginx: [] };
  const present = row.contenders.filter((name) => contenders[name] !== undefined);
  for (const name of present) await checkBytes(row, contenders[name], course);
  for (let round = -size.warmUps; round < size.rounds; round += 1)
    for (const at of present.keys()) {
      const name = present[(at + Math.abs(round)) % present.length] ?? 'ours';
      const throughput = await generator.run(loadOf(row, contenders[name]?.base ?? ''));
      if (round >= 0) found[name].push(throughput);
    }
  return found;
}

/** Also the first request, with which a deflated video becomes one that can be cut. */
async function checkBytes(row: Row, contender: Contender | undefined, course: Course): Promise<void> {
  const bytes = course.files[row.file];
  const range = row.rangeBytes === undefined ? undefined : `bytes=1000-${String(999 + row.rangeBytes)}`;
  const answer = await fetch(`${contender?.base ?? ''}/${row.file}`, {
    headers: { ...headersOf(row), ...(range !== undefined && { Range: range }) },
  });
  const wanted = row.rangeBytes === undefined ? bytes : bytes.subarray(1000, 1000 + row.rangeBytes);
  if (!Buffer.from(await answer.arrayBuffer()).equals(wanted)) throw new Error(`Other bytes: ${row.title}`);
}

function loadOf(row: Row, base: string): Load {
  const { file, connections, rangeBytes } = row;
  const ranges =
    rangeBytes === undefined ? {} : { ranges: { bytes: rangeBytes, fileBytes: size.videoBytes } };
  return { url: `${base}/${file}`, headers: headersOf(row), connections, seconds: size.seconds, ...ranges };
}

function report(measured: Measured, generator: string): void {
  const of = (row: keyof typeof rows, name: Name) =>
    medianOf((measured[row][name] ?? []).map((found) => found[rows[row].unit]));
  const ratio = (row: keyof typeof rows, to: Name) => rounded(of(row, 'ours') / of(row, to));
  const hasNginx = (measured.script.nginx ?? []).length > 0;
  const aims = {
    scriptRatioToExpressStatic: 4,
    ...((hasNginx || !isSmall) && { scriptRatioToNginx: 0.5, videoRatioToNginx: 0.8 }),
    deflatedRangeRatioToExpressStatic: 1,
  };
  const cells = (row: keyof typeof rows) => [
    rows[row].title,
    ...names.map((name) => inWords(of(row, name), rows[row].unit)),
    ratio(row, 'express').toFixed(2),
    hasNginx ? ratio(row, 'nginx').toFixed(2) : '',
  ];
  for (const note of notesOf(generator, hasNginx)) console.log(note);
  printReport({
    bench: 'content',
    table: [
      ['medians', 'ours', 'express.static', 'bare Node', 'nginx', 'to express', 'to nginx'],
      ...(['script', 'video', 'range'] as const).map(cells),
    ],
    figures: {
      scriptRequestsPerSecond: Math.round(of('script', 'ours')),
      videoMegabytesPerSecond: Math.round(of('video', 'ours') / 1e6),
      scriptRatioToExpressStatic: ratio('script', 'express'),
      scriptRatioToBareNode: ratio('script', 'bare'),
      bareNodeToExpressStatic: rounded(of('script', 'bare') / of('script', 'express')),
      ...(hasNginx && {
        scriptRatioToNginx: ratio('script', 'nginx'),
        bareNodeToNginx: rounded(of('script', 'bare') / of('script', 'nginx')),
        videoRatioToNginx: ratio('video', 'nginx'),
      }),
      deflatedRangeRatioToExpressStatic: ratio('range', 'express'),
    },
    aims,
    aimsAreLeast: true,
  });
}

function notesOf(generator: string, hasNginx: boolean): readonly string[] {
  const missing = ['nginx', 'wrk'].filter((name) => !isInstalled(name));
  const rate = `${String(size.rounds)} rounds of ${String(size.seconds)} s each in turn`;
  return [
    `Load by ${generator}, ${rate}. nginx has one worker, and the script compressed ahead.`,
    ...(missing.length === 0
      ? []
      : [`Not installed: ${missing.join(', ')}. sudo apt-get install ${missing.join(' ')}`]),
    ...(hasNginx ? [] : ['Without nginx nothing is said about the ratios to it.']),
    ...(generator === 'wrk' ? [] : ['autocannon itself limits what the faster servers can show.']),
  ];
}

function inWords(value: number, unit: Row['unit']): string {
  if (Number.isNaN(value)) return 'missing';
  return unit === 'requestsPerSecond' ? `${String(Math.round(value))}/s` : `${(value / 1e9).toFixed(2)} GB/s`;
}

const [word, subject] = process.argv.slice(2);
if (word === expressWord && subject !== undefined) serveByExpress(subject);
else if (word === bareWord && subject !== undefined) serveBare(subject);
else await main();
