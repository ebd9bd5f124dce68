import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Refusal } from '../../src-shared/contract/errors';
import type { SessionId } from '../../src-shared/kernel/ids';
import {
  createAttempt,
  step,
  summaryOf,
  type AttemptEvent,
  type AttemptState,
} from '../../src-shared/scorm/attempt';
import type { Course } from '../../src-shared/scorm/cam/course';
import { withPending } from '../../src-main/features/sessions/external-writes';
import { selectPendingWrites } from '../../src-main/features/sessions/repository-journal';
import { aCourse12, aCourse2004, aSco } from '../scorm/a-course';
import { idsOn, keptOn } from './kept';
import { tenantId, type Lectern, type Page } from './lectern-in-process';
import { callOf, compared, journalOf, openTwo, set, tailOf, type Two } from './two-lecterns';

const courses: Readonly<Record<string, Course>> = {
  'SCORM 1.2': aCourse12(aSco('a')),
  'SCORM 2004': aCourse2004([aSco('a')]),
  'several activities': aCourse2004([aSco('a'), aSco('b')], { root: { flow: true } }),
};

const side = fc.constantFrom('ours' as const, 'theirs' as const);
const deed = fc.oneof(
  { weight: 4, arbitrary: fc.record({ does: fc.constant('play' as const), side, calls: fc.nat(6) }) },
  {
    weight: 3,
    arbitrary: fc.record({
      does: fc.constant('leave' as const),
      side,
      how: fc.constantFrom('ended', 'lost'),
    }),
  },
  { weight: 3, arbitrary: fc.record({ does: fc.constant('update' as const), side, passes: fc.boolean() }) },
  {
    weight: 6,
    arbitrary: fc.record({ does: fc.constant('reconcile' as const), most: fc.integer({ min: 1, max: 40 }) }),
  },
  { weight: 1, arbitrary: fc.record({ does: fc.constant('a day later' as const) }) },
  {
    weight: 1,
    arbitrary: fc.record({ does: fc.constant('restart' as const), side, isKilled: fc.boolean() }),
  },
);
type Deed = typeof deed extends fc.Arbitrary<infer T> ? T : never;

/** Two Lecterns, a learner on each, and all that was acknowledged to anybody: each value is said once in the whole run. */
class Run {
  readonly acknowledged = new Set<string>();
  readonly pages = new Map<'ours' | 'theirs', Page>();
  said = 0;

  constructor(
    readonly two: Two,
    readonly sessionId: SessionId,
  ) {}

  async do(deed: Deed): Promise<void> {
    switch (deed.does) {
      case 'play':
        return this.play(deed.side, deed.calls);
      case 'leave':
        return this.leave(deed.side, deed.how === 'ended');
      case 'update':
        return this.update(deed.side, deed.passes);
      case 'reconcile':
        return this.reconcile(deed.most);
      case 'a day later':
        this.two.laterThanADay();
        return;
      case 'restart': {
        this.pages.delete(deed.side);
        if (deed.isKilled) this.two[deed.side].forget();
        else await this.two[deed.side].restart();
      }
    }
  }

  next(): string {
    this.said += 1;
    return `said ${String(this.said)}`;
  }

  async play(at: 'ours' | 'theirs', calls: number): Promise<void> {
    const known = this.pages.get(at);
    const page = known ?? (await this.two.open(this.two[at], this.sessionId));
    this.pages.set(at, page);
    const told = Array.from({ length: calls }, () => this.next());
    const events: AttemptEvent[] = [
      ...(known === undefined ? [callOf(page, 'Initialize', '')] : []),
      ...told.map((text, n) => set(page, n % 2 === 0 ? 'location' : 'suspend_data', text)),
      ...(calls % 3 === 0 ? [set(page, 'score.raw', String(this.said % 100))] : []),
      ...(calls % 2 === 0 ? [callOf(page, 'Commit', '')] : []),
    ];
    if (events.length === 0) return;
    const { type } = await page.send(events);
    if (type === 'ack' || type === 'fenced') for (const text of told) this.acknowledged.add(text);
    if (type !== 'ack') this.pages.delete(at);
  }

  async leave(at: 'ours' | 'theirs', isEnded: boolean): Promise<void> {
    const page = this.pages.get(at);
    this.pages.delete(at);
    if (page === undefined) return;
    if (isEnded)
      await page.send([
        set(page, 'exit', 'suspend'),
        callOf(page, 'Terminate', ''),
        { type: 'navigate', nowMs: page.nowMs(), request: page.is12 ? 'exitAll' : 'suspendAll' },
        { type: 'unload', nowMs: page.nowMs() },
      ]);
    await page.leave();
  }

  async update(at: 'ours' | 'theirs', passes: boolean): Promise<void> {
    const sessions = this.two[at].sessions();
    const { version, status } = sessions.read(tenantId, this.sessionId);
    if (status === 'expired') return;
    const suspend_data = this.next();
    const update = {
      sessionId: this.sessionId,
      suspend_data,
      ...(passes ? { success_status: 'passed' as const } : {}),
    };
    await sessions.update(tenantId, update, (now) => now === version);
    this.acknowledged.add(suspend_data);
  }

