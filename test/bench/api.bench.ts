/* Lists and reads of the REST API with many sessions, journals that are written meanwhile, and the least that could do the same. */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import autocannon from 'autocannon';
import { contract } from '../../src-shared/contract';
import { buildServe, startServe, type ServeProcess } from '../http/journal-server';
import { versionCourse } from '../http/version-course';
import { quantile, writeJournals } from './api/journal-writers';
import { givePage, peerWord, servePeer, startPeer } from './api/peer';
import { seedDatabase, type Templates } from './api/seed';
import { isSmall, printReport, rounded } from './bench-report';

const size = isSmall
  ? { packages: 20, sessions: 500, seconds: 0.4, connections: 4, writers: 4, perSecond: 50, samples: 20 }
  : {
      packages: 1000,
      sessions: 100_000,
      seconds: 5,
      connections: 32,
      writers: 25,
      perSecond: 500,
      samples: 200,
    };
const listRate = isSmall ? 10 : 50;

interface Row {
  readonly title: string;
  readonly p99Ms: number;
  readonly perSecond: number;
  /** CPU time of the server for one request: what it costs however busy the machine is. NaN where it cannot be read. */
  readonly cpuMs: number;
}

async function main(): Promise<void> {
  mkdirSync('.cache', { recursive: true });
  const folder = mkdtempSync(path.resolve('.cache', 'bench-api-'));
  const built = await buildServe();
  const stops: (() => Promise<void>)[] = [];
  try {
    const dataFolder = path.join(folder, 'data');
    const first = await startServe(built.program, { dataFolder });
    const templates = await makeTemplates(first);
    await first.stop();
    seedDatabase(dataFolder, templates, size);
    const server = await startServe(built.program, { dataFolder, key: first.key });
    stops.push(server.stop);
    const peer = await startPeer(fileURLToPath(import.meta.url), dataFolder);
    stops.push(peer.stop);
    const rows: Row[] = [];
    for (const [title, ...asked] of questionsOf(templates))
      rows.push({ title, ...(await load(server, asked)) });
    const fresh: Row[] = [];
    for (const [title, ...asked] of freshQuestions()) fresh.push({ title, ...(await load(server, asked)) });
    const ofPeer = await load({ ...peer, key: '' }, ['/sessions?limit=20']);
    await givePage(peer, await textOf(server, listOfSessions));
    const ofMade = await load({ ...peer, key: '' }, ['/page/sent']);
    const growth = await growthOfPages(server);
    const [journal] = await Promise.all([
      writeJournals(server, templates.packageId, { pages: size.writers, ...size }),
      load(server, [listOfSessions], { connections: 4, overallRate: listRate }),
    ]);
    report({ rows, fresh }, { ofPeer, ofMade }, growth, journal);
  } finally {
    for (const stop of stops) await stop();
    built.remove();
    rmSync(folder, { recursive: true, force: true });
  }
}

const listOfSessions = '/api/v1/sessions?limit=20';

async function textOf({ origin, key }: ServeProcess, address: string): Promise<string> {
  const answer = await fetch(origin + address, { headers: { 'X-API-Key': key } });
  return answer.text();
}

async function makeTemplates(server: ServeProcess): Promise<Templates> {
  const items = ['one', 'two', 'three'];
  const { id: packageId } = await server.upload(await versionCourse({ title: 'A course', items }));
  const launched = await server.call(contract.launchPackage, { packageId, user_id: 'learner' });
  return { packageId, sessionId: launched.session_id };
}

/** A title, and what each connection asks for, one after the other and again, each beginning elsewhere. */
function questionsOf({ packageId, sessionId }: Templates): readonly (readonly [string, ...string[]])[] {
  return [
    ['sessions', listOfSessions],
    ['sessions of a learner', '/api/v1/sessions?limit=20&user_id=learner-7'],
    ['sessions of a package', '/api/v1/sessions?limit=20&package_id=00000002-aaaa-4000-8000-000000000002'],
    ['sessions by status', '/api/v1/sessions?limit=20&completion_status=not+attempted'],
    ['packages', '/api/v1/packages?limit=20'],
    ['versions of a package', `/api/v1/packages/${packageId}/versions`],
    ['dispatches', '/api/v1/dispatches'],
    ['webhooks', '/api/v1/webhooks'],
    ['imports', '/api/lectern/imports'],
    ['a session', `/api/v1/sessions/${sessionId}`],
    ['its journal', `/api/v1/sessions/${sessionId}/journal`],
    ['a package', `/api/v1/packages/${packageId}`],
    ['quotas', '/api/v1/quotas'],
  ];
}

/** Each time another question, more of them than answers are kept. */
function freshQuestions(): readonly (readonly [string, ...string[]])[] {
  const several = (count: number, pathOf: (at: number) => string): readonly [string, ...string[]] => [
    pathOf(0),
    ...Array.from({ length: count - 1 }, (_, at) => pathOf(at + 1)),
  ];
  const pages = Math.min(500, size.sessions / 20);
  const learners = Math.min(2000, size.sessions / 20);
  return [
    [
      'another page of sessions each time',
      ...several(pages, (at) => `${listOfSessions}&page=${String(at + 1)}`),
    ],
    [
      'sessions of another learner each time',
      ...several(learners, (at) => `${listOfSessions}&user_id=learner-${String(at)}`),
    ],
  ];
}

