import Database from 'better-sqlite3';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { contract } from '../../src-shared/contract';
import type { Remote } from '../../src-shared/contract/remotes';
import type { AssignmentId, PackageId } from '../../src-shared/kernel/ids';
import { startCloud } from '../support/cloud';
import { startFaultyProxy, type Planned } from '../support/faulty-proxy';
import { startServer, type TestServer } from '../support/start-server';
import { zipFixture } from '../support/zip-fixture';
import { givenRoster, inDatabase, type GivenRoster } from './given-roster';
import { syncWith } from './synced';

let here: TestServer;
let there: TestServer;
let packageId: PackageId;
let roster: GivenRoster;
let given: AssignmentId;

beforeEach(async () => {
  [here, there] = [await startServer(), await startServer()];
  packageId = (await there.upload(await zipFixture('scorm2004-single'))).id;
  roster = await givenRoster(there, ['ada', 'bob', 'eve'], [{ name: '7a', members: ['ada', 'bob'] }]);
  const wish = { package_ids: [packageId], group_ids: [roster.group('7a')], attempts_limit: 2 };
  const { data } = await there.call(contract.assignPackages, wish);
  given = data[0]!.assignment_id;
});
afterEach(async () => {
  await here[Symbol.asyncDispose]();
  await there[Symbol.asyncDispose]();
});

const added = async (url = there.origin, key = there.key): Promise<Remote['id']> =>
  (await here.call(contract.createRemote, { url, key, brings_assignments: true })).id;
const assignedHere = async () => (await here.call(contract.listAssignments, {})).data;
const peopleHere = async () => (await here.call(contract.listLearners, {})).learners;
const listed = (remoteId: Remote['id']) => here.call(contract.listRemoteAssignments, { remoteId });
const statesOf = async (remoteId: Remote['id']) =>
  (await listed(remoteId)).assignments.map(({ state }) => state);
const cameAll = () => expect.poll(async () => (await assignedHere()).length, { timeout: 20_000 });

/** Synced until the package of the one assignment has come and it is here. */
async function brought(remoteId: Remote['id']) {
  await syncWith(here, remoteId);
  await cameAll().toBe(1);
  const [one] = await assignedHere();
  return one!;
}

/** Those of the words that the database here has in any place, also in what was written before. */
function kept(words: Readonly<Record<string, string>>): string[] {
  const client = new Database(join(here.dataFolder, 'lectern.db'));
  client.pragma('wal_checkpoint(TRUNCATE)');
  client.close();
  const bytes = readFileSync(join(here.dataFolder, 'lectern.db'));
  return Object.values(words).filter((word) => bytes.includes(word));
}

