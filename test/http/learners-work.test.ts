import { join, resolve } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openDatabase, type OpenDb } from '../../src-main/db/open';
import { createAssignmentService, type AssignmentService } from '../../src-main/features/assignments/service';
import { createRosterService } from '../../src-main/features/roster/service';
import { contract } from '../../src-shared/contract';
import type { CallerInput } from '../../src-shared/contract/endpoint';
import type { LaunchRules } from '../../src-shared/contract/launch-rules';
import type { PackageId, SessionId, TenantId } from '../../src-shared/kernel/ids';
import { startServer, type TestServer } from '../support/start-server';
import { zipFixture } from '../support/zip-fixture';
import { givenRoster, inDatabase, type GivenRoster } from './given-roster';
import { addSessions, type SessionColumns } from './many-sessions';

let server: TestServer;
let database: OpenDb;
let assignments: AssignmentService;
let roster: GivenRoster;
let tenantId: TenantId;
let zip: Uint8Array;
let nowMs = Date.parse('2030-01-15T12:00:00Z');
const noon = nowMs;

beforeAll(async () => {
  server = await startServer();
  database = openDatabase({
    file: join(server.dataFolder, 'lectern.db'),
    migrationsFolder: resolve('src-main/db/migrations'),
  });
  const clock = { nowMs: () => nowMs };
  const { db } = database;
  const people = createRosterService({
    ...{ db, clock, onChange: () => undefined, onNewSecret: () => undefined },
    onRemoved: () => undefined,
  });
  assignments = createAssignmentService({ db, clock, roster: people, publish: () => undefined });
  tenantId = (await server.call(contract.readApp, {})).tenant_id;
  roster = await givenRoster(
    server,
    ['ada', 'ben', 'gone'],
    [
      { name: '5b', members: ['ada', 'ben', 'gone'] },
      { name: 'Chess', kind: 'group', members: ['ada'] },
    ],
  );
  inDatabase(server, "UPDATE learners SET left_at_ms = 1 WHERE user_id = 'gone'");
  zip = await zipFixture('scorm12-single');
});
beforeEach(() => {
  nowMs = noon;
  inDatabase(server, 'DELETE FROM assignments');
});
afterAll(async () => {
  database.close();
  await server[Symbol.asyncDispose]();
});

const newPackage = async (rules: Partial<LaunchRules> = {}) => {
  const { id: packageId } = await server.upload(zip, 'course.zip');
  await server.call(contract.updatePackage, { packageId, metadata: { launch_rules: rules } });
  return packageId;
};
const assign = (wish: CallerInput<typeof contract.assignPackages>) =>
  server.call(contract.assignPackages, wish);
const workOf = (userId: string) => assignments.workOf(tenantId, roster.learner(userId));
const mayLaunch = (packageId: PackageId, userId = 'ada') =>
  assignments.mayLaunch(tenantId, roster.learner(userId), packageId).permit;

/** Attempts of a learner on a package, as they stand in the database; their ids in their order. */
async function begun(packageId: PackageId, each: readonly SessionColumns[], userId = 'ada') {
  const { session_id: model } = await server.call(contract.launchPackage, { packageId, user_id: userId });
  const rows = addSessions(
    server,
    model,
    each.map((own, turn) => ({ attempt_number: turn + 1, ...own })),
  );
  inDatabase(server, 'DELETE FROM sessions WHERE session_id = ?', model);
  return rows.slice(1).map((row) => row['session_id'] as SessionId);
}
const done = (score: number, success = 'passed') => ({
  ...{ status: 'completed', completion_status: 'completed', success_status: success },
  ...{ score_percent: score, time_spent_seconds: 60 },
});
const underWay = { status: 'active', completion_status: 'incomplete', time_spent_seconds: 5 };

describe('what a learner has to do', () => {
  test('is what everyone, their classes and they themselves were given, in its order', async () => {
    const [first, second, third] = [await newPackage(), await newPackage(), await newPackage()];
    await assign({ package_ids: [first], learner_ids: [roster.learner('ada')] });
    await assign({ package_ids: [second], group_ids: [roster.group('Chess')] });
    await assign({ package_ids: [third], everyone: true });
    expect(workOf('ada').map((work) => work.package_id)).toEqual([first, second, third]);
    expect(workOf('ben').map((work) => work.package_id)).toEqual([third]);
    expect(workOf('gone')).toEqual([]);
  });

  test('is each package once, on the kindest terms of those that have opened', async () => {
    const packageId = await newPackage();
    await assign({
      ...{ package_ids: [packageId], everyone: true, due_at: '2030-02-01' },
      ...{ attempts_limit: 1, counts: 'first' },
    });
    await assign({
      ...{ package_ids: [packageId], group_ids: [roster.group('5b')], due_at: '2030-03-01' },
      ...{ attempts_limit: 3, counts: 'last' },
    });
    await assign({ package_ids: [packageId], group_ids: [roster.group('Chess')], opens_at: '2030-01-16' });
    const terms = { due_at: '2030-03-01T00:00:00.000Z', attempts_left: 3, counts: 'last' };
    expect(workOf('ada')).toMatchObject([terms]);
    nowMs = Date.parse('2030-01-16T00:00:00Z');
    expect(workOf('ada')).toMatchObject([{ due_at: null, attempts_left: null, counts: 'best' }]);
    expect(workOf('ben')).toMatchObject([terms]);
  });

  test('is not seen before it opens', async () => {
    const packageId = await newPackage();
    await assign({ package_ids: [packageId], everyone: true, opens_at: '2030-01-15T12:00:00.001Z' });
    expect(workOf('ada')).toEqual([]);
    nowMs += 1;
    expect(workOf('ada')).toMatchObject([{ package_id: packageId }]);
  });
});

