/* What the inspector takes: to scroll, filter and travel through long sessions in real Electron, and from the content whose calls it shows. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { JournalEntry } from '../../src-shared/contract/session-journal';
import { emptyFold, foldOn } from '../../src-shared/inspect/fold';
import type { PackageId } from '../../src-shared/kernel/ids';
import type { Course } from '../../src-shared/scorm/cam/course';
import { apiAt, type Api } from '../e2e/flows/api';
import { isSmall, printReport, rounded } from './bench-report';
import { medianOf } from './compare';
import { callingCourse, callsInOneGo } from './inspector/course';
import { filterFor, framesOfEmptyBox, framesOfLog, scrubTo } from './inspector/in-the-page';
import { longJournal } from './inspector/long-journal';
import { untilMoreThan, type Target } from './ui/target';
import { until } from './ui/until';
import { watchDesktop, type WatchedDesktop } from './ui/watched-desktop';

const size = isSmall
  ? { calls: 5000, events: 1000, scrolls: 1, scrollMs: 500, scrubs: 5, visits: 1, callingMs: 300 }
  : { calls: 100_000, events: 10_000, scrolls: 5, scrollMs: 4000, scrubs: 40, visits: 6, callingMs: 4000 };

/** Searches, each after none, as somebody types them. */
const searches = ['score', 'error', 'method:LMSSetValue -interactions', 'value:page', 'nothing like this'];