  /** One step of one who brings both together, as far as it goes now. */
  async reconcile(most: number): Promise<void> {
    const { two, sessionId } = this;
    const { is, position } = compared(two.ours, two.theirs, sessionId);
    const sessions = two.ours.sessions();
    try {
      if (is === 'ours-ahead') await this.send(position, most);
      if (is === 'theirs-ahead')
        await sessions.takeOver(tenantId, sessionId, tailOf(two.theirs, sessionId, position).entries);
      if (is === 'diverged')
        await sessions.adopt(tenantId, tailOf(two.theirs, sessionId, position), 'merged');
    } catch (error) {
      const reason = reasonOf(error);
      if (reason === 'activities') await this.forkOff(position);
      else if (reason !== 'held') throw error;
    }
  }

  async forkOff(position: number): Promise<void> {
    try {
      const theirs = tailOf(this.two.theirs, this.sessionId, position);
      await this.two.ours.sessions().forkOff(tenantId, theirs);
    } catch (error) {
      if (reasonOf(error) !== 'held') throw error;
    }
  }

  /** Some of it, with something that was sent before. */
  async send(position: number, most: number): Promise<void> {
    const { two, sessionId } = this;
    const entries = journalOf(two.ours, sessionId).slice(Math.max(0, position - 2), position + most);
    await two.theirs.sessions().appendJournal(tenantId, { sessionId, entries });
  }

  async toTheEnd(): Promise<void> {
    for (const at of ['ours', 'theirs'] as const) await this.leave(at, false);
    this.two.laterThanADay();
    for (let step = 0; step < 40; step += 1) {
      await this.reconcile(1000);
      if (compared(this.two.ours, this.two.theirs, this.sessionId).is === 'same') return;
    }
    throw new Error('The journals never became the same');
  }
}

function reasonOf(error: unknown): unknown {
  return error instanceof Refusal ? error.details?.['reason'] : undefined;
}

/** What readers see follows from the journal, as of what was committed last or of the launch since then, and from what waits for a page. */
function expectFolded(on: Lectern, course: Course): void {
  for (const sessionId of idsOn(on)) {
    const seen = on.sessions().read(tenantId, sessionId);
    const waiting = selectPendingWrites(on.db, { tenantId, sessionId });
    const folded = committedStates(course, journalOf(on, sessionId)).map((state) =>
      summaryOf(withPending(state, waiting, 0)),
    );
    expect(
      folded.map(({ successStatus, score, location, suspendData, completionStatus }) => [
        ...[successStatus, score, location, suspendData, completionStatus === 'completed'],
      ]),
    ).toContainEqual([
      ...[seen.success_status, seen.score, seen.location, seen.suspend_data],
      seen.completion_status === 'completed',
    ]);
    const least = Math.min(...folded.map(({ totalSeconds }) => totalSeconds));
    expect(seen.time_spent_seconds).toBeGreaterThanOrEqual(least);
  }
}

function committedStates(course: Course, journal: ReturnType<typeof journalOf>): readonly AttemptState[] {
  let state = createAttempt(course);
  let [committed, launched] = [state, state];
  for (const { event } of journal) {
    const next = step(state, event as unknown as AttemptEvent);
    state = next.state;
    if (next.result.commits) committed = state;
    if (next.result.commits || event['type'] === 'launch') launched = state;
  }
  return [committed, launched];
}

describe.each(Object.entries(courses))('%s', (_, course) => {
  test(
    'however two Lecterns go on with one session, in the end they have the same, and nothing is gone',
    { timeout: 120_000 },
    async () => {
      const deeds = fc.array(deed, { minLength: 3, maxLength: 30, size: 'max' });
      await fc.assert(
        fc.asyncProperty(deeds, async (all) => {
          await using two = openTwo([course]);
          const run = new Run(two, await two.share());
          for (const one of all) await run.do(one);
          await run.toTheEnd();
          const kept = keptOn(two.ours) + keptOn(two.theirs);
          for (const text of run.acknowledged) expect(kept).toContain(`"${text}"`);
          for (const on of [two.ours, two.theirs]) expectFolded(on, course);
          expect(idsOn(two.theirs)).toEqual([run.sessionId]);
          const { db } = two.ours;
          const rows = db.$client.prepare('SELECT attempt_number FROM sessions ORDER BY 1').pluck().all();
          expect(rows).toEqual(idsOn(two.ours).map((_id, at) => at + 1));
          const tallied = db.$client.prepare('SELECT sum(total) FROM session_tallies').pluck().get();
          expect(tallied).toBe(rows.length);
        }),
        { numRuns: Number(process.env['LECTERN_RECONCILED_RUNS'] ?? 15), endOnFailure: false },
      );
    },
  );
});
