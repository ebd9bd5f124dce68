import fc from 'fast-check';
import { expect, test } from 'vitest';
import { contract } from '../../src-shared/contract';
import type { Remote } from '../../src-shared/contract/remotes';
import type { PackageId, SessionId } from '../../src-shared/kernel/ids';
import { storedRows } from '../contract/operations/stored-state';
import { startFaultyProxy, type FaultyProxy, type Planned } from '../support/faulty-proxy';
import { startLecternProcess, type LecternProcess } from '../support/lectern-process';
import { zipFixture } from '../support/zip-fixture';
import { openPage } from './journal-page';
import { journalOf, settledRemote } from './synced';
import { versionCourse } from './version-course';
import { begun, begun12, type Call } from './visits';

const side = fc.constantFrom('here' as const, 'there' as const);
const learner = fc.constantFrom('ada', 'ada', 'ada', 'bob');
const calls = /^(POST|PUT|GET) \/api\/v1\/(sessions|packages)|uploads/;
const fault: fc.Arbitrary<Planned> = fc.oneof(
  fc.constantFrom<Planned>(
    { kind: 'lose-answer', on: calls },
    { kind: 'duplicate', on: calls },
    { kind: 'hang', on: /journal/ },
    { kind: 'replay', earlier: /^POST .*journal/, on: /^POST .*journal/ },
    { kind: 'answer', status: 500, body: '{}', on: calls },
    { kind: 'answer', status: 409, body: '{"error":"no","code":"VERSION_CONFLICT"}', on: calls },
    { kind: 'answer', status: 429, headers: { 'Retry-After': '1' }, on: calls },
    {
      kind: 'answer',
      ...{ status: 200, body: '<!doctype html><title>Log in</title>' },
      ...{ headers: { 'Content-Type': 'text/html' }, on: calls },
    },
  ),
  fc.record({ kind: fc.constant('cut-request' as const), afterBytes: fc.nat(2000), on: fc.constant(calls) }),
  fc.record({ kind: fc.constant('cut-answer' as const), afterBytes: fc.nat(500), on: fc.constant(calls) }),
  fc.record({ kind: fc.constant('truncate' as const), keptBytes: fc.nat(300), on: fc.constant(calls) }),
  fc.record({ kind: fc.constant('delay' as const), ms: fc.nat(100), on: fc.constant(calls) }),
);
const course = fc.nat(2);
const deed = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({
      does: fc.constant('visit' as const),
      ...{ side, learner, course, writes: fc.nat(4), isLost: fc.boolean() },
    }),
  },
  { weight: 2, arbitrary: fc.record({ does: fc.constant('update' as const), side, which: fc.nat(9) }) },
  {
    weight: 4,
    arbitrary: fc.record({
      does: fc.constant('sync' as const),
      faults: fc.array(fault, { maxLength: 3 }),
      killed: fc.option(fc.record({ side, afterMs: fc.nat(250) })),
    }),
  },
);
type Deed = typeof deed extends fc.Arbitrary<infer T> ? T : never;

interface Place {
  readonly side: 'here' | 'there';
  readonly session: { packageId: PackageId; user_id: string; session_id?: SessionId };
  readonly is12: boolean;
}

/** Two Lecterns with a bad line between them, and all that was acknowledged to anybody: each value is said once in the whole run. */
class Run {
  readonly acknowledged: string[] = [];
  readonly lost = new Map<string, Place>();

  constructor(
    readonly here: LecternProcess,
    readonly there: LecternProcess,
    readonly proxy: FaultyProxy,
    readonly courses: readonly PackageId[],
    readonly remoteId: Remote['id'],
  ) {}

  /** What both sides can go on with. */
  async share(): Promise<void> {
    for (const course of this.courses.keys())
      await this.visit({ does: 'visit', side: 'here', learner: 'ada', course, writes: 1, isLost: false });
    await this.sync([], null);
  }

  async do(deed: Deed): Promise<void> {
    if (deed.does === 'visit') return this.visit(deed);
    if (deed.does === 'update') return this.update(deed.side, deed.which);
    return this.sync(deed.faults, deed.killed);
  }

  next(): string {
    const text = `said ${String(this.acknowledged.length + 1)}.`;
    this.acknowledged.push(text);
    return text;
  }

  /** On the other side only of what has come there. */
  async visit({ side, learner, course, writes, isLost }: Extract<Deed, { does: 'visit' }>): Promise<void> {
    const session = await this.openSession(side, learner, this.courses[course]);
    if (session !== null) await this.play({ side, session, is12: course === 1 }, writes, isLost);
  }

  async play(place: Place, writes: number, isLost: boolean): Promise<void> {
    const on = this[place.side];
    const { session_id, launch_url } = await on.call(contract.launchPackage, {
      ...place.session,
      learner_name: 'A learner',
    });
    const page = await openPage(on, launch_url);
    const texts = Array.from({ length: writes }, () => this.next());
    const said = (place.is12 ? calls12 : calls2004)(texts, isLost);
    const answer = await page.send(said.map(([method, ...args]) => page.call(method, ...args)));
    expect(answer).toMatchObject({ type: 'ack' });
    const name = `${place.side} ${session_id}`;
    if (isLost) this.lost.set(name, { ...place, session: { ...place.session, session_id } });
    else {
      this.lost.delete(name);
      await page.send([
        page.event({ type: 'navigate', nowMs: page.now(), request: 'suspendAll' }),
        page.event({ type: 'unload', nowMs: page.now() }),
      ]);
    }
    await page.close();
  }

