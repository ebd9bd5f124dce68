import { setImmediate as nextTurn } from 'node:timers/promises';
import { afterEach, describe, expect, test } from 'vitest';
import { selectSetAside } from '../../src-main/features/sessions/repository-reconcile';
import { SessionId } from '../../src-shared/kernel/ids';
import type { Course } from '../../src-shared/scorm/cam/course';
import { aCourse12, aCourse2004, aSco, defaultSequencing } from '../scorm/a-course';
import { idsOn } from './kept';
import { packageId, tenantId, userId, type Lectern } from './lectern-in-process';
import { callOf, compared, journalOf, openTwo, set, tailOf, visit, type Two } from './two-lecterns';

const one12: Course = aCourse12(aSco('a'));
const one2004: Course = aCourse2004([aSco('a')]);
const several: Course = aCourse2004([aSco('a'), aSco('b')], { root: { flow: true } });

let two: Two;
afterEach(() => two[Symbol.asyncDispose]());

const read = (on: Lectern, sessionId: SessionId) => on.sessions().read(tenantId, sessionId);
const push = (sessionId: SessionId) => {
  const { position } = compared(two.ours, two.theirs, sessionId);
  const entries = journalOf(two.ours, sessionId).slice(position);
  return two.theirs.sessions().appendJournal(tenantId, { sessionId, entries });
};
/** Of the session as it is read, what a fold of its journal decides. */
const folded = (on: Lectern, sessionId: SessionId) => {
  const { state, score, cmi_data, activities, attempts, time_spent_seconds } = read(on, sessionId);
  return { state, score, cmi_data, activities, attempts, time_spent_seconds };
};
const asked = (on: Lectern) =>
  on.sessions().list(tenantId, {
    ...{ page: 1, limit: 100, sort: 'created_at', order: 'asc', user_id: userId },
  });

/** A session that was begun here and handed over, and then went on on both sides. */
async function parted(course: Course, ours: Record<string, string>, theirs: Record<string, string>) {
  two = openTwo([course]);
  const sessionId = await two.share();
  await visit(two, two.ours, sessionId, { location: 'begun' });
  await push(sessionId);
  const { position: after } = compared(two.ours, two.theirs, sessionId);
  await visit(two, two.ours, sessionId, ours);
  await visit(two, two.theirs, sessionId, theirs);
  return { sessionId, after };
}

describe('a journal that is ahead elsewhere', () => {
  test('is taken over, also when it is long and the program ends in the middle', async () => {
    two = openTwo([one2004]);
    const sessionId = await two.share();
    const page = await two.open(two.theirs, sessionId);
    const many = Array.from({ length: 1200 }, (_, at) => set(page, 'location', `page ${String(at)}`));
    await page.send([callOf(page, 'Initialize', ''), ...many, callOf(page, 'Commit', '')]);
    const { entries } = tailOf(two.theirs, sessionId, 0);
    await two.ours.sessions().takeOver(tenantId, sessionId, entries.slice(0, 700));
    two.ours.forget();
    await two.ours.sessions().takeOver(tenantId, sessionId, entries);
    expect(compared(two.ours, two.theirs, sessionId)).toEqual({ is: 'same', position: entries.length });
    expect(folded(two.ours, sessionId)).toEqual(folded(two.theirs, sessionId));
    await page.leave();
  });

  test('is taken over by what asks for a merge, and nothing is set aside', async () => {
    two = openTwo([one2004]);
    const sessionId = await two.share();
    await visit(two, two.theirs, sessionId, { location: '1' });
    const theirs = tailOf(two.theirs, sessionId, 0);
    expect(await two.ours.sessions().adopt(tenantId, theirs, 'merged')).toMatchObject({
      was: 'appended',
      shared: 0,
    });
    expect(await two.ours.sessions().forkOff(tenantId, theirs)).toMatchObject({ was: 'known', forkId: null });
    expect(selectSetAside(two.ours.db, { tenantId, sessionId })).toEqual([]);
  });
});