describe('how far a learner is', () => {
  test('who has not begun', async () => {
    await assign({ package_ids: [await newPackage()], everyone: true });
    expect(workOf('ada')).toMatchObject([
      {
        ...{ status: 'not_started', completion_status: 'not attempted', success_status: 'unknown' },
        ...{
          score: null,
          time_spent_seconds: 0,
          total_time_seconds: 0,
          attempts_used: 0,
          attempts_left: null,
        },
        ...{ may_start: true, may_go_on: false, session_id: null, result_session_id: null },
        ...{ first_activity_at: null, last_activity_at: null },
      },
    ]);
  });

  test('who has done one and begun another', async () => {
    const packageId = await newPackage();
    await assign({ package_ids: [packageId], everyone: true, attempts_limit: 5 });
    const [first, second, third] = await begun(packageId, [
      { ...done(40, 'failed'), started_at_ms: noon - 9000, last_accessed_at_ms: noon - 8000 },
      { ...done(80.555), started_at_ms: noon - 7000, last_accessed_at_ms: noon - 6000 },
      { ...underWay, started_at_ms: noon - 5000, last_accessed_at_ms: noon - 4000 },
    ]);
    expect(first).not.toBe(second);
    expect(workOf('ada')).toMatchObject([
      {
        ...{ status: 'done', success_status: 'passed', score: 80.56, result_session_id: second },
        ...{ time_spent_seconds: 60, total_time_seconds: 125, attempts_used: 3, attempts_left: 2 },
        ...{ may_start: false, may_go_on: true, session_id: third },
        first_activity_at: '2030-01-15T11:59:51.000Z',
        last_activity_at: '2030-01-15T11:59:56.000Z',
      },
    ]);
    expect(workOf('ben')).toMatchObject([{ status: 'not_started' }]);
  });

  test('is not told by previews, sandboxes and other people’s sessions of the same course', async () => {
    const packageId = await newPackage();
    await assign({ package_ids: [packageId], everyone: true });
    await server.call(contract.launchPackage, { packageId, user_id: 'ada', mode: 'browse' });
    await server.call(contract.testLaunch, { packageId, learner_id: 'ada' });
    await begun(packageId, [done(90)], 'stranger');
    expect(workOf('ada')).toMatchObject([{ status: 'not_started', attempts_used: 0 }]);
  });
});

describe('a launch from the room', () => {
  test('begins, goes on, and then begins anew', async () => {
    const packageId = await newPackage();
    await assign({ package_ids: [packageId], everyone: true });
    expect(mayLaunch(packageId)).toEqual({ mode: 'normal' });
    const [, unfinished] = await begun(packageId, [done(40), underWay]);
    expect(mayLaunch(packageId)).toEqual({ mode: 'normal', session_id: unfinished });
    inDatabase(server, "UPDATE sessions SET status = 'completed' WHERE session_id = ?", unfinished);
    expect(mayLaunch(packageId)).toEqual({ mode: 'normal' });
  });

  test.each([
    ['by the assignment', 2, {}],
    ['by the package', null, { attempts_limit: 2 }],
    ['by the package, though the assignment gives more', 9, { attempts_limit: 2 }],
    ['by the rule that a finished course is only looked at', null, { re_entry: 'review' }],
  ] as const)('looks at the attempt that counts once all are used up %s', async (_, limit, rules) => {
    const packageId = await newPackage(rules);
    await assign({ package_ids: [packageId], everyone: true, attempts_limit: limit });
    const [, best] = await begun(packageId, [done(40), done(90)]);
    expect(mayLaunch(packageId)).toEqual({ mode: 'review', session_id: best });
    expect(workOf('ada')).toMatchObject([{ may_start: false, may_go_on: false }]);
  });

  test('goes on with the last attempt that there is', async () => {
    const packageId = await newPackage();
    await assign({ package_ids: [packageId], everyone: true, attempts_limit: 1 });
    const [only] = await begun(packageId, [underWay]);
    expect(mayLaunch(packageId)).toEqual({ mode: 'normal', session_id: only });
    expect(workOf('ada')).toMatchObject([{ attempts_left: 0, may_go_on: true }]);
  });

  test('is refused to who was not given the package, before it opens, and to who has left', async () => {
    const packageId = await newPackage();
    const refused = expect.objectContaining({
      code: 'FORBIDDEN',
      details: { reason: 'not_assigned' },
    }) as Error;
    expect(() => mayLaunch(packageId)).toThrow(refused);
    await assign({ package_ids: [packageId], group_ids: [roster.group('5b')], opens_at: '2030-01-16' });
    expect(() => mayLaunch(packageId)).toThrow(refused);
    nowMs = Date.parse('2030-01-16T00:00:00Z');
    expect(mayLaunch(packageId)).toEqual({ mode: 'normal' });
    expect(() => mayLaunch(packageId, 'gone')).toThrow(refused);
  });

  test('is refused a new attempt that another device has used up since it was asked for', async () => {
    const packageId = await newPackage();
    await assign({ package_ids: [packageId], everyone: true, attempts_limit: 1 });
    const { by, permit } = assignments.mayLaunch(tenantId, roster.learner('ada'), packageId);
    expect(permit).toEqual({ mode: 'normal' });
    expect(() => database.db.transaction((tx) => by.admit(tx))).not.toThrow();
    await begun(packageId, [done(70)]);
    const refused = expect.objectContaining({
      code: 'FORBIDDEN',
      details: { reason: 'attempts_used_up' },
    }) as Error;
    expect(() => database.db.transaction((tx) => by.admit(tx))).toThrow(refused);
  });
});