async function main(): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'lectern-bench-'));
  const desktop = await watchDesktop(path.join(folder, 'data'), path.join(folder, 'windows'));
  try {
    const [origin, token] = await desktop.home.evaluate<[string, string]>(
      'Promise.all([location.origin, window.lectern.token()])',
    );
    const api = apiAt(origin, token);
    const packageId = await importCourse(desktop, api, folder);
    const long = await sessionOf(api, packageId, 'long', size.calls);
    const middling = await sessionOf(api, packageId, 'middling', size.events);
    await inspect(desktop.home, long.sessionId, size.calls);
    const scrolled = await scrolling(desktop.home);
    const filtered = await filtering(desktop.home, long.journal);
    await inspect(desktop.home, middling.sessionId, size.events);
    const scrubbed = await scrubbing(desktop.home, middling);
    await desktop.home.evaluate(`location.hash = '#/'`);
    report(scrolled, filtered, scrubbed, await living(desktop));
  } finally {
    await desktop.end();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

async function importCourse({ home }: WatchedDesktop, api: Api, folder: string): Promise<PackageId> {
  const file = path.join(folder, 'course.zip');
  writeFileSync(file, await callingCourse());
  await home.evaluate(untilMoreThan(0, 'input[type=file]'));
  await home.choose('input[type=file]', file);
  await home.evaluate(untilMoreThan(0, '[data-testid=package-card]'));
  const [first] = (await api.call('listPackages', {})).packages;
  if (first === undefined) throw new Error('Nothing was imported');
  return first.id;
}

interface Recorded {
  readonly sessionId: string;
  readonly course: Course;
  readonly journal: readonly JournalEntry[];
}

/** A session with so many entries, recorded as by another Lectern. */
async function sessionOf(api: Api, packageId: PackageId, userId: string, length: number): Promise<Recorded> {
  const { id: sessionId } = await api.call('createSession', { package_id: packageId, user_id: userId });
  const course = (await api.call('readJournal', { sessionId })).course as Course;
  const entries = longJournal(course, userId, length);
  for (let at = 0; at < length; at += 2000)
    await api.call('appendJournal', { sessionId, entries: entries.slice(at, at + 2000) });
  return { sessionId, course, journal: entries as readonly JournalEntry[] };
}

/** Opens the inspector in this window, and waits until it has read to the end. */
async function inspect(home: Target, sessionId: string, length: number): Promise<void> {
  await home.evaluate(`location.hash = '#/sessions/${sessionId}/inspect'`);
  await home.evaluate(untilMoreThan(0, `[data-testid=moment][data-position="${String(length)}"]`));
}

interface Measured {
  readonly ours: readonly number[];
  readonly peers: readonly number[];
}

/** The longest frame of each sweep through the log and back, after one to warm up. That of the median sweep is reported. */
async function scrolling(home: Target): Promise<Measured> {
  await home.evaluate(framesOfLog(size.scrollMs));
  const ours: number[] = [];
  const peers: number[] = [];
  for (let round = 0; round < size.scrolls; round += 1) {
    ours.push(Math.max(...(await home.evaluate<number[]>(framesOfLog(size.scrollMs)))));
    peers.push(Math.max(...(await home.evaluate<number[]>(framesOfEmptyBox(size.scrollMs)))));
  }
  return { ours, peers };
}

/**
 * Each search until its rows are seen; the slowest is reported. Beside it a search through the text of all entries, which shows nothing.
 */
async function filtering(home: Target, journal: readonly JournalEntry[]): Promise<Measured> {
  const ours: number[] = [];
  const peers: number[] = [];
  for (const search of isSmall ? searches.slice(0, 2) : searches) {
    const filter = async () => {
      const took = await home.evaluate<number>(filterFor(search));
      await home.evaluate(filterFor(''));
      return took;
    };
    ours.push(await medianOfThree(filter));
    const beganMs = performance.now();
    journal.filter((entry) => JSON.stringify(entry).toLowerCase().includes(search));
    peers.push(performance.now() - beganMs);
  }
  return { ours, peers };
}

/**
 * From a press on the track until all panels show that moment; the slowest is reported. Beside it the folding of all entries up to it.
 */
async function scrubbing(home: Target, { course, journal }: Recorded): Promise<Measured> {
  const ours: number[] = [];
  const peers: number[] = [];
  for (let round = 0; round < size.scrubs; round += 1) {
    const share = ((round * 0.6180339887) % 0.98) + 0.005;
    const scrub = async () => {
      await home.evaluate(scrubTo((share + 0.5) % 0.98));
      return home.evaluate<number>(scrubTo(share));
    };
    ours.push(await medianOfThree(scrub));
    const beganMs = performance.now();
    foldOn(emptyFold(course), journal.slice(0, Math.round(share * journal.length)));
    peers.push(performance.now() - beganMs);
  }
  return { ours, peers };
}

/**
 * Microseconds of a call of content that makes 500 a second, with its inspector open and without, in turn, beginning with the other one
 * each time. What the median pair costs is reported.
 */
async function living({ home, find, untilGone }: WatchedDesktop): Promise<Measured> {
  await home.evaluate(untilMoreThan(0, '[data-testid=play-button]'));
  await home.evaluate(`document.querySelector('[data-testid=play-button]').click()`);
  const player = await find(/\/player\//);
  const frame = await find(/\/frame\/index\.html\b/);
  const sessionId = /player\/([^?]+)/.exec(await player.evaluate<string>('location.href'))?.[1] ?? '';
  const content = `document.querySelector('iframe')?.contentWindow`;
  await until('the content can call', async () =>
    (await frame.evaluate<boolean>(`Boolean(${content}?.callFor)`)) ? true : undefined,
  );
  const calling = async (): Promise<number> => {
    const times = await frame.evaluate<number[]>(`${content}.callFor(${String(size.callingMs)})`);
    return (medianOf(times) / callsInOneGo) * 1000;
  };
  const inspected = async (): Promise<number> => {
    await home.evaluate(`window.lectern.openInspector('${sessionId}')`);
    const inspector = await find(/\/inspect$/);
    await inspector.evaluate(untilMoreThan(0, '[data-testid=call-row]'));
    const took = await calling();
    await inspector.evaluate('void setTimeout(() => window.close())');
    await untilGone(/\/inspect$/);
    return took;
  };
  await calling();
  const ours: number[] = [];
  const peers: number[] = [];
  for (let visit = 0; visit < size.visits; visit += 1) {
    if (visit % 2 === 0) peers.push(await calling());
    ours.push(await inspected());
    if (visit % 2 === 1) peers.push(await calling());
  }
  return { ours, peers };
}

/** So that what else goes on in the machine for a moment does not count. */
async function medianOfThree(measure: () => Promise<number>): Promise<number> {
  return medianOf([await measure(), await measure(), await measure()]);
}

function report(scrolled: Measured, filtered: Measured, scrubbed: Measured, lived: Measured): void {
  const ratios = lived.ours.map((ours, visit) => ours / (lived.peers[visit] ?? NaN));
  const row = (title: string, { ours, peers }: Measured) => [
    title,
    ...[medianOf(ours), Math.max(...ours), medianOf(peers)].map((value) => value.toFixed(1)),
    (medianOf(ours) / medianOf(peers)).toFixed(2),
  ];
  printReport({
    bench: 'inspector',
    table: [
      ['milliseconds', 'median', 'worst', 'peer', 'ratio'],
      row(`longest frame, ${String(size.calls)} calls scrolled (peer: an empty box)`, scrolled),
      row('filter until shown (peer: text of all entries)', filtered),
      row(`travel in ${String(size.events)} events until shown (peer: folding alone)`, scrubbed),
      row('500 calls a second, µs a call (peer: no inspector)', lived),
    ],
    figures: {
      worstFrameMs: rounded(medianOf(scrolled.ours)),
      filterMs: rounded(Math.max(...filtered.ours)),
      scrubMs: rounded(Math.max(...scrubbed.ours)),
      liveCostPercent: rounded((medianOf(ratios) - 1) * 100),
    },
    aims: { worstFrameMs: 50, filterMs: 100, scrubMs: 50, liveCostPercent: 5 },
  });
}

await main();
