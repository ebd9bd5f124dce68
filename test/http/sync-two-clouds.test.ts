import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { contract } from '../../src-shared/contract';
import type { Remote } from '../../src-shared/contract/remotes';
import type { SessionId } from '../../src-shared/kernel/ids';
import { startCloud, type StandInCloud } from '../support/cloud';
import { startServer, type TestServer } from '../support/start-server';
import { zipFixture } from '../support/zip-fixture';
import { syncWith, updated } from './synced';
import { begun, visited } from './visits';

/* One session goes up to two clouds that know nothing of each other and take values alone. */

interface Line {
  readonly cloud: StandInCloud;
  readonly remoteId: Remote['id'];
}

let here: TestServer;
let stack: AsyncDisposableStack;

beforeEach(async () => {
  stack = new AsyncDisposableStack();
  here = stack.use(await startServer());
});
afterEach(() => stack.disposeAsync());

const writes = { most: 1000, inMs: 60_000, tells: true };

async function line(): Promise<Line> {
  const cloud = stack.use(await startCloud({ writes, tellsTimes: true }));
  const remote = await here.call(contract.createRemote, { url: cloud.origin, key: cloud.key });
  return { cloud, remoteId: remote.id };
}

/** A session that both clouds have. */
async function shared() {
  const { id: packageId } = await here.upload(await zipFixture('scorm2004-single'));
  const id = await visited(here, { packageId, user_id: 'ada' }, begun);
  const lines = [await line(), await line()] as const;
  for (const { remoteId } of lines) await syncWith(here, remoteId);
  return { id, lines };
}

/** How many rounds of syncs it took until nothing waited. */
async function toTheEnd(lines: readonly Line[]): Promise<number> {
  for (let round = 1; round <= 5; round += 1) {
    for (const { remoteId } of lines) await syncWith(here, remoteId);
    const { data } = await here.call(contract.listRemotes, {});
    for (const { trouble, sessions } of data) expect([trouble, sessions.in_trouble]).toEqual([null, 0]);
    if (data.every(({ sessions }) => sessions.waiting === 0)) return round;
  }
  throw new Error('It never came to rest');
}

/** Whoever writes next writes later, by the clock. */
async function later(): Promise<void> {
  const nowMs = Date.now();
  await expect.poll(() => Date.now(), { interval: 1 }).toBeGreaterThan(nowMs);
}

test('the place that was left last stays, in whichever order the clouds are asked', async () => {
  const { id, lines } = await shared();
  const [first, second] = lines;
  await updated(here, id, { location: 'first of all' });
  await later();
  first.cloud.touch(id, { 'cmi.location': 'earlier', 'cmi.completion_status': 'completed' });
  await later();
  second.cloud.touch(id, { 'cmi.location': 'later', 'cmi.success_status': 'passed' });
  expect(await toTheEnd(lines)).toBeLessThanOrEqual(3);
  const known = {
    'cmi.location': 'later',
    'cmi.completion_status': 'completed',
    'cmi.success_status': 'passed',
  };
  for (const { cloud } of lines) expect(cloud.sessions.get(id)?.cmi_data).toMatchObject(known);
  expect((await here.call(contract.readSession, { sessionId: id })).cmi_data).toMatchObject(known);
});

const where = fc.nat(1);
const deed = fc.oneof(
  { weight: 3, arbitrary: fc.record({ does: fc.constant('there' as const), where }) },
  { weight: 2, arbitrary: fc.record({ does: fc.constant('here' as const) }) },
  { weight: 3, arbitrary: fc.record({ does: fc.constant('sync' as const), where }) },
);
type Deed = typeof deed extends fc.Arbitrary<infer T> ? T : never;

/** Each writes a place of its own and answers a question of its own. */
async function done(one: Deed, number: number, lines: readonly Line[], id: SessionId): Promise<void> {
  const at = 'where' in one ? lines[one.where] : undefined;
  const said = { 'cmi.location': `said ${String(number)}` };
  if (one.does === 'sync' && at !== undefined) await syncWith(here, at.remoteId);
  if (one.does === 'here')
    await updated(here, id, { cmi_data: { ...said, ...(await nextAnswer(id, number)) } });
  if (one.does === 'there')
    at?.cloud.touch(id, { ...said, ...answerIn(at.cloud.sessions.get(id)?.cmi_data ?? {}, number) });
  await later();
}

function answerIn(data: Readonly<Record<string, unknown>>, number: number): Record<string, string> {
  const rows = Object.keys(data).filter((name) => /^cmi\.interactions\.\d+\.id$/.test(name)).length;
  return { [`cmi.interactions.${String(rows)}.id`]: `question-${String(number)}` };
}

async function nextAnswer(sessionId: SessionId, number: number): Promise<Record<string, string>> {
  return answerIn((await here.call(contract.readSession, { sessionId })).cmi_data, number);
}

const answersIn = (data: Readonly<Record<string, unknown>>): readonly unknown[] =>
  Object.entries(data)
    .filter(([name]) => /^cmi\.interactions\.\d+\.id$/.test(name))
    .map(([, value]) => value)
    .toSorted();

const numRuns = Number(process.env['LECTERN_SYNC_RUNS'] ?? 3);

test(
  'whoever writes where, all three come to the same: the last place and all answers',
  { timeout: 30_000 + numRuns * 20_000 },
  async () => {
    const property = fc.asyncProperty(
      fc.array(deed, { minLength: 4, maxLength: 10, size: 'max' }),
      async (deeds) => {
        const { id, lines } = await shared();
        for (const [at, one] of deeds.entries()) await done(one, at, lines, id);
        // A cloud is asked about what has changed here.
        await updated(here, id, { cmi_data: { 'cmi.location': 'the last' } });
        expect(await toTheEnd(lines)).toBeLessThanOrEqual(3);
        const answers = deeds
          .flatMap(({ does }, at) => (does === 'sync' ? [] : [`question-${String(at)}`]))
          .toSorted();
        const all = [
          (await here.call(contract.readSession, { sessionId: id })).cmi_data,
          ...lines.map(({ cloud }) => cloud.sessions.get(id)?.cmi_data ?? {}),
        ];
        for (const data of all) {
          expect(data).toMatchObject({ 'cmi.location': 'the last' });
          expect(answersIn(data)).toEqual(answers);
        }
        for (const { cloud, remoteId } of lines) {
          const asked = cloud.seen.length;
          await syncWith(here, remoteId);
          expect(cloud.seen.length - asked).toBeLessThanOrEqual(3);
          await here.call(contract.deleteRemote, { remoteId });
        }
      },
    );
    await fc.assert(property, { numRuns, endOnFailure: true });
  },
);
