import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { SessionId } from '../../src-shared/kernel/ids';
import type { AttemptEvent } from '../../src-shared/scorm/attempt';
import type { Course } from '../../src-shared/scorm/cam/course';
import { aCourse12, aCourse2004, aSco } from '../scorm/a-course';
import type { Fault } from './client-in-process';
import { idsOn, keptOn } from './kept';
import { tenantId, type Lectern } from './lectern-in-process';
import { syncInProcess, worldOf } from './sync-in-process';
import { callOf, journalOf, openRoom, set, type Room } from './two-lecterns';
import { wirings, type Edge } from './wirings';

const courses: Readonly<Record<string, Course>> = {
  'SCORM 1.2': aCourse12(aSco('a')),
  'SCORM 2004': aCourse2004([aSco('a')]),
  'several activities': aCourse2004([aSco('a'), aSco('b')], { root: { flow: true } }),
};

const at = fc.nat(2);
const which = fc.nat(9);
const fault = fc.constantFrom<Fault>(null, null, null, 'lost', 'unheard');
const deed = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      ...{ does: fc.constant('visit' as const), at, which },
      ...{ writes: fc.nat(3), isLost: fc.nat(5).map((n) => n === 0) },
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ does: fc.constant('update' as const), at, which, passes: fc.boolean() }),
  },
  {
    weight: 5,
    arbitrary: fc.record({
      ...{ does: fc.constant('sync' as const), edge: fc.nat(5) },
      faults: fc.array(fault, { maxLength: 8 }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ does: fc.constant('a day later' as const) }) },
);
type Deed = typeof deed extends fc.Arbitrary<infer T> ? T : never;

/** Three Lecterns with one session, and all that was acknowledged to anybody: each value is said once in the whole run. */
class Run {
  readonly acknowledged: string[] = [];

  constructor(
    readonly room: Room,
    readonly edges: readonly Edge[],
  ) {}

  async do(deed: Deed): Promise<void> {
    switch (deed.does) {
      case 'visit':
        return this.visit(deed);
      case 'update':
        return this.update(deed);
      case 'sync': {
        const faults = [...deed.faults];
        await this.sync(this.edges[deed.edge % this.edges.length] ?? [0, 1], () => faults.shift() ?? null);
        return;
      }
      case 'a day later':
        this.room.laterThanADay();
    }
  }

  one(place: number): Lectern {
    const found = this.room.lecterns[place];
    if (found === undefined) throw new Error('There are three');
    return found;
  }

  sync([here, there]: Edge, next?: () => Fault): Promise<boolean> {
    return syncInProcess(this.one(here), this.one(there), next);
  }

  session(place: number, which: number): SessionId {
    const ids = idsOn(this.one(place));
    const found = ids[which % ids.length];
    if (found === undefined) throw new Error('There is one');
    return found;
  }

  next(): string {
    const text = `said ${String(this.acknowledged.length + 1)}.`;
    this.acknowledged.push(text);
    return text;
  }

  async visit({ at: place, which, writes, isLost }: Extract<Deed, { does: 'visit' }>): Promise<void> {
    const page = await this.room.open(this.one(place), this.session(place, which));
    const texts = Array.from({ length: writes }, () => this.next());
    const said = texts.map((text, n) => set(page, n % 2 === 0 ? 'location' : 'suspend_data', text));
    const away: AttemptEvent[] = [
      set(page, 'exit', 'suspend'),
      callOf(page, 'Terminate', ''),
      { type: 'navigate', nowMs: page.nowMs(), request: page.is12 ? 'exitAll' : 'suspendAll' },
      { type: 'unload', nowMs: page.nowMs() },
    ];
    const answer = await page.send([callOf(page, 'Initialize', ''), ...said, ...(isLost ? [] : away)]);
    expect(answer.type).toBe('ack');
    await page.leave();
  }

  async update({ at: place, which, passes }: Extract<Deed, { does: 'update' }>): Promise<void> {
    const sessionId = this.session(place, which);
    const sessions = this.one(place).sessions();
    const { version, status } = sessions.read(tenantId, sessionId);
    if (status === 'expired') return;
    const update = {
      ...{ sessionId, suspend_data: this.next() },
      ...(passes ? { success_status: 'passed' as const } : {}),
    };
    await sessions.update(tenantId, update, (now) => now === version);
  }

  /** How many rounds of syncs it took until one changed nothing. */
  async toTheEnd(): Promise<number> {
    this.room.laterThanADay();
    for (let round = 0; round < 12; round += 1) {
      let isChanged = false;
      for (const edge of this.edges) isChanged = (await this.sync(edge)) || isChanged;
      if (!isChanged) return round;
    }
    throw new Error('It never came to rest');
  }
}

/** Of a session what happened in it, but for ends of visits that nobody came back to. */
function said(on: Lectern, sessionId: SessionId): readonly string[] {
  const entries = journalOf(on, sessionId).filter(({ event }) => event['type'] !== 'abort');
  return entries.map(({ event }) => JSON.stringify(event));
}

const rounds = 4;
const numRuns = Number(process.env['LECTERN_THREE_RUNS'] ?? 2);

describe.each(Object.entries(courses))('%s', (_, course) => {
  test.each(Object.entries(wirings))(
    'between %s, a session that went on apart comes to rest, and nothing is gone',
    { timeout: 60_000 + numRuns * 30_000 },
    async (_wiring, edges) => {
      await fc.assert(
        fc.asyncProperty(fc.array(deed, { minLength: 4, maxLength: 24, size: 'max' }), async (deeds) => {
          await using room = openRoom([[course], [course], [course]]);
          const run = new Run(room, edges);
          await room.share();
          for (const one of deeds) await run.do(one);
          expect(await run.toTheEnd()).toBeLessThanOrEqual(rounds);
          const [first, ...others] = room.lecterns.map(worldOf);
          for (const other of others) expect(other).toEqual(first);
          const kept = room.lecterns.map(keptOn).join('');
          for (const text of run.acknowledged) expect(kept).toContain(`"${text}"`);
          const on = run.one(0);
          const attempts = idsOn(on).map((id) => said(on, id).join('\n'));
          for (const [n, attempt] of attempts.entries())
            expect(attempts.filter((other, at) => at !== n && other.startsWith(attempt))).toEqual([]);
        }),
        { numRuns, endOnFailure: true },
      );
    },
  );
});
