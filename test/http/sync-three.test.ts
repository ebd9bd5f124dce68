import fc from 'fast-check';
import { expect, test } from 'vitest';
import { contract } from '../../src-shared/contract';
import type { Remote } from '../../src-shared/contract/remotes';
import type { PackageId, SessionId } from '../../src-shared/kernel/ids';
import { storedRows } from '../contract/operations/stored-state';
import { startFaultyProxy, type FaultyProxy, type Planned } from '../support/faulty-proxy';
import { startServer, type TestServer } from '../support/start-server';
import { zipFixture } from '../support/zip-fixture';
import { wirings, type Edge } from '../sync/wirings';
import { journalOf, syncWith, updated } from './synced';
import { begun, visited, type Call } from './visits';

const journals = /^(POST|GET) \/api\/v1\/sessions/;
const fault = fc.constantFrom<Planned>(
  { kind: 'lose-answer', on: /^POST .*journal/ },
  { kind: 'duplicate', on: /^POST .*journal/ },
  { kind: 'cut-request', afterBytes: 300, on: /^POST .*journal/ },
  { kind: 'cut-answer', afterBytes: 20, on: journals },
  { kind: 'lose-answer', on: /^POST \/api\/v1\/sessions$/ },
  { kind: 'answer', status: 500, body: '{}', on: journals },
);
const where = { at: fc.nat(2), which: fc.nat(9) };
const deed = fc.oneof(
  { weight: 5, arbitrary: fc.record({ does: fc.constant('visit' as const), ...where, writes: fc.nat(3) }) },
  { weight: 2, arbitrary: fc.record({ does: fc.constant('update' as const), ...where }) },
  {
    weight: 4,
    arbitrary: fc.record({
      ...{ does: fc.constant('sync' as const), line: fc.nat(5) },
      faults: fc.array(fault, { maxLength: 2 }),
    }),
  },
);
type Deed = typeof deed extends fc.Arbitrary<infer T> ? T : never;

/** A server that syncs with another one over a line that may be bad. */
interface Line {
  readonly here: TestServer;
  readonly remoteId: Remote['id'];
  readonly proxy: FaultyProxy;
}

const sessionsOn = async (on: TestServer) =>
  (await on.call(contract.listSessions, { limit: 100, sort: 'created_at', order: 'asc' })).sessions;

/** Three Lecterns with two sessions, and all that was acknowledged to anybody: each value is said once in the whole run. */
class Run {
  readonly acknowledged: string[] = [];

  constructor(
    readonly servers: readonly TestServer[],
    readonly lines: readonly Line[],
  ) {}

  one<T>(all: readonly T[], place: number): T {
    const found = all[place % all.length];
    if (found === undefined) throw new Error('There is one');
    return found;
  }

  next(): string {
    const text = `said ${String(this.acknowledged.length + 1)}.`;
    this.acknowledged.push(text);
    return text;
  }

  async do(deed: Deed): Promise<void> {
    if (deed.does === 'sync') {
      const line = this.one(this.lines, deed.line);
      line.proxy.plan(...deed.faults);
      await syncWith(line.here, line.remoteId);
      line.proxy.heal();
      return;
    }
    const on = this.one(this.servers, deed.at);
    const { id, package_id: packageId, user_id } = this.one(await sessionsOn(on), deed.which);
    if (deed.does === 'update') return updated(on, id, { suspend_data: this.next() });
    const said = Array.from({ length: deed.writes }, (): Call => ['SetValue', 'cmi.location', this.next()]);
    await visited(on, { packageId, user_id, session_id: id }, [
      ['Initialize', ''],
      ...said,
      ...begun.slice(1),
    ]);
  }

  /** How many rounds of syncs it took until one had nothing to do. */
  async toTheEnd(): Promise<number> {
    for (let round = 0; round < 10; round += 1) {
      const before = await this.runs();
      for (const { here, remoteId } of this.lines) await syncWith(here, remoteId);
      if ((await this.runs()) === before) return round;
    }
    throw new Error('It never came to rest');
  }

  /** Syncs that have done something. */
  async runs(): Promise<number> {
    const totals = this.lines.map(async ({ here, remoteId }) =>
      here.call(contract.listSyncRuns, { remoteId }).then(({ total }) => total),
    );
    return (await Promise.all(totals)).reduce((all, total) => all + total, 0);
  }
}

/** A learner has begun both courses, and all three servers have that. */
async function share([first, ...others]: readonly TestServer[]): Promise<void> {
  if (first === undefined) throw new Error('There are three');
  for (const name of ['scorm2004-single', 'scorm2004-multi'] as const) {
    const packageId: PackageId = (await first.upload(await zipFixture(name))).id;
    await visited(first, { packageId, user_id: 'ada' }, begun);
  }
  for (const { origin, key } of others) {
    const { id: remoteId } = await first.call(contract.createRemote, { url: origin, key });
    await syncWith(first, remoteId);
    await first.call(contract.deleteRemote, { remoteId });
  }
}

async function worldOf(on: TestServer) {
  const ids = (await sessionsOn(on)).map(({ id }) => id).toSorted();
  const known: [SessionId, Awaited<ReturnType<typeof journalOf>>][] = [];
  for (const id of ids) known.push([id, await journalOf(on, id)]);
  return known;
}

const numRuns = Number(process.env['LECTERN_SYNC_RUNS'] ?? 2);
const rounds = 4;

/** Three Lecterns with the same two courses, and a line for each that syncs with another one. */
async function connected(stack: AsyncDisposableStack, edges: readonly Edge[]): Promise<Run> {
  const servers: TestServer[] = [];
  for (let count = 0; count < 3; count += 1) servers.push(stack.use(await startServer()));
  await share(servers);
  const lines: Line[] = [];
  for (const [at, to] of edges) {
    const [here, there] = [servers[at], servers[to]];
    if (here === undefined || there === undefined) throw new Error('There are three');
    const proxy = stack.use(await startFaultyProxy(there.origin));
    const remote = await here.call(contract.createRemote, { url: proxy.origin, key: there.key });
    await syncWith(here, remote.id);
    lines.push({ here, proxy, remoteId: remote.id });
  }
  return new Run(servers, lines);
}

const deeds = fc.array(deed, { minLength: 8, maxLength: 14, size: 'max' });
const wiring = fc.constantFrom(...Object.keys(wirings));

test(
  'whoever of three syncs with whom, over a bad line all come to the same, and then ask three times at most',
  { timeout: 60_000 + numRuns * 60_000 },
  async () => {
    const property = fc.asyncProperty(wiring, deeds, async (name, all) => {
      await using stack = new AsyncDisposableStack();
      const run = await connected(stack, wirings[name] ?? []);
      for (const one of all) await run.do(one);
      expect(await run.toTheEnd()).toBeLessThanOrEqual(rounds);
      const [first, ...others] = await Promise.all(run.servers.map(worldOf));
      for (const other of others) expect(other).toEqual(first);
      const kept = JSON.stringify(run.servers.map(({ dataFolder }) => storedRows(dataFolder)));
      for (const text of run.acknowledged) expect(kept).toContain(text);
      for (const { here, remoteId, proxy } of run.lines) {
        const asked = proxy.seen.length;
        expect(await syncWith(here, remoteId)).toMatchObject({ state: 'idle', trouble: null });
        expect(proxy.seen.length - asked).toBeLessThanOrEqual(3);
      }
    });
    await fc.assert(property, { numRuns, endOnFailure: true });
  },
);
