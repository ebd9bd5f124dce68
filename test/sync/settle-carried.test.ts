import { afterEach, describe, expect, test } from 'vitest';
import type { SessionId } from '../../src-shared/kernel/ids';
import { compareParted } from '../../src-shared/sync/which-stays';
import { aCourse2004, aSco } from '../scorm/a-course';
import { tenantId, type Lectern } from './lectern-in-process';
import { compared, journalOf, openTwo, tailOf, visit, type Two } from './two-lecterns';

/* A journal that was carried here and gives way to ours: what a server that has it would have written, and sent. */

const one = aCourse2004([aSco('a')]);
const several = aCourse2004([aSco('a'), aSco('b')], { root: { flow: true } });

let two: Two;
afterEach(() => two[Symbol.asyncDispose]());

/** A session that both have and that went on on both sides; that of `stays` is the one that stays. */
async function parted(course: typeof one) {
  two = openTwo([course]);
  const { ours, theirs } = two;
  const sessionId = await two.share();
  await visit(two, ours, sessionId, { location: 'begun' });
  await theirs.sessions().appendJournal(tenantId, { sessionId, entries: tailOf(ours, sessionId, 0).entries });
  const { position: after } = compared(ours, theirs, sessionId);
  await visit(two, ours, sessionId, { location: 'ours', 'score.scaled': '0.5' });
  await visit(two, theirs, sessionId, { suspend_data: 'theirs', 'score.scaled': '0.9' });
  const [first, other] = [ours, theirs].map((on) => journalOf(on, sessionId)[after]);
  if (first === undefined || other === undefined) throw new Error('Both went on');
  const stays = compareParted(first, other) < 0 ? ours : theirs;
  return { sessionId, after, stays, gives: stays === ours ? theirs : ours };
}

const shared = (on: Lectern, sessionId: SessionId) =>
  journalOf(on, sessionId).map(({ position, epoch, number, source, event, result }) => ({
    ...{ position, epoch, number, source, event, result },
  }));

describe('a carried journal that gives way', () => {
  test('leaves what a sync would have left, once, and nothing where it is only tried', async () => {
    const { sessionId, after, stays, gives } = await parted(one);
    const carried = tailOf(gives, sessionId, after);
    const before = journalOf(stays, sessionId);
    expect(await stays.sessions().carriedStanding(tenantId, carried)).toMatchObject({
      shared: after,
      stays: 'ours',
    });
    expect(await stays.sessions().settleCarried(tenantId, carried, true)).toEqual({ was: 'merged' });
    expect(journalOf(stays, sessionId)).toEqual(before);
    const ofSync = tailOf(stays, sessionId, after);
    expect(await stays.sessions().settleCarried(tenantId, carried, false)).toEqual({ was: 'merged' });
    await gives.sessions().giveWay(tenantId, ofSync);
    expect(shared(stays, sessionId)).toEqual(shared(gives, sessionId));
    expect(shared(stays, sessionId).slice(0, before.length)).toEqual(
      before.map(({ position, epoch, number, source, event, result }) => ({
        ...{ position, epoch, number, source, event, result },
      })),
    );
    const told = stays.sessions().read(tenantId, sessionId);
    expect(told).toMatchObject({ score: { scaled: 0.9 } });
    expect(await stays.sessions().settleCarried(tenantId, carried, false)).toEqual({ was: 'known' });
    await stays.restart();
    expect(stays.sessions().read(tenantId, sessionId)).toEqual(told);
  });

  test('is to be the attempt of its own that a sync would have made, where it cannot be merged', async () => {
    const { sessionId, after, stays, gives } = await parted(several);
    const carried = tailOf(gives, sessionId, after);
    const ofSync = tailOf(stays, sessionId, after);
    const before = journalOf(stays, sessionId);
    const settled = await stays.sessions().settleCarried(tenantId, carried, false);
    const { forkId } = await gives.sessions().giveWay(tenantId, ofSync);
    expect(settled).toEqual({ was: 'apart', sessionId: forkId });
    expect(journalOf(stays, sessionId)).toEqual(before);
  });

  test('waits while somebody may come back to ours, and leaves it as it is', async () => {
    const { sessionId, after, stays, gives } = await parted(one);
    const page = await two.open(stays, sessionId);
    const before = journalOf(stays, sessionId);
    for (const isTried of [true, false])
      await expect(
        stays.sessions().settleCarried(tenantId, tailOf(gives, sessionId, after), isTried),
      ).rejects.toMatchObject({ code: 'VERSION_CONFLICT', details: { reason: 'held' } });
    expect(journalOf(stays, sessionId)).toEqual(before);
    await page.leave();
  });
});