describe.each([
  ['1.2', one12, 'suspend_data', { location: 'cmi.core.lesson_location' }],
  ['2004', one2004, 'suspend_data', { location: 'cmi.location' }],
] as const)('two journals that went on apart, SCORM %s', (_, course, text, { location }) => {
  test('become one by the rules, and that goes up', async () => {
    const score = course === one12 ? 'core.score.raw' : 'score.raw';
    const { sessionId, after } = await parted(
      course,
      { [text]: 'ours', [score]: '90' },
      { location: 'theirs' },
    );
    const before = { ours: journalOf(two.ours, sessionId), theirs: journalOf(two.theirs, sessionId) };
    const turns = () =>
      two.ours.sessions().readJournal(tenantId, { sessionId, after: 0, limit: 1 }).set_aside_turns;
    expect(turns()).toBe(0);
    const adopted = await two.ours.sessions().adopt(tenantId, tailOf(two.theirs, sessionId, after), 'merged');
    expect(adopted).toMatchObject({ was: 'adopted', shared: after, lastPosition: before.theirs.length + 1 });
    expect(turns()).toBe(1);
    const aside = selectSetAside(two.ours.db, { tenantId, sessionId });
    expect(aside.map(({ position, event, reason }) => [position, event, reason])).toEqual(
      before.ours.slice(after).map(({ position, event }) => [position, event, 'merged']),
    );
    const listed = (after: number, limit: number) =>
      two.ours.sessions().listSetAside(tenantId, { sessionId, after, limit });
    const all = listed(0, 500);
    expect(all.has_more).toBe(false);
    expect(all.data).toEqual(
      before.ours.slice(after).map(({ position, epoch, number, source, event, result, ...entry }) => ({
        ...{ position, epoch, number, source, event, result, error_code: entry.error_code },
        ...{ engine_version: entry.engine_version, took_ms: entry.took_ms, received_at: entry.received_at },
        ...{ turn: 1, reason: 'merged', set_aside_at: all.data[0]?.set_aside_at },
      })),
    );
    expect(listed(1, 1)).toMatchObject({ data: [all.data[1]], has_more: true });
    const now = journalOf(two.ours, sessionId);
    expect(now.slice(0, -1).map(({ event }) => event)).toEqual(before.theirs.map(({ event }) => event));
    expect(now.at(-1)).toMatchObject({ source: 'server', event: { type: 'external' } });
    expect(await push(sessionId)).toMatchObject({ appended: 1 });
    expect(compared(two.ours, two.theirs, sessionId).is).toBe('same');
    expect(folded(two.theirs, sessionId)).toEqual(folded(two.ours, sessionId));
    expect(read(two.ours, sessionId)).toMatchObject({
      ...{ score: { raw: 90 }, cmi_data: { [location]: 'theirs' } },
    });
    await two.ours.restart();
    expect(folded(two.ours, sessionId)).toEqual(folded(two.theirs, sessionId));
    const again = tailOf(two.theirs, sessionId, after);
    expect(await two.ours.sessions().adopt(tenantId, again, 'merged')).toMatchObject({ was: 'known' });
  });
});