describe('assignments of another Lectern', () => {
  test('come with their class, its learners and their package, and a second sync asks no more than before', async () => {
    await using proxy = await startFaultyProxy(there.origin);
    const remoteId = await added(proxy.origin);
    const before = await listed(remoteId);
    expect(before).toMatchObject({ offered: true, new_learners: 2, trouble: null });
    expect(before.assignments).toMatchObject([{ state: 'not-here', target_name: '7a', attempts_limit: 2 }]);
    expect(await assignedHere(), 'a look changes nothing').toEqual([]);

    const one = await brought(remoteId);
    expect(one).toMatchObject({ target: 'class', target_name: '7a', attempts_limit: 2, learner_count: 2 });
    const { runs } = await here.call(contract.listSyncRuns, { remoteId });
    expect(runs[0], 'made once its package was here').toMatchObject({ assigned: 1, requests: 0 });
    expect(runs[0]?.ended_at).not.toBeNull();
    const people = await peopleHere();
    expect(people.map(({ user_id, groups }) => [user_id, groups.map(({ name }) => name)])).toEqual([
      ['ada', ['7a']],
      ['bob', ['7a']],
    ]);
    expect(await statesOf(remoteId)).toEqual(['here']);

    await syncWith(here, remoteId);
    const asked = proxy.seen.length;
    const { total } = await here.call(contract.listSyncRuns, { remoteId });
    await syncWith(here, remoteId);
    expect(proxy.seen.slice(asked).map((name) => name.split('?')[0])).toEqual([
      'GET /api/health',
      'GET /api/v1/sessions',
    ]);
    expect((await here.call(contract.listSyncRuns, { remoteId })).total).toBe(total);
  });

  test('bring no PIN and no card', async () => {
    await there.call(contract.setLearnerSecret, { learnerId: roster.learner('ada'), pin: '4711' });
    await brought(await added());
    expect((await peopleHere()).map(({ secret_kind: kind }) => kind)).toEqual([null, null]);
    expect(JSON.stringify(await there.call(contract.readAssigned, {}))).not.toContain('secret');
  });

  test('do not come unless somebody chose that', async () => {
    const { id: remoteId } = await here.call(contract.createRemote, { url: there.origin, key: there.key });
    await syncWith(here, remoteId);
    expect([await assignedHere(), await peopleHere()]).toEqual([[], []]);
    expect(await statesOf(remoteId)).toEqual(['not-here']);
    await here.call(contract.updateRemote, { remoteId, brings_assignments: true });
    await brought(remoteId);
  });

  test('follow other terms and other members, and are taken back; history tells of it', async () => {
    const remoteId = await added();
    await brought(remoteId);
    await there.call(contract.updateAssignment, { assignmentId: given, counts: 'last' });
    const members = { groupId: roster.group('7a'), learner_ids: [roster.learner('eve')] };
    await there.call(contract.setGroupMembers, members);
    expect(await statesOf(remoteId)).toEqual(['changed-there']);
    await syncWith(here, remoteId);
    expect(await assignedHere()).toMatchObject([{ counts: 'last', learner_count: 1 }]);
    const inClass = (await peopleHere()).filter(({ groups }) => groups.length > 0);
    expect(inClass.map(({ user_id: userId }) => userId)).toEqual(['eve']);

    await there.call(contract.deleteAssignment, { assignmentId: given });
    expect(await statesOf(remoteId)).toEqual(['taken-back-there']);
    await syncWith(here, remoteId);
    expect(await assignedHere()).toEqual([]);
    expect((await peopleHere()).length, 'nobody is removed').toBe(3);
    const { runs } = await here.call(contract.listSyncRuns, { remoteId });
    expect(runs[0]).toMatchObject({ assigned: 0, taken_back: 1, trouble: null });
    expect(runs[1]).toMatchObject({ assigned: 1, taken_back: 0 });
  });

  test('stay as somebody has changed them here, and that is told', async () => {
    const remoteId = await added();
    const { assignment_id: assignmentId } = await brought(remoteId);
    await here.call(contract.updateAssignment, { assignmentId, attempts_limit: 5 });
    await there.call(contract.updateAssignment, { assignmentId: given, attempts_limit: 1 });
    await syncWith(here, remoteId);
    expect(await assignedHere()).toMatchObject([{ attempts_limit: 5 }]);
    expect(await statesOf(remoteId)).toEqual(['changed-here']);
    await there.call(contract.deleteAssignment, { assignmentId: given });
    await syncWith(here, remoteId);
    expect(await assignedHere()).toMatchObject([{ attempts_limit: 5 }]);
    expect(await statesOf(remoteId)).toEqual(['kept-here']);
  });

  test('do not come again once they were removed here', async () => {
    const remoteId = await added();
    const { assignment_id: assignmentId } = await brought(remoteId);
    await here.call(contract.deleteAssignment, { assignmentId });
    await there.call(contract.updateAssignment, { assignmentId: given, attempts_limit: 1 });
    await syncWith(here, remoteId);
    expect(await assignedHere()).toEqual([]);
    expect(await statesOf(remoteId)).toEqual(['removed-here']);
  });

  test('bring nobody back who was removed here, of whom no name or id stays', async () => {
    const zoe = { name: 'Zenobia Quirke', user_id: 'zenobia.q' };
    const made = await there.call(contract.createLearner, { ...zoe, group_ids: [roster.group('7a')] });
    const wish = { package_ids: [packageId], learner_ids: [made.learner_id] };
    const [own] = (await there.call(contract.assignPackages, wish)).data;
    const remoteId = await added();
    await syncWith(here, remoteId);
    await cameAll().toBe(2);
    const found = (await peopleHere()).find(({ user_id: id }) => id === zoe.user_id);
    await here.call(contract.deleteLearner, { learnerId: found!.learner_id });
    expect(kept(zoe), 'once she was removed').toEqual([]);

    await there.call(contract.updateAssignment, { assignmentId: own!.assignment_id, attempts_limit: 1 });
    await there.call(contract.updateLearner, { learnerId: made.learner_id, name: 'Zenobia Quirke-Ruiz' });
    await syncWith(here, remoteId);
    expect((await peopleHere()).map(({ user_id: id }) => id)).toEqual(['ada', 'bob']);
    expect((await listed(remoteId)).new_learners).toBe(0);
    expect(kept(zoe), 'after another sync').toEqual([]);

    await here.call(contract.createLearner, zoe);
    await there.call(contract.updateAssignment, { assignmentId: own!.assignment_id, attempts_limit: 2 });
    await syncWith(here, remoteId);
    const back = (await peopleHere()).find(({ user_id: id }) => id === zoe.user_id);
    expect(
      back?.groups.map(({ name }) => name),
      'somebody has added her here',
    ).toEqual(['7a']);
  });

  test('name the package that somebody called off, and are made once it is here all the same', async () => {
    await using proxy = await startFaultyProxy(there.origin);
    const remoteId = await added(proxy.origin);
    const download = /^GET \/api\/v1\/packages\/[^/]+\/download/;
    proxy.plan({ kind: 'answer', status: 503, body: '{}', on: download, times: 1000 });
    await syncWith(here, remoteId);
    await expect.poll(() => statesOf(remoteId), { timeout: 20_000 }).toEqual(['coming']);
    await here.call(contract.cancelFetch, { remoteId, remotePackageId: packageId });
    await there.call(contract.updateAssignment, { assignmentId: given, counts: 'first' });
    await syncWith(here, remoteId);
    expect(await statesOf(remoteId)).toEqual(['package-missing']);
    proxy.heal();
    await here.call(contract.fetchRemotePackage, { remoteId, remotePackageId: packageId });
    await cameAll().toBe(1);
    expect(await assignedHere()).toMatchObject([{ counts: 'first' }]);
  });

  test('that cannot be written leave nothing behind, hold up nothing else, and come another time', async () => {
    const remoteId = await added();
    inDatabase(
      here,
      `CREATE TRIGGER no_room BEFORE INSERT ON remote_assignments BEGIN SELECT RAISE(ABORT, 'no room'); END`,
    );
    const struck = await syncWith(here, remoteId);
    expect(struck).toMatchObject({ trouble: null, assignments_trouble: { word: 'fault' } });
    expect([await assignedHere(), await peopleHere()]).toEqual([[], []]);
    inDatabase(here, 'DROP TRIGGER no_room');
    await brought(remoteId);
    expect((await syncWith(here, remoteId)).assignments_trouble).toBeNull();
  });
});

