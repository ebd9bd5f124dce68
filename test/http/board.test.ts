import { once } from 'node:events';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { contract } from '../../src-shared/contract';
import { listRoomWork, roomLinePath, type RoomNews } from '../../src-shared/contract/room-visit';
import { LearnerId } from '../../src-shared/kernel/ids';
import { zipFixture } from '../support/zip-fixture';
import { givenRoomCourse, type GivenRoomCourse } from './given-room-course';
import { addOtherTenant } from './other-tenant';

let room: GivenRoomCourse;
beforeAll(async () => {
  room = await givenRoomCourse('scorm12-single');
});
afterAll(() => room[Symbol.asyncDispose]());

const unknown = LearnerId.parse('00000000-0000-4000-8000-00000000000f');

async function person(name: string): Promise<LearnerId> {
  return (await room.server.call(contract.createLearner, { name })).learner_id;
}

async function rowOf(learnerId: LearnerId) {
  return (await room.server.call(contract.readRoomLearner, { learnerId })).learner;
}

async function line(token: string) {
  const socket = new WebSocket(`${room.origin.replace('http', 'ws')}${roomLinePath}`, {
    origin: room.origin,
  });
  const heard: RoomNews[] = [];
  socket.on('message', (data: Buffer) => heard.push(JSON.parse(data.toString('utf8')) as RoomNews));
  socket.on('open', () => socket.send(JSON.stringify({ type: 'hello', token })));
  await expect.poll(() => heard.length).toBe(1);
  return { socket, heard };
}

