import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { openDatabase } from '../../src-main/db/open';
import { createKnownCourses } from '../../src-main/features/sessions/known-courses';
import { createLiveAttempts } from '../../src-main/features/sessions/live-attempts';
import { createLiveWriters } from '../../src-main/features/sessions/live-writers';
import { createStandings } from '../../src-main/features/sessions/standings';
import { contract } from '../../src-shared/contract';
import { openPage } from '../http/journal-page';
import { addSessions } from '../http/many-sessions';
import { quickestMs } from '../support/quickest-ms';
import { startServer } from '../support/start-server';
import { zipFixture } from '../support/zip-fixture';

/** Some 10 on two busy cores: the limit leaves room for a slower machine, and none for folding journals at each look. */
const mostMs = 50;

test('how 200 learners stand is told in moments', async () => {
  await using server = await startServer();
  const { package_id: packageId } = await server.upload(await zipFixture('scorm12-single'));
  const { tenant_id: tenantId } = await server.call(contract.readApp, {});
  const model = await server.call(contract.launchPackage, { packageId, user_id: 'learner-0' });
  const page = await openPage(server, model.launch_url);
  await page.send([page.call('LMSInitialize', ''), page.call('LMSCommit', '')]);
  const users = Array.from({ length: 200 }, (_, n) => `learner-${String(n)}`);
  addSessions(
    server,
    model.session_id,
    users.slice(1).map((user_id) => ({ user_id })),
  );

  const file = join(server.dataFolder, 'lectern.db');
  const { db, close } = openDatabase({ file, migrationsFolder: resolve('src-main/db/migrations') });
  const attempts = createLiveAttempts({ limit: 200, courses: createKnownCourses() });
  const { standingsOf } = createStandings({
    db,
    attempts,
    writers: createLiveWriters(),
    leftBehind: { failing: () => [] },
  });
  expect(standingsOf(tenantId, users, 0)).toHaveLength(200);
  const laterMs = quickestMs(() => standingsOf(tenantId, users, 0));
  expect(standingsOf(tenantId, users, Date.now() + 60_000)).toEqual([]);
  expect(laterMs).toBeLessThan(mostMs);
  close();
  await page.close();
});