  async openSession(at: 'here' | 'there', user_id: string, packageId: PackageId | undefined) {
    if (packageId === undefined) throw new Error('No such course');
    if (at === 'here') return { packageId, user_id };
    const { sessions } = await this.here.call(contract.listSessions, { package_id: packageId, user_id });
    const there = new Set(await idsOn(this.there));
    const session_id = sessions.map(({ id }) => id).find((id) => there.has(id));
    if (session_id === undefined) return null;
    const other = await this.there.call(contract.readSession, { sessionId: session_id });
    return { packageId: other.package_id, user_id, session_id };
  }

  async update(at: 'here' | 'there', which: number): Promise<void> {
    const ids = await idsOn(this[at]);
    const sessionId = ids[which % Math.max(1, ids.length)];
    if (sessionId === undefined) return;
    const { version } = await this[at].call(contract.readSession, { sessionId });
    await this[at].call(contract.updateSession, { sessionId, version, suspend_data: this.next() });
  }

  async sync(
    faults: readonly Planned[],
    killed: { side: 'here' | 'there'; afterMs: number } | null,
  ): Promise<void> {
    this.proxy.plan(...faults);
    await this.here.call(contract.syncNow, { remoteId: this.remoteId });
    if (killed !== null) {
      await new Promise((go) => setTimeout(go, killed.afterMs));
      // A request that hangs would hang on beyond the server's end.
      await this[killed.side].killed();
    }
    const isHanging = faults.some(({ kind }) => kind === 'hang');
    if (isHanging) await this.here.killed();
    await settledRemote(this.here, this.remoteId);
    this.proxy.heal();
  }

  /** Whatever is in the way now passes. */
  async toTheEnd(): Promise<void> {
    // A page that was lost might come back: it holds its session for a day, or until the learner is there again and leaves.
    for (const place of this.lost.values()) await this.play(place, 0, false);
    for (let round = 0; round < 6; round += 1) {
      await this.here.call(contract.syncNow, { remoteId: this.remoteId });
      const { sessions, trouble } = await settledRemote(this.here, this.remoteId);
      if (sessions.waiting === 0 && sessions.in_trouble === 0 && trouble === null) return;
    }
    const { sessions } = await this.here.call(contract.listSyncedSessions, { remoteId: this.remoteId });
    const remote = await settledRemote(this.here, this.remoteId);
    throw new Error(`It never came to an end: ${JSON.stringify([remote.trouble, sessions])}`);
  }
}

/** Of a visit that writes these texts. */
function calls2004(texts: readonly string[], isLost: boolean): readonly Call[] {
  return [
    ['Initialize', ''],
    ...texts.map((text, at): Call => ['SetValue', at % 2 === 0 ? 'cmi.location' : 'cmi.suspend_data', text]),
    ['Commit', ''],
    ...(isLost ? [] : begun.slice(1)),
  ];
}

function calls12(texts: readonly string[], isLost: boolean): readonly Call[] {
  return [
    ['LMSInitialize', ''],
    ...texts.map((text, at): Call => {
      const name = at % 2 === 0 ? 'cmi.core.lesson_location' : 'cmi.suspend_data';
      return ['LMSSetValue', name, text];
    }),
    ['LMSCommit', ''],
    ...(isLost ? [] : begun12.slice(1)),
  ];
}

async function idsOn(on: LecternProcess): Promise<readonly SessionId[]> {
  const { sessions } = await on.call(contract.listSessions, { limit: 100 });
  return sessions.map(({ id }) => id).toSorted();
}

async function courses(): Promise<readonly Buffer[]> {
  const several = { items: ['a', 'b'], title: 'Several activities' };
  return [
    await zipFixture('scorm2004-single'),
    await zipFixture('scorm12-single'),
    await versionCourse(several),
  ];
}

const runs = Number(process.env['LECTERN_SYNC_RUNS'] ?? 3);

test(
  'whatever the line does and whoever is killed, in the end both sides are equal, each attempt is there once, and nothing is gone',
  { timeout: 120_000 + runs * 60_000 },
  async () => {
    const zips = await courses();
    await fc.assert(
      fc.asyncProperty(fc.array(deed, { minLength: 8, maxLength: 20, size: 'max' }), async (deeds) => {
        await using here = await startLecternProcess();
        await using there = await startLecternProcess();
        await using proxy = await startFaultyProxy(there.origin);
        const uploaded: PackageId[] = [];
        for (const zip of zips) uploaded.push((await here.upload(zip)).id);
        const remote = await here.call(contract.createRemote, { url: proxy.origin, key: there.key });
        const run = new Run(here, there, proxy, uploaded, remote.id);
        await run.share();
        for (const one of deeds) await run.do(one);
        await run.toTheEnd();
        const ids = await idsOn(here);
        expect(await idsOn(there)).toEqual(ids);
        for (const id of ids) expect(await journalOf(there, id)).toEqual(await journalOf(here, id));
        const kept = JSON.stringify([here, there].map(({ dataFolder }) => storedRows(dataFolder)));
        for (const text of run.acknowledged) expect(kept).toContain(text);
        const packages = (await there.call(contract.listPackages, {})).total;
        expect(packages).toBeLessThanOrEqual(zips.length);
      }),
      { numRuns: runs, endOnFailure: true },
    );
  },
);