const on = /^GET \/api\/lectern\/assignments\/told/;
const faults: readonly (readonly [string, Planned])[] = [
  ['the answer is half', { kind: 'truncate', keptBytes: 40, on }],
  ['the connection ends in the answer', { kind: 'cut-answer', afterBytes: 20, on }],
  ['nobody hears the answer', { kind: 'lose-answer', on }],
  ['it has a fault of its own', { kind: 'answer', status: 500, body: '{}', on }],
  ['it sends no JSON', { kind: 'answer', status: 200, body: 'fine', on }],
  ['it is asked twice', { kind: 'duplicate', on }],
];

test.each(faults)('assignments come once while %s', async (_, fault) => {
  await using proxy = await startFaultyProxy(there.origin);
  const remoteId = await added(proxy.origin);
  proxy.plan(fault);
  await syncWith(here, remoteId);
  expect(proxy.left(), 'strikes that never came').toBe(0);
  proxy.heal();
  expect(await brought(remoteId)).toMatchObject({ target_name: '7a', attempts_limit: 2 });
  expect(await syncWith(here, remoteId)).toMatchObject({ trouble: null, assignments_trouble: null });
  expect([(await assignedHere()).length, (await peopleHere()).length]).toEqual([1, 2]);
});

test('a cloud does not tell what is assigned, and that is said', async () => {
  await using cloud = await startCloud();
  const remoteId = await added(cloud.origin, cloud.key);
  expect(await listed(remoteId)).toMatchObject({ offered: false, assignments: [], trouble: null });
  expect(await syncWith(here, remoteId)).toMatchObject({ trouble: null, assignments_trouble: null });
});
