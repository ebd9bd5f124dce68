import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { contract } from '../../src-shared/contract';
import { ApiFailure, callEndpoint } from '../../src-shared/contract/call';
import { openPlayer } from '../../src-shared/contract/player';
import {
  beginVisit,
  endVisit,
  listRoomPeople,
  listRoomWork,
  openRoomWork,
  readCard,
  readEntrance,
  roomLinePath,
  type RoomNews,
} from '../../src-shared/contract/room-visit';
import { zipFixture } from '../support/zip-fixture';
import { startServer } from '../support/start-server';
import { givenRoom, otherAddress, type GivenRoom } from './given-room';
import { openPage } from './journal-page';

let room: GivenRoom;
beforeAll(async () => {
  room = await givenRoom();
});
afterAll(() => room[Symbol.asyncDispose]());

async function person(name: string) {
  const { learner_id: learnerId, user_id: userId } = await room.server.call(contract.createLearner, { name });
  return { learnerId, userId };
}

function opened(origin: string, path: string) {
  const { pathname, searchParams } = new URL(path, origin);
  const launch = { sessionId: pathname.split('/')[2] ?? '', token: searchParams.get('token') ?? '' };
  return callEndpoint(openPlayer, launch, { origin });
}

async function assignedCourse() {
  const { package_id: packageId } = await room.server.upload(await zipFixture('scorm12-single'));
  await room.server.call(contract.assignPackages, { package_ids: [packageId], everyone: true });
  return packageId;
}

describe('a room', () => {
  test('is closed until somebody opens it, and answers at the chosen networks alone', async () => {
    await using other = await givenRoom();
    expect(other.room).toMatchObject({ is_open: true, lesson: 'open', local_url: null });
    expect((await fetch(`${other.origin}/room/entrance`)).status).toBe(200);
    const closed = await other.server.call(contract.updateRoom, { interfaces: [] });
    expect(closed.networks).toMatchObject([
      { interface: 'net0', is_chosen: false, url: null, trouble: null },
    ]);
    await expect(fetch(`${other.origin}/room/entrance`)).rejects.toThrow('fetch failed');
  });

  test('is open again at the same address after a restart, with the same code', async () => {
    await using other = await givenRoom();
    await other.server.restart();
    const again = await other.server.call(contract.readRoom, {});
    expect(again).toMatchObject({ is_open: true, code: other.room.code, networks: other.room.networks });
    expect((await fetch(`${other.origin}/room/entrance`)).status).toBe(200);
  });

  test('does not open by itself in a network in which nobody opened it; one call opens it there, and it is at home then', async () => {
    let network = 'school';
    await using other = await givenRoom({
      networkAddresses: () => [{ name: 'net0', address: otherAddress, network }],
    });
    const networks = async () => (await other.server.call(contract.readRoom, {})).networks;
    const isOpen = { url: expect.any(String) as string, trouble: null };
    network = 'home';
    await other.server.restart();
    expect(await networks()).toMatchObject([{ is_chosen: true, url: null, trouble: 'new-network' }]);
    await expect(fetch(`${other.origin}/room/entrance`)).rejects.toThrow('fetch failed');
    await other.server.call(contract.updateRoom, { title: '5b' });
    expect(await networks()).toMatchObject([{ url: null }]);
    const opened = await other.server.call(contract.updateRoom, { is_open: true });
    expect(opened.networks).toMatchObject([isOpen]);
    for (network of ['school', 'home']) {
      await other.server.restart();
      expect(await networks()).toMatchObject([isOpen]);
    }
  });

  test('that was opened where no network was opens in the first one', async () => {
    let isThere = false;
    await using server = await startServer({
      networkAddresses: () => (isThere ? [{ name: 'net0', address: otherAddress, network: 'school' }] : []),
      tellLocalName: () => ({ current: () => null, close: () => Promise.resolve() }),
    });
    expect((await server.call(contract.updateRoom, { is_open: true })).networks).toEqual([]);
    isThere = true;
    const { networks } = await server.call(contract.updateRoom, { title: '5b' });
    expect(networks).toMatchObject([{ url: expect.any(String) as string, trouble: null }]);
  });

  test('that is asked for on the command line is open in whatever network', async () => {
    let network = 'school';
    await using other = await givenRoom({
      networkAddresses: () => [{ name: 'net0', address: otherAddress, network }],
    });
    network = 'home';
    await other.server.restart();
    await other.server.lectern().openRoom();
    network = 'elsewhere';
    const { networks } = await other.server.call(contract.updateRoom, { title: '5b' });
    expect(networks).toMatchObject([{ url: expect.any(String) as string, trouble: null }]);
  });

  test('tells anybody its title and its way to sign in, and nobody’s name', async () => {
    await room.server.call(contract.updateRoom, { title: '5b' });
    const seen = await room.call(readEntrance, {});
    expect(seen).toEqual({
      ...{ title: '5b', sign_in: 'name', language: 'auto', colour_scheme: 'auto' },
      content_origin: expect.stringMatching(/^http:\/\/[\d.]+:\d+$/) as string,
    });
  });
});