describe('the board', () => {
  test('says who has come, on what, and whether their page is connected', async () => {
    const ada = await person('Ada');
    expect(await rowOf(ada)).toMatchObject({
      presence: 'not-come',
      devices: [],
      course: null,
      last_seen_at: null,
    });
    const token = await room.enter(ada);
    expect(await rowOf(ada)).toMatchObject({ presence: 'away', devices: [{ is_connected: false }] });
    const { socket } = await line(token);
    expect(await rowOf(ada)).toMatchObject({
      presence: 'here',
      devices: [{ is_connected: true }],
      saved: 'nothing',
    });
    socket.close();
    await expect.poll(async () => (await rowOf(ada)).presence).toBe('away');
  });

  test('knows what is saved: so far while the page is connected, not when it has gone, all once the course was left', async () => {
    const alan = await person('Alan');
    const token = await room.enter(alan);
    const page = await room.play(token);
    await page.send([
      page.call('LMSInitialize', ''),
      page.call('LMSSetValue', 'cmi.core.score.raw', '80'),
      page.call('LMSCommit', ''),
    ]);
    expect(await rowOf(alan)).toMatchObject({
      ...{ presence: 'here', saved: 'so-far', works: { done: 0, given: 1 } },
      course: { package_id: room.packageId, status: 'in_progress', score: 80, saved: 'so-far' },
    });
    await page.close();
    await expect.poll(async () => (await rowOf(alan)).saved).toBe('unknown');
    expect(await rowOf(alan)).toMatchObject({ presence: 'away', unsaved: [{ package_id: room.packageId }] });

    const again = await room.play(token);
    await again.send([
      again.call('LMSInitialize', ''),
      again.call('LMSSetValue', 'cmi.core.lesson_status', 'completed'),
      again.event({ type: 'navigate', nowMs: again.now(), request: 'exitAll' }),
      again.call('LMSFinish', ''),
      again.event({ type: 'unload', nowMs: again.now() }),
    ]);
    expect(await rowOf(alan)).toMatchObject({ saved: 'saved', unsaved: [], works: { done: 1, given: 1 } });
    await again.close();
    expect(await rowOf(alan)).toMatchObject({ saved: 'saved', course: { status: 'done' } });
  });

  test('shows an error that comes again and again', async () => {
    const barbara = await person('Barbara');
    const page = await room.play(await room.enter(barbara));
    await page.send([
      page.call('LMSInitialize', ''),
      ...[1, 2, 3].map(() => page.call('LMSSetValue', 'cmi.core.lesson_status', 'finished')),
    ]);
    expect((await rowOf(barbara)).stuck).toEqual({
      ...{
        why: 'errors',
        method: 'LMSSetValue',
        about: 'cmi.core.lesson_status',
        error_code: '405',
        times: 3,
      },
    });
    await page.close();
  });

  test('counts and lists those of a class, or of a course', async () => {
    const grace = await person('Grace');
    const { group_id } = await room.server.call(contract.createLearnerGroup, {
      name: '5b',
      learner_ids: [grace],
    });
    await room.enter(grace);
    const board = await room.server.call(contract.readRoomBoard, { group_id });
    expect(board).toMatchObject({
      counts: { expected: 1, came: 1, here: 0, working: 0, kept: 1, stuck: 0 },
      learners: [{ name: 'Grace', groups: [{ name: '5b' }] }],
    });
    const { package_id: other } = await room.server.upload(await zipFixture('scorm2004-single'));
    expect((await room.server.call(contract.readRoomBoard, { package_id: other })).learners).toEqual([]);
  });

  test('tells of one learner what they are given, and of nobody unknown', async () => {
    const niklaus = await person('Niklaus');
    const { works, courses } = await room.server.call(contract.readRoomLearner, { learnerId: niklaus });
    expect([works, courses]).toMatchObject([[{ package_id: room.packageId, status: 'not_started' }], []]);
    await expect(room.server.call(contract.readRoomLearner, { learnerId: unknown })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
  });

  test('is said to have changed when a page comes, works and goes', async () => {
    const edsger = await person('Edsger');
    const token = await room.enter(edsger);
    const { path } = await room.server.call(contract.createLiveTicket, {});
    const live = new WebSocket(room.server.origin.replace('http', 'ws') + path);
    await once(live, 'open');
    let times = 0;
    live.on('message', (text: Buffer) => (times += text.toString().includes('board-changed') ? 1 : 0));
    const page = await room.play(token);
    await expect.poll(() => times, { timeout: 5000 }).toBeGreaterThan(0);
    const before = times;
    await page.close();
    await expect.poll(() => times, { timeout: 5000 }).toBeGreaterThan(before);
    live.terminate();
  });

  test('is of the tenant of this machine alone', async () => {
    const key = addOtherTenant(room.server);
    const refusal = { code: 'FORBIDDEN', details: { reason: 'not_this_machine' } };
    await expect(room.server.call(contract.readRoomBoard, {}, key)).rejects.toMatchObject(refusal);
    await expect(room.server.call(contract.tellRoom, { text: 'Hello' }, key)).rejects.toMatchObject(refusal);
  });
});

describe('a message', () => {
  test('reaches those whose page is connected, and says who missed it', async () => {
    const [margaret, radia] = [await person('Margaret'), await person('Radia')];
    const { socket, heard } = await line(await room.enter(margaret));
    await room.enter(radia);
    const told = await room.server.call(contract.tellRoom, {
      ...{ text: ' Five minutes left ', learner_ids: [margaret, radia] },
    });
    expect(told).toEqual({ success: true, told: [margaret], missed: [radia] });
    await expect.poll(() => heard.at(-1)).toMatchObject({ type: 'message', text: 'Five minutes left' });
    const all = await room.server.call(contract.tellRoom, { text: 'Well done' });
    expect(all).toMatchObject({ told: [margaret], missed: expect.arrayContaining([radia]) as string[] });
    socket.close();
  });

  test('is refused for somebody unknown, and without a word', async () => {
    const learner_ids = [unknown];
    await expect(room.server.call(contract.tellRoom, { text: 'Hello', learner_ids })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    await expect(room.server.call(contract.tellRoom, { text: ' ' })).rejects.toMatchObject({
      code: 'INVALID_REQUEST',
    });
  });
});

describe('sending off a device', () => {
  test('ends its visit, tells its pages, and keeps what was done', async () => {
    const ken = await person('Ken');
    const token = await room.enter(ken);
    const { socket, heard } = await line(token);
    const [device] = (await rowOf(ken)).devices;
    await room.server.call(contract.endRoomVisit, { visitId: device!.visit_id });
    await expect.poll(() => heard.at(-1)).toEqual({ type: 'ended' });
    await expect.poll(() => socket.readyState).toBe(WebSocket.CLOSED);
    await expect(room.call(listRoomWork, {}, token)).rejects.toMatchObject({ code: 'UNAUTHORIZED' });
    expect(await rowOf(ken)).toMatchObject({ presence: 'left', devices: [] });
    await expect(
      room.server.call(contract.endRoomVisit, { visitId: device!.visit_id }),
    ).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});
