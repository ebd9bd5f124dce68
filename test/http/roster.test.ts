import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { contract } from '../../src-shared/contract';
import { GroupId, LearnerId } from '../../src-shared/kernel/ids';
import { startServer, type TestServer } from '../support/start-server';
import { zipFixture } from '../support/zip-fixture';

let server: TestServer;
beforeEach(async () => {
  server = await startServer();
});
afterEach(() => server[Symbol.asyncDispose]());

const nobody = LearnerId.parse('00000000-0000-4000-8000-000000000000');
const nowhere = GroupId.parse('00000000-0000-4000-8000-000000000001');

const add = (name: string, more: { user_id?: string; group_ids?: GroupId[] } = {}) =>
  server.call(contract.createLearner, { name, ...more });
const addClass = async (name: string) => (await server.call(contract.createLearnerGroup, { name })).id;
const addGroup = async (name: string) =>
  (await server.call(contract.createLearnerGroup, { name, kind: 'group' })).id;
const names = async (asked: Parameters<typeof list>[0] = {}) =>
  (await list(asked)).learners.map(({ name }) => name);
const list = (asked: {
  search?: string;
  group_id?: GroupId;
  state?: 'here' | 'left' | 'all';
  page?: number;
  limit?: number;
}) => server.call(contract.listLearners, asked);
const groupsOf = async (learnerId: LearnerId) =>
  (await server.call(contract.readLearner, { learnerId })).groups.map(({ name }) => name);

