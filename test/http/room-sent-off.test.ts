import { afterAll, beforeAll, expect, test } from 'vitest';
import { contract } from '../../src-shared/contract';
import { endVisit, listRoomWork } from '../../src-shared/contract/room-visit';
import type { LearnerId } from '../../src-shared/kernel/ids';
import { givenRoomCourse, type GivenRoomCourse } from './given-room-course';
import { handIn } from './hand-in';

let room: GivenRoomCourse;
/** By which the clock of the host is ahead. */
let aheadMs = 0;
beforeAll(async () => {
  room = await givenRoomCourse('scorm12-single', { clock: { nowMs: () => Date.now() + aheadMs } });
});
afterAll(() => room[Symbol.asyncDispose]());

const longEnoughToLeaveMs = 61_000;

/** Somebody plays the course in the room. */
async function playing(name: string) {
  const { learner_id: learnerId, user_id } = await room.server.call(contract.createLearner, { name });
  const token = await room.enter(learnerId);
  const page = await room.play(token);
  await page.send([page.call('LMSInitialize', ''), page.call('LMSCommit', '')]);
  const scores = async () => {
    const { data } = await room.server.call(contract.listSessions, { user_id });
    return data.toSorted((one, other) => one.attempt - other.attempt).map(({ score_raw }) => score_raw);
  };
  const isOut = () =>
    room.call(listRoomWork, {}, token).then(
      () => false,
      () => true,
    );
  return { learnerId, token, page, scores, isOut };
}

type Playing = Awaited<ReturnType<typeof playing>>;

function further(page: Playing['page']) {
  const scores = ['10', '20', '30', '40', '50', '60', '70'];
  return scores.map((score) => page.call('LMSSetValue', 'cmi.core.score.raw', score));
}

async function sentOff({ learnerId }: Pick<Playing, 'learnerId'>): Promise<void> {
  const { learner } = await room.server.call(contract.readRoomLearner, { learnerId });
  for (const { visit_id: visitId } of learner.devices)
    await room.server.call(contract.endRoomVisit, { visitId });
}

test('who was sent off may leave the course, and plays on no more; what the device still holds is kept beside it', async () => {
  const one = await playing('Ada');
  await sentOff(one);
  const score = one.page.call('LMSSetValue', 'cmi.core.score.raw', '5');
  expect(await one.page.send([score, one.page.call('LMSCommit', '')])).toMatchObject({ type: 'ack' });
  expect(await one.scores()).toEqual([5]);
  expect((await fetch(`${one.page.runUrl}/boot`)).status).toBe(404);
  aheadMs += longEnoughToLeaveMs;
  expect(await handIn(one.page, further(one.page))).toBe('fenced');
  await expect.poll(one.scores, { timeout: 10_000 }).toEqual([5, 70]);
  await one.page.close();
});

test('who left a device by themselves have all in their session that it still held', async () => {
  const one = await playing('Grace');
  await room.call(endVisit, {}, one.token);
  aheadMs += longEnoughToLeaveMs;
  expect(await one.page.send([...further(one.page), one.page.call('LMSCommit', '')])).toMatchObject({
    type: 'ack',
  });
  expect(await one.scores()).toEqual([70]);
  await one.page.close();
});

test.each<[string, (learnerId: LearnerId) => Promise<unknown>]>([
  ['PIN', (learnerId) => room.server.call(contract.setLearnerSecret, { learnerId, pin: '4711' })],
  ['choice', (learnerId) => room.server.call(contract.clearLearnerSecret, { learnerId })],
  [
    'card',
    (learner_id) => room.server.call(contract.changeLearners, { learner_ids: [learner_id], new_card: true }),
  ],
])('a new %s sends off who came in before, and nobody else', async (_, renew) => {
  const [one, other] = [await playing('Alan'), await playing('Joan')];
  await renew(one.learnerId);
  expect([await one.isOut(), await other.isOut()]).toEqual([true, false]);
  aheadMs += longEnoughToLeaveMs;
  expect(await one.page.send(further(one.page))).toMatchObject({ type: 'fenced' });
  expect(await other.page.send(further(other.page))).toMatchObject({ type: 'ack' });
  await Promise.all([one.page.close(), other.page.close()]);
});

test('a new name sends nobody off', async () => {
  const one = await playing('Barbara');
  await room.server.call(contract.updateLearner, { learnerId: one.learnerId, name: 'Barbara L.' });
  expect(await one.isOut()).toBe(false);
  await one.page.close();
});
