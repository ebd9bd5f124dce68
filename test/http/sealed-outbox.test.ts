import { afterAll, beforeAll, expect, test } from 'vitest';
import { contract } from '../../src-shared/contract';
import { endVisit } from '../../src-shared/contract/room-visit';
import { createSeal } from '../../src-shared/kernel/seal';
import { givenRoomCourse, type GivenRoomCourse } from './given-room-course';

let room: GivenRoomCourse;
beforeAll(async () => {
  room = await givenRoomCourse('scorm12-single');
});
afterAll(() => room[Symbol.asyncDispose]());

/** Somebody has played, and lost the network. */
async function playing(name: string) {
  const { learner_id: learnerId, user_id } = await room.server.call(contract.createLearner, { name });
  const token = await room.enter(learnerId);
  const page = await room.play(token);
  await page.send([page.call('LMSInitialize', '')]);
  await page.close();
  const unsent = [page.call('LMSSetValue', 'cmi.core.score.raw', '42'), page.call('LMSCommit', '')];
  const score = async () => (await room.server.call(contract.listSessions, { user_id })).data[0]?.score_raw;
  return { token, page, unsent, score };
}

type Playing = Awaited<ReturnType<typeof playing>>;

/** As the page of the room does, for whomever was there before. Whether it was kept. */
async function handedIn({ page }: Playing, unsent: readonly unknown[], key = page.boot.outboxKey) {
  const { origin, pathname } = new URL(page.runUrl);
  const seal = createSeal(key);
  const ticket = pathname.slice(pathname.lastIndexOf('/') + 1);
  const entries = unsent.map((entry) => seal.seal(JSON.stringify(entry)));
  const answer = await fetch(`${origin}/outbox`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Origin: origin },
    body: JSON.stringify({ session_id: page.boot.sessionId, run: seal.seal(ticket), entries }),
  });
  return ((await answer.json()) as { readonly kept: boolean }).kept;
}

test('what somebody left at a device is in their session, though another one has it now', async () => {
  const [ada, next] = [await playing('Ada'), await playing('Grace')];
  await room.call(endVisit, {}, ada.token);
  expect(await handedIn(ada, ada.unsent)).toBe(true);
  expect(await handedIn(ada, ada.unsent)).toBe(true);
  expect([await ada.score(), await next.score()]).toEqual([42, null]);
});

test('what was sealed by anybody else, or is no entry, changes nothing', async () => {
  const [alan, other] = [await playing('Alan'), await playing('Joan')];
  expect(await handedIn(alan, alan.unsent, other.page.boot.outboxKey)).toBe(false);
  expect(await handedIn(alan, [null])).toBe(false);
  expect(await handedIn(alan, [{ number: 2, event: { type: 'abort', nowMs: 0, reason: 'lost' } }])).toBe(
    false,
  );
  const { origin } = new URL(alan.page.runUrl);
  const headers = { 'Content-Type': 'application/json' };
  const foreign = await fetch(`${origin}/outbox`, { method: 'POST', headers, body: '{}' });
  expect(foreign.status).toBe(403);
  expect(await alan.score()).toBeNull();
});
