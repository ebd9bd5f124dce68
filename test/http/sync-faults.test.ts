import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { contract } from '../../src-shared/contract';
import type { RemoteTroubleWord } from '../../src-shared/contract/remote-trouble';
import { startFaultyProxy, type Planned } from '../support/faulty-proxy';
import { startServer, type TestServer } from '../support/start-server';
import { zipFixture } from '../support/zip-fixture';
import { journalOf, settledRemote, syncWith } from './synced';
import { begun, finished, visited } from './visits';

let zip: Buffer;
let here: TestServer;
let there: TestServer;

beforeEach(async () => {
  zip = await zipFixture('scorm2004-single');
  [here, there] = [await startServer(), await startServer()];
});
afterEach(async () => {
  await here[Symbol.asyncDispose]();
  await there[Symbol.asyncDispose]();
});

/** Where a fault strikes: the requests of a first sync. */
const at = {
  meeting: /^GET \/api\/health/,
  document: /^GET \/api\/docs\/openapi/,
  bytes: /^PUT .*uploads/,
  processing: /^POST \/api\/v1\/packages\/process/,
  beginning: /^POST \/api\/v1\/sessions$/,
  journal: /^POST \/api\/v1\/sessions\/[^/]+\/journal/,
};

const page = {
  status: 200,
  body: '<!doctype html><title>Hotel</title>',
  headers: { 'Content-Type': 'text/html' },
};

const faults: readonly (readonly [string, Planned, RemoteTroubleWord | null])[] = [
  ['a portal answers instead', { kind: 'answer', ...page, on: at.meeting }, 'captive-portal'],
  [
    'it leads elsewhere',
    { kind: 'answer', status: 302, headers: { Location: 'http://portal.example/' }, on: at.meeting },
    'captive-portal',
  ],
  ['the document is cut off', { kind: 'truncate', keptBytes: 100, on: at.document }, 'garbage'],
  ['the bytes of a package break off', { kind: 'cut-request', afterBytes: 500, on: at.bytes }, 'unreachable'],
  ['nobody hears that the package is there', { kind: 'lose-answer', on: at.processing }, null],
  ['the package is processed twice', { kind: 'duplicate', on: at.processing }, null],
  ['nobody hears that the session has begun', { kind: 'lose-answer', on: at.beginning }, 'unreachable'],
  ['the session is begun twice', { kind: 'duplicate', on: at.beginning }, null],
  ['nobody hears that the entries are there', { kind: 'lose-answer', on: at.journal }, 'unreachable'],
  ['the entries come twice', { kind: 'duplicate', on: at.journal }, null],
  [
    'earlier entries come again after later ones',
    { kind: 'replay', earlier: at.beginning, on: at.journal },
    null,
  ],
  ['the answer is half', { kind: 'truncate', keptBytes: 10, on: at.journal }, 'garbage'],
  ['the connection ends in the answer', { kind: 'cut-answer', afterBytes: 5, on: at.journal }, 'unreachable'],
  ['it has a fault of its own', { kind: 'answer', status: 500, body: '{}', on: at.journal }, 'server-error'],
  [
    'it is asked too much',
    { kind: 'answer', status: 429, headers: { 'Retry-After': '1' }, on: at.journal },
    null,
  ],
  [
    'it says conflict without a word more',
    { kind: 'answer', status: 409, body: '{"error":"no","code":"VERSION_CONFLICT"}', on: at.journal },
    'conflict',
  ],
  ['it sends no JSON', { kind: 'answer', status: 200, body: 'fine', on: at.journal }, 'garbage'],
];

describe('a sync while', () => {
  test.each(faults)('%s: named or overcome, and all is there once in the end', async (_, fault, word) => {
    await using proxy = await startFaultyProxy(there.origin);
    const { id: packageId } = await here.upload(zip);
    const ids = [
      await visited(here, { packageId, user_id: 'ada' }, finished),
      await visited(here, { packageId, user_id: 'bob' }, begun),
    ];
    const { id: remoteId } = await here.call(contract.createRemote, { url: proxy.origin, key: there.key });
    proxy.plan(fault);
    const struck = await syncWith(here, remoteId);
    const { sessions: listed } = await here.call(contract.listSyncedSessions, { remoteId });
    const words = [struck.trouble, ...listed.map(({ trouble }) => trouble)].map((one) => one?.word ?? null);
    expect(words.filter((one) => one !== null)).toEqual(word === null ? [] : [word]);
    expect(proxy.left(), 'strikes that never came').toBe(0);
    proxy.heal();

    const whole = { state: 'idle', trouble: null, sessions: { sent: 2, waiting: 0, in_trouble: 0 } };
    expect(await syncWith(here, remoteId)).toMatchObject(whole);
    for (const id of ids) expect(await journalOf(there, id)).toEqual(await journalOf(here, id));
    expect((await there.call(contract.listSessions, {})).total).toBe(2);
    expect((await there.call(contract.listPackages, {})).total).toBe(1);
  });
});

test('one session is tried again by itself, and the others keep their time', async () => {
  await using proxy = await startFaultyProxy(there.origin);
  const { id: packageId } = await here.upload(zip);
  const ada = await visited(here, { packageId, user_id: 'ada' }, finished);
  const bob = await visited(here, { packageId, user_id: 'bob' }, finished);
  const { id: remoteId } = await here.call(contract.createRemote, { url: proxy.origin, key: there.key });
  proxy.plan({ kind: 'answer', status: 413, body: '{}', on: at.beginning, times: 2 });
  await syncWith(here, remoteId);
  await here.call(contract.syncNow, { remoteId, session_id: bob });
  expect((await settledRemote(here, remoteId)).sessions).toEqual({ sent: 1, waiting: 0, in_trouble: 1 });
  const { sessions } = await here.call(contract.listSyncedSessions, { remoteId, state: 'trouble' });
  expect(sessions).toMatchObject([{ session_id: ada, attempts: 1 }]);
});

test('a sync that cannot even be written down is told as a fault, until one works', async () => {
  const { id: remoteId } = await here.call(contract.createRemote, { url: there.origin, key: there.key });
  const own = new Database(join(here.dataFolder, 'lectern.db'));
  try {
    own.exec(`CREATE TRIGGER no_room BEFORE INSERT ON sync_runs BEGIN SELECT RAISE(ABORT, 'no room'); END`);
    expect(await syncWith(here, remoteId)).toMatchObject({
      state: 'waiting',
      trouble: { word: 'fault', lasting: false, facts: { code: 'SQLITE_CONSTRAINT_TRIGGER' } },
    });
    own.exec('DROP TRIGGER no_room');
    expect(await syncWith(here, remoteId)).toMatchObject({ state: 'idle', trouble: null });
  } finally {
    own.close();
  }
});