type Target = Pick<ServeProcess, 'origin' | 'key' | 'pid'>;

/** Not counted: a busy server takes its new connections in one by one. */
const warmUpSeconds = isSmall ? 0.2 : 2;

/** As many requests as are answered, or so many a second. */
async function load(
  { origin, key, pid }: Target,
  asked: readonly string[],
  how: { connections: number; overallRate?: number } = { connections: size.connections },
): Promise<Omit<Row, 'title'>> {
  const before = cpuMsOf(pid);
  const headers = { 'X-API-Key': key };
  const waits: number[] = [];
  let clients = 0;
  const startMs = performance.now();
  const found = await autocannon({
    url: origin + (asked[0] ?? ''),
    duration: size.seconds + warmUpSeconds,
    headers,
    ...how,
    setupClient: (client) => {
      const first = Math.floor((clients * asked.length) / how.connections) % asked.length;
      clients += 1;
      const inOrder = [...asked.slice(first), ...asked.slice(0, first)];
      client.setRequests(inOrder.map((path) => ({ method: 'GET', path, headers })));
      client.on('response', (_status, _bytes, waitedMs) => {
        if (performance.now() - startMs > warmUpSeconds * 1000) waits.push(waitedMs);
      });
    },
  });
  const failed = found.errors + found.non2xx;
  if (failed > 0) throw new Error(`${String(failed)} requests failed: ${asked[0] ?? ''}`);
  const cpuMs = (cpuMsOf(pid) - before) / found.requests.total;
  return { p99Ms: quantile(waits, 0.99), perSecond: waits.length / size.seconds, cpuMs };
}

/** Of a process, in hundredths of a second; NaN where the system has no /proc. */
function cpuMsOf(pid: number | undefined): number {
  const file = `/proc/${String(pid)}/stat`;
  if (!existsSync(file)) return NaN;
  const words = readFileSync(file, 'utf8').split(') ')[1]?.split(' ') ?? [];
  return (Number(words[11]) + Number(words[12])) * 10;
}

/** How many times as long as for the first page of all sessions it takes for the last, one request after the other. */
async function growthOfPages(server: ServeProcess): Promise<number> {
  const msOf = async (page: number): Promise<number> => {
    const startMs = performance.now();
    const { data } = await server.call(contract.listSessions, { page, limit: 20 });
    if (data.length === 0) throw new Error(`Nothing on page ${String(page)}`);
    return performance.now() - startMs;
  };
  const last = Math.floor(size.sessions / 20);
  const [ofFirst, ofLast]: [number[], number[]] = [[], []];
  for (let sample = 0; sample < size.samples; sample += 1) {
    ofFirst.push(await msOf(1));
    ofLast.push(await msOf(last));
  }
  return quantile(ofLast, 0.5) / quantile(ofFirst, 0.5);
}

interface Rows {
  /** Of questions that are asked again and again, as by a screen that looks on. */
  readonly rows: readonly Row[];
  /** Of questions that nobody asked before. */
  readonly fresh: readonly Row[];
}

const worstOf = (rows: readonly Row[]): number => Math.max(...rows.map(({ p99Ms }) => p99Ms));

function report(
  { rows, fresh }: Rows,
  { ofPeer, ofMade }: Readonly<Record<'ofPeer' | 'ofMade', Omit<Row, 'title'>>>,
  growth: number,
  journal: Awaited<ReturnType<typeof writeJournals>>,
): void {
  const cells = ({ title, p99Ms, perSecond, cpuMs }: Row) => [
    title,
    perSecond.toFixed(0),
    p99Ms.toFixed(1),
    cpuMs.toFixed(2),
  ];
  const ofSessions = rows[0]?.perSecond ?? NaN;
  console.log(
    `${String(size.sessions)} sessions, ${String(size.packages)} packages, ${String(size.connections)} connections that ask without a pause.`,
  );
  printReport({
    bench: 'api',
    table: [
      ['lists and reads', 'a second', 'p99 ms', 'CPU ms each'],
      ...[...rows, ...fresh].map(cells),
      cells({ title: 'sessions, by express and better-sqlite3 without checks', ...ofPeer }),
      cells({ title: 'the same page as JSON of what lies ready, by express', ...ofMade }),
      [
        'journal entries, on disk, while lists run',
        journal.perSecond.toFixed(0),
        journal.p99Ms.toFixed(1),
        '',
      ],
      ['median of that', '', journal.medianMs.toFixed(1), ''],
    ],
    figures: {
      readP99Ms: rounded(worstOf(rows)),
      freshReadP99Ms: rounded(worstOf(fresh)),
      journalP99Ms: rounded(journal.p99Ms),
      journalPerSecond: rounded(journal.perSecond),
      readyPageP99Ms: rounded(ofMade.p99Ms),
      pageCostGrowth: rounded(growth),
      listRatioToPeer: rounded(ofSessions / ofPeer.perSecond),
    },
    aims: {
      readP99Ms: 20,
      journalPerSecond: size.perSecond * 0.98,
      journalP99Ms: 50,
      pageCostGrowth: 1.5,
    },
    aimsAreLeast: ['journalPerSecond'],
  });
}

const [word, subject] = process.argv.slice(2);
if (word === peerWord && subject !== undefined) servePeer(subject);
else await main();