describe('somebody of the roster', () => {
  test('gets an id that is short, and keeps one that is given', async () => {
    const made = await add('Ada');
    expect(made).toMatchObject({ name: 'Ada', groups: [], secret_kind: null, left_at: null });
    expect(made.user_id).toMatch(/^[2-9b-z]{6}$/);
    expect((await add('Bob', { user_id: 'pupil 7' })).user_id).toBe('pupil 7');
  });

  test('is refused an id that somebody has, and told whose it is', async () => {
    const { id } = await add('Ada', { user_id: 'a' });
    const taken = { code: 'DUPLICATE_ENTRY', details: { field: 'user_id', learner_id: id, name: 'Ada' } };
    await expect(add('Bob', { user_id: 'a' })).rejects.toMatchObject(taken);
    const { id: learnerId } = await add('Cy', { user_id: 'c' });
    await expect(server.call(contract.updateLearner, { learnerId, user_id: 'a' })).rejects.toMatchObject(
      taken,
    );
    expect(await names()).toEqual(['Ada', 'Cy']);
  });

  test('is not known by the id of previews', async () => {
    await expect(add('Ada', { user_id: 'designer' })).rejects.toMatchObject({
      code: 'INVALID_REQUEST',
      details: { field: 'user_id' },
    });
  });

  test.each(['', '   ', 'two\nlines', 'x'.repeat(256), '\ud83d'])('is not named %j', async (name) => {
    await expect(add(name)).rejects.toMatchObject({ code: 'INVALID_REQUEST', details: { field: 'name' } });
  });

  test('is renamed, moved to other groups and given another id', async () => {
    const [five, choir] = [await addClass('5b'), await addGroup('Choir')];
    const { id: learnerId } = await add('Ada', { group_ids: [five] });
    const changed = await server.call(contract.updateLearner, {
      ...{ learnerId, name: 'Ada L.', user_id: 'ada', group_ids: [choir, choir] },
    });
    expect(changed).toMatchObject({
      name: 'Ada L.',
      user_id: 'ada',
      groups: [{ group_id: choir, kind: 'group', name: 'Choir' }],
    });
  });

  test('keeps the id by which there are sessions, and leaves them behind when removed', async () => {
    const { id: learnerId } = await add('Ada', { user_id: 'ada' });
    const { id: packageId } = await server.upload(await zipFixture('scorm12-single'));
    await server.call(contract.launchPackage, { packageId, user_id: 'ada' });
    await expect(server.call(contract.updateLearner, { learnerId, user_id: 'eve' })).rejects.toMatchObject({
      code: 'INVALID_REQUEST',
      details: { field: 'user_id', sessions: 1 },
    });
    expect(await server.call(contract.deleteLearner, { learnerId })).toMatchObject({ sessions_kept: 1 });
    expect((await server.call(contract.listSessions, {})).total).toBe(1);
    await expect(server.call(contract.readLearner, { learnerId })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
  });

  test('leaves and comes again', async () => {
    const { id: learnerId } = await add('Ada');
    const gone = await server.call(contract.updateLearner, { learnerId, left: true });
    expect(gone.left_at).not.toBeNull();
    const again = await server.call(contract.updateLearner, { learnerId, left: true });
    expect(again.left_at).toBe(gone.left_at);
    expect([await names(), await names({ state: 'left' })]).toEqual([[], ['Ada']]);
    await server.call(contract.updateLearner, { learnerId, left: false });
    expect(await names()).toEqual(['Ada']);
  });

  test('is put into no group that is not there', async () => {
    await expect(add('Ada', { group_ids: [nowhere] })).rejects.toMatchObject({
      code: 'INVALID_REQUEST',
      details: { field: 'group_ids', group_id: nowhere },
    });
    expect(await names()).toEqual([]);
  });
});

describe('the list', () => {
  test('is by name as people sort, whatever case and accents', async () => {
    for (const name of ['Zoë', 'Émile', 'adam', 'Eve']) await add(name, { user_id: `id of ${name}` });
    expect(await names()).toEqual(['adam', 'Émile', 'Eve', 'Zoë']);
    expect(await names({ search: 'ZOE' })).toEqual(['Zoë']);
    expect(await names({ search: 'of emi' })).toEqual(['Émile']);
    expect(await names({ search: '%' })).toEqual([]);
  });

  test('comes in pages, of a group, with counts of all', async () => {
    const five = await addClass('5b');
    const { id: learnerId } = await add('Ada', { group_ids: [five] });
    await add('Bob', { group_ids: [five] });
    await add('Cy', { group_ids: [await addGroup('Choir')] });
    const { id: gone } = await add('Dan', { group_ids: [five] });
    await server.call(contract.updateLearner, { learnerId: gone, left: true });
    await server.call(contract.setLearnerSecret, { learnerId, pin: '1234' });
    const page = await list({ group_id: five, limit: 1, page: 2 });
    expect(page).toMatchObject({
      learners: [{ name: 'Bob' }],
      total: 2,
      counts: { here: 3, left: 1, without_class: 1, without_secret: 2 },
    });
  });
});

describe('many at once', () => {
  test('move to a class and stay in their other groups', async () => {
    const [four, five, choir] = [await addClass('4a'), await addClass('5b'), await addGroup('Choir')];
    const ada = await add('Ada', { group_ids: [four, choir] });
    const bob = await add('Bob');
    const learner_ids = [ada.id, bob.id, ada.id];
    const answer = await server.call(contract.changeLearners, { learner_ids, class_id: five });
    expect(answer.learners).toBe(2);
    expect([await groupsOf(ada.id), await groupsOf(bob.id)]).toEqual([['5b', 'Choir'], ['5b']]);
    await server.call(contract.changeLearners, { learner_ids, class_id: null });
    expect(await groupsOf(ada.id)).toEqual(['Choir']);
  });

  test('join and leave groups, and leave for good', async () => {
    const [chess, choir] = [await addGroup('Chess'), await addGroup('Choir')];
    const ada = await add('Ada', { group_ids: [choir] });
    await server.call(contract.changeLearners, {
      ...{ learner_ids: [ada.id], add_group_ids: [chess], remove_group_ids: [choir], left: true },
    });
    expect(await groupsOf(ada.id)).toEqual(['Chess']);
    expect(await names({ state: 'left' })).toEqual(['Ada']);
  });

  test('are changed all or not at all', async () => {
    const five = await addClass('5b');
    const ada = await add('Ada');
    const learner_ids = [ada.id, nobody];
    const unknown = { code: 'NOT_FOUND', details: { learner_id: nobody } };
    await expect(server.call(contract.changeLearners, { learner_ids, class_id: five })).rejects.toMatchObject(
      unknown,
    );
    await expect(server.call(contract.deleteLearners, { learner_ids })).rejects.toMatchObject(unknown);
    expect(await groupsOf(ada.id)).toEqual([]);
    await expect(
      server.call(contract.changeLearners, { learner_ids: [ada.id], class_id: await addGroup('Choir') }),
    ).rejects.toMatchObject({ code: 'INVALID_REQUEST', details: { field: 'class_id' } });
  });

  test('are removed', async () => {
    const [ada, bob] = [await add('Ada'), await add('Bob')];
    await add('Cy');
    const answer = await server.call(contract.deleteLearners, { learner_ids: [ada.id, bob.id] });
    expect(answer).toMatchObject({ deleted: 2, sessions_kept: 0 });
    expect(await names()).toEqual(['Cy']);
  });
});

describe('a class or group', () => {
  test('is listed classes first, as people count, with its members who have not left', async () => {
    const ten = await addClass('10a');
    await addClass('5b');
    await addGroup('Choir');
    const { id: learnerId } = await add('Ada', { group_ids: [ten] });
    await add('Bob', { group_ids: [ten] });
    await server.call(contract.updateLearner, { learnerId, left: true });
    const { groups } = await server.call(contract.listLearnerGroups, {});
    expect(groups.map(({ name, kind, learners }) => [name, kind, learners])).toEqual([
      ['5b', 'class', 0],
      ['10a', 'class', 1],
      ['Choir', 'group', 0],
    ]);
  });

  test('has a name that no other has in any case', async () => {
    const five = await addClass('5b');
    await expect(addGroup('5B')).rejects.toMatchObject({
      code: 'DUPLICATE_ENTRY',
      details: { field: 'name', group_id: five, name: '5b' },
    });
    await server.call(contract.updateLearnerGroup, { groupId: five, name: '5B', kind: 'group' });
    const { groups } = await server.call(contract.listLearnerGroups, {});
    expect(groups).toMatchObject([{ name: '5B', kind: 'group' }]);
  });

  test.each(['a, b', 'a; b', 'a | b', 'a\nb', 'أ، ب', ''])('is not named %j', async (name) => {
    await expect(addClass(name)).rejects.toMatchObject({
      code: 'INVALID_REQUEST',
      details: { field: 'name' },
    });
  });

  test('has just the members that it is given', async () => {
    const [ada, bob, cy] = [await add('Ada'), await add('Bob'), await add('Cy')];
    const made = await server.call(contract.createLearnerGroup, {
      ...{ name: 'Chess', kind: 'group', learner_ids: [ada.id, bob.id] },
    });
    expect(made.learners).toBe(2);
    const set = (learner_ids: LearnerId[]) =>
      server.call(contract.setGroupMembers, { groupId: made.id, learner_ids });
    expect((await set([bob.id, cy.id])).learners).toBe(2);
    expect(await names({ group_id: made.id })).toEqual(['Bob', 'Cy']);
    await expect(set([nobody])).rejects.toMatchObject({
      code: 'INVALID_REQUEST',
      details: { field: 'learner_ids', learner_id: nobody },
    });
    expect(await names({ group_id: made.id })).toEqual(['Bob', 'Cy']);
  });

  test('goes without its members', async () => {
    const five = await addClass('5b');
    const { id } = await add('Ada', { group_ids: [five] });
    await server.call(contract.deleteLearnerGroup, { groupId: five });
    expect(await groupsOf(id)).toEqual([]);
    await expect(server.call(contract.deleteLearnerGroup, { groupId: five })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
  });
});

describe('what somebody shows to be let in', () => {
  test('is set and cleared, and told by its kind alone', async () => {
    const { id: learnerId } = await add('Ada');
    const set = await server.call(contract.setLearnerSecret, { learnerId, pin: '٤٦٨٠٢' });
    expect(set.secret_kind).toBe('pin');
    expect(JSON.stringify(set)).not.toMatch(/46802|٤٦٨٠٢|scrypt/);
    const pictures = await server.call(contract.setLearnerSecret, {
      ...{ learnerId, pictures: ['cat', 'sun', 'boat'] },
    });
    expect(pictures.secret_kind).toBe('pictures');
    expect((await server.call(contract.clearLearnerSecret, { learnerId })).secret_kind).toBeNull();
  });

  test.each([
    [{ pin: '123' }, 'pin'],
    [{ pin: '123456789' }, 'pin'],
    [{ pin: '12a4' }, 'pin'],
    [{}, 'pin'],
    [{ pin: '1234', pictures: ['cat', 'sun', 'boat'] }, 'pin'],
    [{ pictures: ['cat', 'sun'] }, 'pictures'],
    [{ pictures: ['cat', 'sun', 'cat'] }, 'pictures'],
    [{ pictures: ['cat', 'sun', 'shark'] }, 'pictures'],
  ])('is not %j', async (secret, field) => {
    const { id } = await add('Ada');
    const response = await server.request(`/api/lectern/learners/${id}/secret`, {
      method: 'PUT',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(secret),
    });
    const body = (await response.json()) as { details: { field: string } };
    expect([response.status, body.details.field.split('.')[0]]).toEqual([400, field]);
  });

  test('is forgotten for many at once', async () => {
    const { id: learnerId } = await add('Ada');
    await server.call(contract.setLearnerSecret, { learnerId, pin: '1234' });
    await server.call(contract.changeLearners, { learner_ids: [learnerId], clear_secret: true });
    expect((await server.call(contract.readLearner, { learnerId })).secret_kind).toBeNull();
  });
});
