import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { contract } from '../../src-shared/contract';
import { silentLog } from '../../src-main/platform/log';
import { startServer } from '../support/start-server';
import { zipFixture } from '../support/zip-fixture';
import { openPage } from './journal-page';

test('a fault of the engine loses no entry, answers a general exception and is logged', async () => {
  const logged: unknown[][] = [];
  const log = { ...silentLog, error: (...words: unknown[]) => void logged.push(words) };
  await using server = await startServer({ log });
  const { id: packageId } = await server.upload(await zipFixture('scorm12-single'));
  const launched = await server.call(contract.launchPackage, { packageId, user_id: 'u' });
  const { session_id: sessionId, launch_url: url } = launched;
  const page = await openPage(server, url);
  await page.send([
    page.call('LMSInitialize', ''),
    page.call('LMSFinish', ''),
    page.event({ type: 'unload', nowMs: page.now() }),
  ]);
  await page.close();

  const database = new Database(join(server.dataFolder, 'lectern.db'));
  const spoilt = database
    .prepare("update snapshots set state = json_set(state, '$.records[0][1]', json('{}'))")
    .run();
  database.close();
  expect(spoilt.changes).toBeGreaterThan(0);
  await server.restart();
  await server.call(contract.launchPackage, { packageId, user_id: 'u', session_id: sessionId });
  const again = await openPage(server, url).catch(() => null);
  await again?.close();

  const { data } = await server.call(contract.readJournal, { sessionId, after: 4 });
  expect(data[0]).toMatchObject({ position: 5, event: { type: 'launch' }, error_code: '101' });
  expect(logged).toContainEqual([
    { sessionId, position: 5 },
    expect.stringContaining('the run-time failed: '),
  ]);
});
