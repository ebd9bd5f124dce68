import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { contract } from '../../src-shared/contract';
import type { Assignment } from '../../src-shared/contract/assignments';
import type { CallerInput } from '../../src-shared/contract/endpoint';
import { mostAssignments } from '../../src-shared/contract/assignments';
import { AssignmentId, GroupId, LearnerId, PackageId } from '../../src-shared/kernel/ids';
import { startServer, type TestServer } from '../support/start-server';
import { zipFixture } from '../support/zip-fixture';
import { givenRoster, inDatabase, type GivenRoster } from './given-roster';
import { addOtherTenant } from './other-tenant';

let server: TestServer;
let roster: GivenRoster;
let zip: Uint8Array;
beforeAll(async () => {
  server = await startServer();
  roster = await givenRoster(
    server,
    ['ada', 'ben', 'cem'],
    [
      { name: '5b', members: ['ada', 'ben'] },
      { name: 'Chess', kind: 'group', members: ['ben', 'cem'] },
    ],
  );
  zip = await zipFixture('scorm12-single');
});
beforeEach(() => inDatabase(server, 'DELETE FROM assignments'));
afterAll(() => server[Symbol.asyncDispose]());

const newPackage = async (title = 'Course') => {
  const { id } = await server.upload(zip, 'course.zip');
  await server.call(contract.updatePackage, { packageId: id, title });
  return id;
};
const assign = async (wish: CallerInput<typeof contract.assignPackages>) =>
  (await server.call(contract.assignPackages, wish)).data;
const list = async (filter: CallerInput<typeof contract.listAssignments> = {}) =>
  (await server.call(contract.listAssignments, filter)).data;
const idsOf = (assignments: readonly Assignment[]) => assignments.map((one) => one.assignment_id);
const nobody = crypto.randomUUID();