describe('signing in', () => {
  test('takes the code however it is typed, and refuses another one', async () => {
    const { learnerId } = await person('Ada');
    const { code } = room.room;
    const inParts = ` ${code.slice(0, 3).toLowerCase()} ${code.slice(3)} `;
    const fullWidth = Array.from(code, (sign) => String.fromCodePoint(sign.charCodeAt(0) + 0xfee0)).join('');
    for (const typed of [inParts, fullWidth]) {
      const { data } = await room.call(listRoomPeople, { code: typed });
      expect(data).toContainEqual({ learner_id: learnerId, name: 'Ada', groups: [], asks: 'nothing' });
    }
    await expect(room.call(listRoomPeople, { code: 'AAAAAA' })).rejects.toMatchObject({
      code: 'FORBIDDEN',
      details: { reason: 'room_code' },
    });
  });

  test('by card needs neither code nor PIN', async () => {
    const { learnerId } = await person('Grace');
    const { cards } = await room.server.call(contract.makeLearnerCards, { learner_ids: [learnerId] });
    const card = cards[0]?.text.toLowerCase() ?? '';
    expect(await room.call(readCard, { card })).toEqual({ name: expect.any(String) as string });
    await expect(room.call(readCard, { card: 'AAAA-BBBB-CCCC' })).rejects.toMatchObject({
      details: { reason: 'card' },
    });
    const visit = await room.call(beginVisit, { card: cards[0]?.text.toLowerCase() ?? '' });
    expect(visit).toMatchObject({ learner_id: learnerId, name: 'Grace', code: room.room.code });
    await expect(room.call(beginVisit, { card: 'AAAA-BBBB-CCCC' })).rejects.toMatchObject({
      details: { reason: 'card' },
    });
  });

  describe('with a PIN', () => {
    let other: GivenRoom;
    beforeEach(async () => {
      other = await givenRoom();
      await other.server.call(contract.updateRoom, { sign_in: 'pin' });
      return () => other[Symbol.asyncDispose]();
    });

    test('is chosen the first time and asked for from then on', async () => {
      const { learner_id } = await other.server.call(contract.createLearner, { name: 'Ada' });
      const { code } = other.room;
      const asks = async () => (await other.call(listRoomPeople, { code })).data[0]?.asks;
      expect(await asks()).toBe('new-pin');
      const enter = (pin?: string) =>
        other.call(beginVisit, { code, learner_id, ...(pin === undefined ? {} : { secret: { pin } }) });
      await expect(enter()).rejects.toMatchObject({ details: { reason: 'secret_needed', asks: 'new-pin' } });
      await enter('4711');
      expect(await asks()).toBe('pin');
      await expect(enter('4712')).rejects.toMatchObject({ code: 'FORBIDDEN', details: { reason: 'secret' } });
      expect(await enter('4711')).toMatchObject({ name: 'Ada' });
    });

    test('cannot be tried out: who guesses has to wait, longer each time', async () => {
      const { learner_id } = await other.server.call(contract.createLearner, { name: 'Ada' });
      await other.server.call(contract.setLearnerSecret, { learnerId: learner_id, pin: '9999' });
      const { code } = other.room;
      const answers: string[] = [];
      for (let pin = 1000; pin < 1012; pin += 1)
        await other
          .call(beginVisit, { code, learner_id, secret: { pin: String(pin) } })
          .catch((failure: unknown) => answers.push(failure instanceof ApiFailure ? failure.code : 'none'));
      const free = Array.from({ length: 9 }, () => 'FORBIDDEN');
      expect(answers).toEqual([...free, ...answers.slice(9).map(() => 'RATE_LIMIT_EXCEEDED')]);
    });
  });
});

