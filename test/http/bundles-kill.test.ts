import { afterEach, beforeEach, expect, test } from 'vitest';
import { contract } from '../../src-shared/contract';
import type { SessionId } from '../../src-shared/kernel/ids';
import { startLecternProcess, type LecternProcess } from '../support/lectern-process';
import { startServer, type TestServer } from '../support/start-server';
import { zipFixture } from '../support/zip-fixture';
import { lookedAt, made, passphrase, rested } from './carried';
import { journalOf } from './synced';
import { finished, visited } from './visits';

let here: TestServer;
let there: LecternProcess & { request: TestServer['request'] };

beforeEach(async () => {
  here = await startServer({ passphraseWork: 10 });
  const process = await startLecternProcess();
  there = {
    ...process,
    request: (path, init) => {
      const headers = new Headers(init?.headers);
      headers.set('x-api-key', process.key);
      return fetch(`${process.origin}${path}`, { ...init, headers });
    },
  };
});
afterEach(async () => {
  await here[Symbol.asyncDispose]();
  await there[Symbol.asyncDispose]();
});

const learners = 60;

test('a bundle whose taking in was killed is taken in again, and all of it is there once', async () => {
  const { id: packageId } = await here.upload(await zipFixture('scorm2004-single'));
  const ids: SessionId[] = [];
  for (let at = 0; at < learners; at += 1)
    ids.push(await visited(here, { packageId, user_id: `learner-${String(at)}` }, finished));
  const { bytes } = await made(here, { with_packages: true });

  const killedAt: number[] = [];
  for (const least of [1, 25]) {
    const { id: bundleId } = await lookedAt(there, bytes);
    await there.call(contract.takeBundle, { bundleId, passphrase });
    const total = async () => (await there.call(contract.listSessions, { limit: 1 })).total;
    await expect.poll(total, { interval: 1, timeout: 30_000 }).toBeGreaterThanOrEqual(least);
    await there.killed();
    killedAt.push(await total());
  }
  expect(killedAt.every((sessions) => sessions < learners)).toBe(true);

  const looked = await lookedAt(there, bytes);
  const counted = looked.report?.sessions;
  expect((counted?.new ?? 0) + (counted?.further ?? 0) + (counted?.known ?? 0)).toBe(learners);
  const again = await there.call(contract.takeBundle, { bundleId: looked.id, passphrase });
  expect((await rested(there, again)).trouble).toBeNull();
  for (const id of ids) expect(await journalOf(there, id)).toEqual(await journalOf(here, id));
  expect((await lookedAt(there, bytes)).report?.sessions).toMatchObject({ known: learners });
  expect((await there.call(contract.listPackages, {})).total).toBe(1);
}, 120_000);
