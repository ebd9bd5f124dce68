import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { openDatabase } from '../../src-main/db/open';
import { createAssignmentService } from '../../src-main/features/assignments/service';
import { createRosterService } from '../../src-main/features/roster/service';
import { contract } from '../../src-shared/contract';
import { givenRoster } from '../http/given-roster';
import { addSessions } from '../http/many-sessions';
import { quickestMs } from '../support/quickest-ms';
import { startServer } from '../support/start-server';
import { zipFixture } from '../support/zip-fixture';

/** Some 33 on two busy cores: the limit leaves room for a slower machine, and none for reading the sessions themselves. */
const mostMs = 100;

test('how far 200 learners are with 30 packages is told in moments', async () => {
  await using server = await startServer();
  const users = Array.from({ length: 200 }, (_, n) => `learner-${String(n)}`);
  const classes = [
    { name: '5b', members: users.slice(0, 100) },
    { name: '5c', members: users.slice(100) },
  ];
  const given = await givenRoster(server, users, classes);
  const zip = await zipFixture('scorm12-single');
  const packages = [];
  for (let n = 0; n < 30; n += 1) packages.push((await server.upload(zip, 'course.zip')).id);
  const group_ids = [given.group('5b'), given.group('5c')];
  await server.call(contract.assignPackages, { package_ids: packages, group_ids });
  const { tenant_id: tenantId } = await server.call(contract.readApp, {});
  const model = await server.call(contract.launchPackage, { packageId: packages[0]!, user_id: 'nobody' });
  const done = { status: 'completed', completion_status: 'completed', success_status: 'passed' };
  const summary = JSON.stringify({ cmiData: 'x'.repeat(20_000) });
  const ofAll = packages.flatMap((package_id) =>
    users.map((user_id) => ({ ...done, package_id, user_id, summary, score_percent: 80 })),
  );
  addSessions(server, model.session_id, ofAll);

  const file = join(server.dataFolder, 'lectern.db');
  const { db, close } = openDatabase({ file, migrationsFolder: resolve('src-main/db/migrations') });
  const clock = { nowMs: Date.now };
  const roster = createRosterService({
    ...{ db, clock, onChange: () => undefined, onNewSecret: () => undefined },
    onRemoved: () => undefined,
  });
  const assignments = createAssignmentService({ db, clock, roster, publish: () => undefined });
  const people = roster.expectedPeople(tenantId);
  const works = assignments.worksOf(tenantId, people).flatMap((one) => one.works);
  expect(works).toHaveLength(6000);
  expect(works.every(({ status, score }) => status === 'done' && score === 80)).toBe(true);
  expect(quickestMs(() => assignments.worksOf(tenantId, people))).toBeLessThan(mostMs);
  close();
});