describe('a learner in the room', () => {
  test('sees what is assigned, plays it at the room’s address, and comes back to it', async () => {
    const packageId = await assignedCourse();
    const { learnerId, userId } = await person('Alan');
    const token = await room.enter(learnerId);
    const work = async () =>
      (await room.call(listRoomWork, {}, token)).data.find((one) => one.package_id === packageId);
    expect(await work()).toMatchObject({ status: 'not_started', may_start: true });

    const { path } = await room.call(openRoomWork, { packageId }, token);
    expect(await opened(room.origin, path)).toMatchObject({ in_room: true, redirect_url: `${room.origin}/` });
    expect(await opened(room.server.origin, path)).toMatchObject({ in_room: false });
    const page = await openPage(room, room.origin + path);
    expect(new URL(page.runUrl).hostname).toBe(new URL(room.origin).hostname);
    await page.send([
      page.call('LMSInitialize', ''),
      page.call('LMSSetValue', 'cmi.core.score.raw', '80'),
      page.call('LMSSetValue', 'cmi.core.lesson_status', 'incomplete'),
      page.call('LMSCommit', ''),
    ]);
    await page.close();
    const { data } = await room.server.call(contract.listSessions, { user_id: userId });
    expect(data).toMatchObject([{ learner_name: 'Alan', score_raw: 80, completion_status: 'incomplete' }]);
    expect(await work()).toMatchObject({ status: 'in_progress', score: 80, may_go_on: true });
    const again = await room.call(openRoomWork, { packageId }, token);
    expect(again.path.split('?')[0]).toBe(path.split('?')[0]);
  });

  test('opens nothing that was not given, and nothing while the lesson ends', async () => {
    const { learnerId } = await person('Edsger');
    const token = await room.enter(learnerId);
    const { package_id: packageId } = await room.server.upload(await zipFixture('scorm2004-single'));
    await expect(room.call(openRoomWork, { packageId }, token)).rejects.toMatchObject({
      code: 'FORBIDDEN',
      details: { reason: 'not_assigned' },
    });
    const given = await assignedCourse();
    const { path } = await room.call(openRoomWork, { packageId: given }, token);
    await room.server.call(contract.updateRoom, { lesson: 'ending' });
    await expect(opened(room.origin, path)).rejects.toMatchObject({ details: { reason: 'lesson_ending' } });
    await expect(room.call(openRoomWork, { packageId }, token)).rejects.toMatchObject({
      details: { reason: 'lesson_ending' },
    });
    await room.server.call(contract.updateRoom, { lesson: 'open' });
    expect(await opened(room.origin, path)).toMatchObject({ in_room: true });
  });

  test('is out once the visit has ended, or who left the roster', async () => {
    const { learnerId } = await person('Barbara');
    const token = await room.enter(learnerId);
    const packageId = await assignedCourse();
    const { path } = await room.call(openRoomWork, { packageId }, token);
    expect(await opened(room.origin, path)).toMatchObject({ title: expect.any(String) as string });
    await room.call(endVisit, {}, token);
    await expect(opened(room.origin, path)).rejects.toMatchObject({
      code: 'UNAUTHORIZED',
      details: { reason: 'expired' },
    });
    await expect(room.call(listRoomWork, {}, token)).rejects.toMatchObject({ code: 'UNAUTHORIZED' });
    const next = await room.enter(learnerId);
    await room.server.call(contract.updateLearner, { learnerId, left: true });
    await expect(room.call(listRoomWork, {}, next)).rejects.toMatchObject({ code: 'UNAUTHORIZED' });
    await expect(room.enter(learnerId)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('the line of a visit', () => {
  function line(token: string) {
    const socket = new WebSocket(`${room.origin.replace('http', 'ws')}${roomLinePath}`, {
      origin: room.origin,
    });
    const heard: RoomNews[] = [];
    socket.on('message', (data: Buffer) => heard.push(JSON.parse(data.toString('utf8')) as RoomNews));
    socket.on('open', () => socket.send(JSON.stringify({ type: 'hello', token })));
    return { socket, heard };
  }

  test('says how the lesson is, and when it changes', async () => {
    const { learnerId } = await person('Niklaus');
    const { socket, heard } = line(await room.enter(learnerId));
    await expect.poll(() => heard).toEqual([{ type: 'lesson', lesson: 'open' }]);
    await room.server.call(contract.updateRoom, { lesson: 'paused' });
    await assignedCourse();
    await expect
      .poll(() => heard)
      .toEqual([
        { type: 'lesson', lesson: 'open' },
        { type: 'lesson', lesson: 'paused' },
        { type: 'work-changed' },
      ]);
    await room.server.call(contract.updateRoom, { lesson: 'open' });
    socket.close();
  });

  test('ends at once for who shows no visit', async () => {
    const { socket, heard } = line('nobody');
    await new Promise((resolve) => socket.once('close', resolve));
    expect(heard).toEqual([{ type: 'ended' }]);
  });
});