describe('assigning packages', () => {
  test('gives each to each target, at the end of the list, on usual terms', async () => {
    const [one, other] = [await newPackage('One'), await newPackage('Other')];
    const made = await assign({
      ...{ package_ids: [one, other], everyone: true },
      ...{ group_ids: [roster.group('5b')], learner_ids: [roster.learner('cem')] },
    });
    expect(
      made.map(({ package_title: title, target, target_name: name, learner_count: count, place }) => ({
        title,
        target,
        name,
        count,
        place,
      })),
    ).toEqual([
      { title: 'One', target: 'everyone', name: null, count: 3, place: 1 },
      { title: 'One', target: 'class', name: '5b', count: 2, place: 2 },
      { title: 'One', target: 'learner', name: 'cem', count: 1, place: 3 },
      { title: 'Other', target: 'everyone', name: null, count: 3, place: 4 },
      { title: 'Other', target: 'class', name: '5b', count: 2, place: 5 },
      { title: 'Other', target: 'learner', name: 'cem', count: 1, place: 6 },
    ]);
    expect(made[0]).toMatchObject({ opens_at: null, due_at: null, attempts_limit: null, counts: 'best' });
    expect(await list()).toEqual(made);
  });

  test('gives what was given already the new terms, and leaves it in its place', async () => {
    const [one, other] = [await newPackage(), await newPackage()];
    const first = await assign({ package_ids: [one], everyone: true, due_at: '2030-02-01', counts: 'first' });
    await assign({ package_ids: [other], everyone: true });
    const again = await assign({ package_ids: [one], everyone: true, attempts_limit: 2 });
    expect(again).toMatchObject([
      {
        ...{ assignment_id: first[0]?.assignment_id, place: 1, attempts_limit: 2 },
        ...{ due_at: '2030-02-01T00:00:00.000Z', counts: 'first' },
      },
    ]);
    expect((await list()).map((row) => row.package_id)).toEqual([one, other]);
  });

  test('names a package, class or learner twice as if once', async () => {
    const packageId = await newPackage();
    const group = roster.group('Chess');
    const made = await assign({ package_ids: [packageId, packageId], group_ids: [group, group] });
    expect(made).toMatchObject([{ target: 'group', target_name: 'Chess' }]);
    expect(await list()).toHaveLength(1);
  });

  test.each([
    [
      'a package that is not there',
      () => ({ package_ids: [PackageId.parse(nobody)], everyone: true }),
      'PACKAGE_NOT_FOUND',
      { package_id: nobody },
    ],
    [
      'a class that is not there',
      () => ({ group_ids: [GroupId.parse(nobody)] }),
      'NOT_FOUND',
      { group_id: nobody },
    ],
    [
      'a learner who is not there',
      () => ({ learner_ids: [LearnerId.parse(nobody)] }),
      'NOT_FOUND',
      { learner_id: nobody },
    ],
    ['nobody', () => ({}), 'INVALID_REQUEST', { field: 'everyone' }],
    ['no package', () => ({ package_ids: [], everyone: true }), 'INVALID_REQUEST', { field: 'package_ids' }],
    [
      'an end before the beginning',
      () => ({ everyone: true, opens_at: '2030-02-02', due_at: '2030-02-01' }),
      'INVALID_REQUEST',
      { field: 'due_at' },
    ],
    [
      'no attempt at all',
      () => ({ everyone: true, attempts_limit: 0 }),
      'INVALID_REQUEST',
      { field: 'attempts_limit' },
    ],
  ] as const)('refuses %s, and assigns nothing', async (_, wish, code, details) => {
    const packageId = await newPackage();
    const asked = assign({ package_ids: [packageId], ...wish() });
    await expect(asked).rejects.toMatchObject({ code, details });
    expect(await list()).toEqual([]);
  });

  test('refuses what is another tenant’s as if it were not there', async () => {
    const packageId = await newPackage();
    const theirs = server.call(
      contract.assignPackages,
      { package_ids: [packageId], everyone: true },
      addOtherTenant(server),
    );
    await expect(theirs).rejects.toMatchObject({ code: 'PACKAGE_NOT_FOUND' });
  });

  test('refuses more than are kept', async () => {
    const packageId = await newPackage();
    const [{ assignment_id: id }] = (await assign({ package_ids: [packageId], everyone: true })) as [
      Assignment,
    ];
    const copies = 'WITH RECURSIVE n(i) AS (SELECT 2 UNION ALL SELECT i + 1 FROM n WHERE i < ?)';
    inDatabase(
      server,
      `INSERT INTO assignments SELECT lower(hex(randomblob(16))), tenant_id, package_id, NULL, NULL, i, NULL, NULL, NULL, 'best', 1, 1 FROM (${copies} SELECT i FROM n) JOIN assignments WHERE assignment_id = ?`,
      ...[mostAssignments, id],
    );
    await expect(assign({ package_ids: [packageId], group_ids: [roster.group('5b')] })).rejects.toMatchObject(
      {
        code: 'INVALID_REQUEST',
        details: { field: 'package_ids' },
      },
    );
  });
});

test('assignments are listed by package, by class and by learner', async () => {
  const [one, other] = [await newPackage('One'), await newPackage('Other')];
  await assign({ package_ids: [one, other], group_ids: [roster.group('5b')] });
  await assign({ package_ids: [one], learner_ids: [roster.learner('ada')] });
  const titles = async (filter: CallerInput<typeof contract.listAssignments>) =>
    (await list(filter)).map((row) => `${row.package_title} for ${String(row.target_name)}`);
  expect(await titles({ package_id: one })).toEqual(['One for 5b', 'One for ada']);
  expect(await titles({ group_id: roster.group('5b') })).toEqual(['One for 5b', 'Other for 5b']);
  expect(await titles({ learner_id: roster.learner('ada') })).toEqual(['One for ada']);
});

