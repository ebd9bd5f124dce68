import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { contract } from '../../src-shared/contract';
import type { CallerInput } from '../../src-shared/contract/endpoint';
import type { PackageId, SessionId } from '../../src-shared/kernel/ids';
import { startServer, type TestServer } from '../support/start-server';
import { zipFixture } from '../support/zip-fixture';
import { addSessions, type SessionColumns } from './many-sessions';
import { addOtherTenant } from './other-tenant';

type Query = CallerInput<typeof contract.listSessions>;

const dayMs = 86_400_000;
const nowMs = Date.UTC(2026, 5, 1);
const pick = <T>(from: readonly T[], at: number): T => from[at % from.length] as T;
const dispatches = [null, crypto.randomUUID(), crypto.randomUUID()];
const users = Array.from({ length: 12 }, (_, at) => `learner ${String(at)}`);
const completions = ['incomplete', 'completed', 'unknown', 'not attempted'] as const;
const successes = ['unknown', 'passed', 'failed'] as const;

describe('lists of sessions', () => {
  let server: TestServer;
  const packageIds: PackageId[] = [];
  let rows: readonly SessionColumns[] = [];

  beforeAll(async () => {
    server = await startServer({ clock: { nowMs: () => nowMs } });
    for (const name of ['one.zip', 'two.zip'])
      packageIds.push((await server.upload(await zipFixture('scorm12-single'), name)).id);
    const packageId = pick(packageIds, 0);
    const first = await server.call(contract.launchPackage, { packageId, user_id: 'model' });
    rows = addSessions(
      server,
      first.session_id,
      Array.from({ length: 400 }, (_, at) => ({
        user_id: pick(users, at * 7),
        package_id: pick(packageIds, at),
        dispatch_id: pick(dispatches, at * 5),
        status: pick(['active', 'completed', 'terminated'], at * 11),
        completion_status: pick(completions, at * 13),
        success_status: pick(successes, at * 17),
        score_percent: at % 9 === 0 ? null : (at * 37) % 101,
        time_spent_seconds: (at * 53) % 600,
        // Many at the same time, so that ids decide.
        last_accessed_at_ms: nowMs - (at % 40) * 0.1 * dayMs,
        created_at_ms: nowMs - ((at * 3) % 70) * dayMs,
        updated_at_ms: nowMs - ((at * 31) % 90) * dayMs,
      })),
    );
  });
  afterAll(() => server[Symbol.asyncDispose]());

  test('hold what fits, in the order and at the place that was asked for', async () => {
    const maybe = <T>(values: readonly T[]) => fc.option(fc.constantFrom(...values), { nil: undefined });
    const query = fc.record({
      user_id: maybe(users),
      package_id: maybe(packageIds),
      dispatch_id: maybe(dispatches.filter((id) => id !== null)),
      status: maybe(['active', 'expired', 'completed', 'terminated'] as const),
      completion_status: maybe(completions),
      success_status: maybe(successes),
      updated_since: maybe([40, 3, 0].map((days) => new Date(nowMs - days * dayMs).toISOString())),
      sort: maybe(Object.keys(columns) as NonNullable<Query['sort']>[]),
      order: maybe(['asc', 'desc'] as const),
      limit: fc.integer({ min: 1, max: 100 }),
      offset: fc.nat(300),
    });
    await fc.assert(
      fc.asyncProperty(query, async (asked) => {
        const given = Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== undefined));
        const answer = await server.call(contract.listSessions, given);
        const expected = expectedOf(rows, asked);
        expect(answer.total).toBe(expected.length);
        const { limit, offset } = asked;
        expect(answer.data.map(({ id }) => id)).toEqual(expected.slice(offset, offset + limit));
        expect(answer.pagination.has_more).toBe(offset + limit < expected.length);
      }),
      { numRuns: 150 },
    );
  });

  test('take no other order, and no time that is none', async () => {
    for (const [field, value] of [
      ['sort', 'metadata'],
      ['order', 'up'],
      ['updated_since', 'yesterday'],
      ['offset', '-1'],
      ['limit', '101'],
      ['dispatch_id', 'x'],
    ]) {
      const response = await server.request(`/api/v1/sessions?${String(field)}=${String(value)}`);
      expect([response.status, (await response.json()).details.field]).toEqual([400, field]);
    }
  });

  test('are empty for another tenant', async () => {
    const answer = await server.call(contract.listSessions, {}, addOtherTenant(server));
    expect([answer.total, answer.data]).toEqual([0, []]);
  });
});

const columns = {
  last_accessed_at: ['last_accessed_at_ms'],
  created_at: ['created_at_ms'],
  updated_at: ['updated_at_ms'],
  user_id: ['user_id', 'last_accessed_at_ms'],
  score: ['score_percent'],
  time_spent_seconds: ['time_spent_seconds'],
} as const satisfies Record<NonNullable<Query['sort']>, readonly string[]>;

/** The same by looking at every row. */
function expectedOf(rows: readonly SessionColumns[], query: Query): SessionId[] {
  const { sort = 'last_accessed_at', order = 'desc', updated_since: since } = query;
  const sign = order === 'asc' ? 1 : -1;
  const by = [...columns[sort], 'session_id'];
  return rows
    .filter(
      (row) => fits(row, query) && (since === undefined || Number(row['updated_at_ms']) >= Date.parse(since)),
    )
    .toSorted((one, other) => sign * compare(one, other, by))
    .map((row) => row['session_id'] as SessionId);
}

function fits(row: SessionColumns, query: Query): boolean {
  const isIdle = nowMs - Number(row['last_accessed_at_ms']) > dayMs;
  const status = row['status'] === 'active' && isIdle ? 'expired' : row['status'];
  if (query.status !== undefined && query.status !== status) return false;
  const equal = ['user_id', 'package_id', 'dispatch_id', 'completion_status', 'success_status'] as const;
  return equal.every((name) => query[name] === undefined || query[name] === row[name]);
}

function compare(one: SessionColumns, other: SessionColumns, by: readonly string[]): number {
  for (const name of by) {
    const [left, right] = [one[name] ?? -1, other[name] ?? -1];
    if (left !== right) return left < right ? -1 : 1;
  }
  return 0;
}