describe('of two journals that went on apart', () => {
  test('what is set aside is listed in pages of few entries where these are long', async () => {
    const long = Object.fromEntries(['v', 'w', 'x', 'y', 'z'].map((name) => [name, name.repeat(1_500_000)]));
    const { sessionId, after } = await parted(one12, long, { location: 'theirs' });
    await two.ours.sessions().adopt(tenantId, tailOf(two.theirs, sessionId, after), 'merged');
    const values: unknown[][] = [];
    for (let read = 0, more = true; more;) {
      const page = two.ours.sessions().listSetAside(tenantId, { sessionId, after: read, limit: 500 });
      const written = page.data.flatMap(({ event }) =>
        event['method'] === 'LMSSetValue' ? [event['args']] : [],
      );
      values.push(written.map((args) => String(args).slice(0, 5)));
      read += page.data.length;
      more = page.has_more;
    }
    expect(values).toEqual([
      ['cmi.v', 'cmi.w'],
      ['cmi.x', 'cmi.y'],
      ['cmi.z', 'cmi.c'],
    ]);
  });

  test('an attempt of its own has changed for who asks what has since the last time that it was not to be seen', async () => {
    const { sessionId, after } = await parted(several, { location: 'ours' }, { location: 'theirs' });
    const forking = two.ours.sessions().forkOff(tenantId, tailOf(two.theirs, sessionId, after));
    let askedMs = 0;
    for (let turns = 0; turns < 10_000 && idsOn(two.ours).length === 1; turns += 1) {
      askedMs = two.nowMs();
      await nextTurn();
    }
    const { forkId } = await forking;
    const { data } = two.ours.sessions().list(tenantId, {
      ...{ page: 1, limit: 100, sort: 'updated_at', order: 'asc' },
      updated_since: new Date(askedMs).toISOString(),
    });
    expect(data.map(({ id }) => id)).toContain(forkId);
  });

  test('ours becomes an attempt of its own, and the session goes on with theirs', async () => {
    const { sessionId, after } = await parted(several, { location: 'ours' }, { location: 'theirs' });
    const mine = journalOf(two.ours, sessionId);
    const was = folded(two.ours, sessionId);
    const theirs = tailOf(two.theirs, sessionId, after);
    const merge = two.ours.sessions().adopt(tenantId, theirs, 'merged');
    await expect(merge).rejects.toMatchObject({
      code: 'VERSION_CONFLICT',
      details: { reason: 'activities' },
    });
    expect(journalOf(two.ours, sessionId)).toEqual(mine);

    const { forkId } = await two.ours.sessions().forkOff(tenantId, theirs);
    expect(compared(two.ours, two.theirs, sessionId).is).toBe('same');
    expect(folded(two.ours, sessionId)).toEqual(folded(two.theirs, sessionId));
    const fork = forkId as SessionId;
    const told = (entries: ReturnType<typeof journalOf>) =>
      entries.map(({ position, event, result }) => ({ position, event, result }));
    expect(told(journalOf(two.ours, fork))).toEqual(told(mine));
    expect(folded(two.ours, fork)).toEqual(was);
    expect(read(two.ours, fork)).toMatchObject({
      ...{ sandbox: null, attempt_number: 2, user_id: userId },
      metadata: { forked_from: { session_id: sessionId, position: after } },
    });
    expect(asked(two.ours)).toMatchObject({ total: 2, data: [{ id: sessionId }, { id: fork }] });
    expect(await two.ours.sessions().forkOff(tenantId, theirs)).toMatchObject({ was: 'known', forkId: null });
    await two.ours.restart();
    expect(asked(two.ours).total).toBe(2);
    await visit(two, two.ours, fork, { location: 'goes on' });
    await visit(two, two.ours, sessionId, { location: 'goes on' });
  });

  test('what only came from outside is merged, however many activities there are', async () => {
    two = openTwo([several]);
    const sessionId = await two.share();
    await visit(two, two.ours, sessionId, { location: 'begun' });
    await push(sessionId);
    const { version } = read(two.ours, sessionId);
    const expects = (now: number) => now === version;
    await two.ours.sessions().update(tenantId, { sessionId, success_status: 'passed' }, expects);
    await visit(two, two.theirs, sessionId, { 'score.raw': '7' });
    const theirs = tailOf(two.theirs, sessionId, compared(two.ours, two.theirs, sessionId).position);
    await two.ours.sessions().adopt(tenantId, theirs, 'merged');
    const [activity] = read(two.ours, sessionId).activities;
    expect(activity).toMatchObject({ score: { raw: 7 }, success_status: 'passed' });
    await push(sessionId);
    expect(compared(two.ours, two.theirs, sessionId).is).toBe('same');
  });

  test('neither is touched while a page plays, and a page that lost the session says nothing in it any more', async () => {
    const { sessionId, after } = await parted(one2004, { location: 'ours' }, { location: 'theirs' });
    const page = await two.open(two.ours, sessionId);
    await page.send([callOf(page, 'Initialize', ''), set(page, 'suspend_data', 'unfinished')]);
    const adopt = () => two.ours.sessions().adopt(tenantId, tailOf(two.theirs, sessionId, after), 'merged');
    const held = { code: 'VERSION_CONFLICT', details: { reason: 'held' } };
    await expect(adopt()).rejects.toMatchObject(held);
    await page.leave();
    await expect(adopt()).rejects.toMatchObject(held);
    two.laterThanADay();
    expect(await adopt()).toMatchObject({ was: 'adopted' });
    const journal = journalOf(two.ours, sessionId);
    expect((await page.send([set(page, 'location', 'too late')])).type).toBe('fenced');
    expect(journalOf(two.ours, sessionId)).toEqual(journal);
    expect(two.ours.sessions().readJournal(tenantId, { sessionId, after: 0, limit: 1 }).fenced_total).toBe(1);
    const next = await two.open(two.ours, sessionId);
    expect(next.epoch).toBeGreaterThan(page.epoch);
    await next.send([callOf(next, 'Initialize', '')]);
    await next.leave();
    await push(sessionId);
    expect(compared(two.ours, two.theirs, sessionId).is).toBe('same');
  });

  test('nothing is written over a page that plays there', async () => {
    const { sessionId, after } = await parted(one2004, { location: 'ours' }, { location: 'theirs' });
    const page = await two.open(two.theirs, sessionId);
    await page.send([callOf(page, 'Initialize', '')]);
    const before = journalOf(two.ours, sessionId);
    await expect(
      two.ours.sessions().adopt(tenantId, tailOf(two.theirs, sessionId, after), 'merged'),
    ).rejects.toMatchObject({ details: { reason: 'held', by: 'remote' } });
    expect(journalOf(two.ours, sessionId)).toEqual(before);
    await page.leave();
  });

  test('a session that moved here to another version of the course goes back to where both were', async () => {
    const [first, second] = [
      several,
      aCourse2004([aSco('a'), aSco('b'), aSco('c')], { root: { flow: true } }),
    ];
    two = openTwo([first, second]);
    const sessionId = await two.share();
    for (const on of [two.ours, two.theirs]) on.db.$client.exec('UPDATE sessions SET package_version = 1');
    await visit(two, two.ours, sessionId, { location: 'begun' });
    await push(sessionId);
    const after = journalOf(two.ours, sessionId).length;
    await two.ours.sessions().moveAll({ tenantId, packageId, version: 2 });
    await visit(two, two.ours, sessionId, { location: 'moved' });
    expect(read(two.ours, sessionId)).toMatchObject({ package_version: 2 });
    await visit(two, two.theirs, sessionId, { location: 'stayed' });
    const { forkId } = await two.ours.sessions().forkOff(tenantId, tailOf(two.theirs, sessionId, after));
    expect(read(two.ours, sessionId)).toMatchObject({ package_version: 1 });
    expect(read(two.ours, forkId as SessionId)).toMatchObject({ package_version: 2 });
    await two.ours.restart();
    await visit(two, two.ours, sessionId, { location: 'on' });
    await visit(two, two.ours, forkId as SessionId, { location: 'on' });
    expect(read(two.ours, sessionId).activities).toHaveLength(2);
  });

  test('of two versions of the course nothing is merged, and nothing of the attempt is left behind', async () => {
    two = openTwo([one2004, aCourse2004([aSco('a', { title: 'Another' })])]);
    const sessionId = await two.share();
    for (const on of [two.ours, two.theirs]) on.db.$client.exec('UPDATE sessions SET package_version = 1');
    await visit(two, two.ours, sessionId, { location: 'begun' });
    await push(sessionId);
    const after = journalOf(two.ours, sessionId).length;
    await two.ours.sessions().moveAll({ tenantId, packageId, version: 2 });
    await visit(two, two.ours, sessionId, { location: 'moved' });
    await visit(two, two.theirs, sessionId, { location: 'stayed' });
    const before = [journalOf(two.ours, sessionId), read(two.ours, sessionId)];
    const merge = two.ours.sessions().adopt(tenantId, tailOf(two.theirs, sessionId, after), 'merged');
    await expect(merge).rejects.toMatchObject({ details: { reason: 'moved' } });
    expect([journalOf(two.ours, sessionId), read(two.ours, sessionId)]).toEqual(before);
    expect(selectSetAside(two.ours.db, { tenantId, sessionId })).toEqual([]);
    await visit(two, two.ours, sessionId, { location: 'on' });
    expect(read(two.ours, sessionId)).toMatchObject({ package_version: 2, location: 'on' });
  });

  test('what other courses of the learner see is as the merged attempt left it', async () => {
    const map = { target: 'goal', reads: [], writes: ['satisfied', 'measure'] } as const;
    const objective = {
      id: 'o',
      isPrimary: true,
      satisfiedByMeasure: false,
      minNormalizedMeasure: 1,
      maps: [map],
    };
    const sequencing = { ...defaultSequencing, objectives: [objective] };
    const course = aCourse2004([aSco('a', { sequencing })]);
    const { sessionId, after } = await parted(
      course,
      { success_status: 'passed' },
      { success_status: 'failed' },
    );
    const { db } = two.ours;
    const left = () =>
      db.$client
        .prepare('SELECT value FROM learner_values')
        .pluck()
        .all()
        .map((text): unknown => JSON.parse(String(text)));
    expect(left()).toMatchObject([{ satisfied: true }]);
    await two.ours.sessions().adopt(tenantId, tailOf(two.theirs, sessionId, after), 'merged');
    expect(left()).toMatchObject([{ satisfied: true }]);
    expect(read(two.ours, sessionId)).toMatchObject({ success_status: 'passed' });
  });

  test('whoever listens hears once of what has changed, and of an attempt of its own when it is whole', async () => {
    const { sessionId, after } = await parted(one2004, { location: 'ours' }, { location: 'theirs' });
    const { news } = two.ours;
    news.length = 0;
    await two.ours.sessions().adopt(tenantId, tailOf(two.theirs, sessionId, after), 'merged');
    expect(news).toEqual([`changed ${sessionId}`]);
    for (const on of [two.ours, two.theirs]) await visit(two, on, sessionId, { location: 'again' });
    news.length = 0;
    const theirs = tailOf(two.theirs, sessionId, after);
    const { forkId } = await two.ours.sessions().forkOff(tenantId, theirs);
    expect(news).toEqual([`created ${String(forkId)}`, `changed ${String(forkId)}`, `changed ${sessionId}`]);
  });

  test('half of an attempt of its own is gone at the next start', async () => {
    const { sessionId } = await parted(one2004, { location: 'ours' }, { location: 'theirs' });
    const forked = await two.ours.sessions().fork(tenantId, { sessionId, position: 3 });
    const half = SessionId.parse(forked.session_id);
    const becomes = `UPDATE sessions SET sandbox = json_set(sandbox, '$.becomes', 'attempt') WHERE session_id = ?`;
    two.ours.db.$client.prepare(becomes).run(half);
    await two.ours.restart();
    expect(two.ours.sessions().find(tenantId, half)).toBeNull();
    expect(asked(two.ours).total).toBe(1);
  });

  test('sandboxes and sessions that are not there are refused', async () => {
    const { sessionId, after } = await parted(one2004, { location: 'ours' }, { location: 'theirs' });
    const theirs = tailOf(two.theirs, sessionId, after);
    const forked = await two.ours.sessions().fork(tenantId, { sessionId, position: 2 });
    const fork = SessionId.parse(forked.session_id);
    const { adopt, forkOff, takeOver, remove } = two.ours.sessions();
    const sandbox = { code: 'FORBIDDEN', details: { reason: 'sandbox' } };
    for (const tried of [
      () => adopt(tenantId, { ...theirs, sessionId: fork, after: 0 }, 'merged'),
      () => forkOff(tenantId, { ...theirs, sessionId: fork, after: 0 }),
      () => takeOver(tenantId, fork, theirs.entries),
    ])
      await expect(tried()).rejects.toMatchObject(sandbox);
    await expect(adopt(tenantId, { ...theirs, after: after + 99 }, 'replaced')).rejects.toMatchObject({
      details: { reason: 'gap' },
    });
    await expect(
      adopt(tenantId, { ...theirs, entries: theirs.entries.slice(1) }, 'replaced'),
    ).rejects.toMatchObject({
      details: { reason: 'gap', expected: after + 1 },
    });
    await remove(tenantId, sessionId);
    for (const tried of [() => adopt(tenantId, theirs, 'merged'), () => forkOff(tenantId, theirs)])
      await expect(tried()).rejects.toMatchObject({ code: 'SESSION_NOT_FOUND' });
    expect(selectSetAside(two.ours.db, { tenantId, sessionId })).toEqual([]);
  });
});