describe('the terms of an assignment', () => {
  test('change one by one, and are taken back by null', async () => {
    const [made] = await assign({ package_ids: [await newPackage()], everyone: true, due_at: '2030-01-31' });
    const assignmentId = made!.assignment_id;
    const update = (terms: object) => server.call(contract.updateAssignment, { assignmentId, ...terms });
    expect(await update({ opens_at: '2030-01-01T08:00:00+01:00' })).toMatchObject({
      ...{ opens_at: '2030-01-01T07:00:00.000Z', due_at: '2030-01-31T00:00:00.000Z' },
    });
    expect(await update({ due_at: null, attempts_limit: 3, counts: 'last' })).toMatchObject({
      ...{ due_at: null, attempts_limit: 3, counts: 'last' },
    });
    await expect(update({ due_at: '2029-12-31' })).rejects.toMatchObject({ details: { field: 'due_at' } });
    expect((await list())[0]).toMatchObject({ due_at: null, counts: 'last' });
  });

  test.each([
    ['update', contract.updateAssignment],
    ['delete', contract.deleteAssignment],
  ] as const)('cannot be found for %s where there is no such assignment', async (_, endpoint) => {
    const assignmentId = AssignmentId.parse(nobody);
    await expect(server.call(endpoint, { assignmentId })).rejects.toMatchObject({
      ...{ code: 'NOT_FOUND', details: { assignment_id: nobody } },
    });
  });
});

describe('the order', () => {
  test('is that in which some are named, in the places that they had; all others stay', async () => {
    const packages = [await newPackage(), await newPackage(), await newPackage(), await newPackage()];
    const [a, b, c, d] = idsOf(await assign({ package_ids: packages, everyone: true }));
    const { data } = await server.call(contract.orderAssignments, { assignment_ids: [d!, b!, a!] });
    expect(idsOf(data)).toEqual([d, b, a]);
    expect(idsOf(await list())).toEqual([d, b, c, a]);
  });

  test('refuses one that is not there and one that is named twice, and changes nothing', async () => {
    const made = idsOf(
      await assign({ package_ids: [await newPackage(), await newPackage()], everyone: true }),
    );
    const order = (ids: readonly AssignmentId[]) =>
      server.call(contract.orderAssignments, { assignment_ids: [...ids] });
    const unknown = AssignmentId.parse(nobody);
    await expect(order([...made.toReversed(), unknown])).rejects.toMatchObject({
      details: { assignment_id: nobody },
    });
    await expect(order([...made, ...made])).rejects.toMatchObject({ code: 'INVALID_REQUEST' });
    expect(idsOf(await list())).toEqual(made);
  });
});

describe('what an assignment is about goes', () => {
  test('with its package', async () => {
    const [gone, stays] = [await newPackage(), await newPackage()];
    await assign({ package_ids: [gone, stays], everyone: true });
    await server.call(contract.deletePackage, { packageId: gone });
    expect((await list()).map((row) => row.package_id)).toEqual([stays]);
  });

  test('with its class, and with its learner', async () => {
    const own = await givenRoster(server, ['dora'], [{ name: '6a', members: ['dora'] }]);
    const packageId = await newPackage();
    const [ofClass, ofLearner] = [own.group('6a'), own.learner('dora')];
    const wish = { package_ids: [packageId], group_ids: [ofClass], learner_ids: [ofLearner] };
    await assign({ ...wish, everyone: true });
    inDatabase(server, 'DELETE FROM learner_groups WHERE group_id = ?', ofClass);
    expect((await list()).map(({ target }) => target)).toEqual(['everyone', 'learner']);
    inDatabase(server, 'DELETE FROM learners WHERE learner_id = ?', ofLearner);
    expect((await list()).map(({ target }) => target)).toEqual(['everyone']);
  });

  test('when it is taken back, and sessions stay', async () => {
    const packageId = await newPackage();
    const [made] = await assign({ package_ids: [packageId], everyone: true });
    await server.call(contract.launchPackage, { packageId, user_id: 'ada' });
    await server.call(contract.deleteAssignment, { assignmentId: made!.assignment_id });
    expect(await list()).toEqual([]);
    expect((await server.call(contract.listSessions, { package_id: packageId })).total).toBe(1);
  });
});
