import { afterAll, beforeAll, expect, test } from 'vitest';
import { contract } from '../../src-shared/contract';
import { listRoomWork, openRoomWork } from '../../src-shared/contract/room-visit';
import { givenRoomCourse, type GivenRoomCourse } from './given-room-course';
import { openPage } from './journal-page';

let room: GivenRoomCourse;
/** By which the clock of the host is ahead. */
let aheadMs = 0;
beforeAll(async () => {
  room = await givenRoomCourse('scorm2004-single', { clock: { nowMs: () => Date.now() + aheadMs } });
});
afterAll(() => room[Symbol.asyncDispose]());

async function playing(name: string) {
  const { learner_id: learnerId } = await room.server.call(contract.createLearner, { name });
  const page = await room.play(await room.enter(learnerId));
  await page.send([page.call('Initialize', '')]);
  const saved = async () => (await room.server.call(contract.readRoomLearner, { learnerId })).learner.saved;
  return { page, saved };
}

test('a learner’s page may store as much as the standard has, and send no more than a course needs', async () => {
  const { page } = await playing('Ada');
  const stored = page.call('SetValue', 'cmi.suspend_data', 'x'.repeat(64_000));
  expect(stored.result).toBe('true');
  expect(await page.send([stored, page.call('Commit', '')])).toMatchObject({ type: 'ack' });
  const sent = async (mebibytes: number) => {
    const headers = { 'Content-Type': 'application/json', Origin: new URL(page.runUrl).origin };
    const body = JSON.stringify({ text: 'x'.repeat(mebibytes * 1024 * 1024) });
    return (await fetch(`${page.runUrl}/journal`, { method: 'POST', headers, body })).status;
  };
  expect([await sent(7), await sent(9)]).toEqual([200, 400]);
  await page.close();
});

test('what the host did not take is not told to be here so far, until it takes what comes', async () => {
  const { page, saved } = await playing('Grace');
  expect(await saved()).toBe('so-far');
  const unloads = { type: 'abort', nowMs: page.now(), reason: 'lost' } as const;
  const forged = { number: 2, event: unloads, result: '', errorCode: '0' };
  expect(await page.send([forged])).toMatchObject({ type: 'nack', reason: 'not-allowed' });
  expect(await saved()).toBe('unknown');
  expect(await page.send([page.call('Commit', '')])).toMatchObject({ type: 'ack' });
  expect(await saved()).toBe('so-far');
  await page.close();
});

test('a lesson goes on where the room is closed for a moment, or the clock is put back', async () => {
  const since = async () => (await room.server.call(contract.readRoomBoard, {})).since;
  const reopened = async (afterMs: number) => {
    await room.server.call(contract.updateRoom, { is_open: false });
    aheadMs += afterMs;
    await room.server.call(contract.updateRoom, { is_open: true });
    return since();
  };
  const first = await since();
  expect(await reopened(60_000)).toBe(first);
  expect(await reopened(31 * 60_000)).not.toBe(first);
  const { page, saved } = await playing('Alan');
  aheadMs -= 2 * 3_600_000;
  expect(await saved()).toBe('so-far');
  await page.close();
});

test('neither a visit, a lesson nor a link to a course ends where the clock is put forward by half a day', async () => {
  let jumpedMs = 0;
  const clock = { nowMs: () => Date.now() + jumpedMs, steadyMs: () => performance.now() };
  await using other = await givenRoomCourse('scorm2004-single', { clock });
  const { learner_id: learnerId } = await other.server.call(contract.createLearner, { name: 'Ada' });
  const token = await other.enter(learnerId);
  const { path } = await other.call(openRoomWork, { packageId: other.packageId }, token);
  const page = await openPage(other, other.origin + path);
  await page.send([page.call('Initialize', ''), page.call('Commit', '')]);
  const { since } = await other.server.call(contract.readRoomBoard, {});
  jumpedMs = 13 * 3_600_000;
  expect(await other.server.call(contract.readRoomBoard, {})).toMatchObject({
    since,
    counts: { expected: 1, came: 1, working: 1 },
    learners: [{ saved: 'so-far' }],
  });
  expect(await page.send([page.call('Commit', '')])).toMatchObject({ type: 'ack' });
  await page.close();
  expect(await other.call(listRoomWork, {}, token)).toMatchObject({ learner_id: learnerId });
  const again = await openPage(other, other.origin + path);
  expect(await again.send([again.call('Initialize', '')])).toMatchObject({ type: 'ack' });
  await again.close();
});
