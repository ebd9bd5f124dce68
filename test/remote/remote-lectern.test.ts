import { createHash, randomUUID } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { json } from 'node:stream/consumers';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { contract } from '../../src-shared/contract';
import type { UploadMark } from '../../src-main/remote/upload-wish';
import { journalPageOf } from '../../src-shared/sync/read-journal';
import { openPage } from '../http/journal-page';
import { startHttp } from '../support/http-ends';
import { clientOf, tempFolder } from '../support/remote';
import { startFaultyProxy, type FaultyProxy } from '../support/faulty-proxy';
import { startServer, type TestServer } from '../support/start-server';
import { zipFixture } from '../support/zip-fixture';

/* The client against a real Lectern, through a network that does what the test wants. */

const folder = tempFolder();
let lectern: TestServer;
let proxy: FaultyProxy;
let small: Buffer;
let large: Buffer;

beforeAll(async () => {
  lectern = await startServer();
  proxy = await startFaultyProxy(lectern.origin);
  small = await zipFixture('scorm12-single');
  large = await zipFixture('scorm2004-multi', { padToBytes: 17_500_000 });
});
afterAll(async () => {
  await proxy[Symbol.asyncDispose]();
  await lectern[Symbol.asyncDispose]();
  folder[Symbol.dispose]();
});
beforeEach(() => proxy.heal());

const connect = (more = {}) => clientOf({ origin: proxy.origin, key: lectern.key }, more);
const seenSince = (count: number) => proxy.seen.slice(count).map((one) => one.split('?')[0]);

test('knows another Lectern, and holds no pace that it does not tell', async () => {
  const client = connect();
  const { instance_id: instanceId, tenant_id: tenantId } = await lectern.call(contract.health, {});
  expect(await client.meet()).toMatchObject({ auth: 'x-api-key', instanceId, tenantId, scopes: ['admin'] });
  expect(Math.abs(client.clockDifferenceMs() ?? 9e9)).toBeLessThan(2_000);
  expect(await client.offers()).toMatchObject({ journals: true, multipart: true, source: 'document' });
  for (let at = 0; at < 25; at += 1) await client.listPackages(1);
  expect(client.waits).toEqual([]);
});

test('takes half a document of another Lectern for a fault, and not for what a cloud offers', async () => {
  const client = connect();
  proxy.plan({ kind: 'truncate', keptBytes: 10_000, on: /openapi/ });
  await expect(client.offers()).rejects.toMatchObject({ failure: { word: 'garbage' } });
  expect((await client.offers()).journals).toBe(true);
});

describe('a package', () => {
  test('that is small goes in one piece, the same again by its checksum', async () => {
    const client = connect();
    const before = proxy.seen.length;
    const up = await client.uploadPackage({ ...folder.zip(small), title: 'Mine' });
    expect(up).toMatchObject({ title: 'Mine', version: 1, status: 'ready' });
    expect(up.checksum).toBe(createHash('sha256').update(small).digest('hex'));
    expect(seenSince(before)).toEqual([
      'GET /api/docs/openapi',
      'POST /api/v1/packages/upload-url',
      expect.stringMatching(/^PUT \/api\/v1\/uploads\//),
      'POST /api/v1/packages/process',
    ]);
    expect((await client.listPackages(1)).packages).toContainEqual(up);
  });

  test('has versions, each known by its checksum', async () => {
    const client = connect();
    const first = await client.uploadPackage(folder.zip(small));
    const next = folder.zip(await zipFixture('scorm12-single', { padToBytes: 50_000 }), 'next.zip');
    expect(await client.uploadPackage({ ...next, packageId: first.packageId })).toMatchObject({ version: 2 });
    const { versions, hasMore } = await client.listVersions(first.packageId, 1);
    expect(versions).toEqual([
      { version: 2, checksum: next.sha256 },
      { version: 1, checksum: first.checksum },
    ]);
    expect(hasMore).toBe(false);
    const ask = { to: folder.path('first.zip'), etag: null, mostBytes: 1e9, sha256: first.checksum };
    expect(await client.downloadPackage(first.packageId, { ...ask, version: 1 })).toMatchObject({
      sizeBytes: small.length,
    });
  });

  test('whose bytes arrive otherwise than they left is refused', async () => {
    const wrong = { ...folder.zip(small), sha256: '0'.repeat(64) };
    await expect(connect().uploadPackage(wrong)).rejects.toMatchObject({
      failure: { word: 'garbage', facts: { reason: 'checksum' } },
    });
  });

  test('goes up in parts over a line that breaks, each part that arrived but once', async () => {
    const client = connect();
    const progress: number[] = [];
    const before = proxy.seen.length;
    proxy.plan({ kind: 'cut-request', afterBytes: 1_000_000, on: /parts\/2/, times: 2 });
    proxy.plan({ kind: 'lose-answer', on: /parts\/3/ });
    proxy.plan({ kind: 'answer', status: 503, on: /parts\/1/ });
    const up = await client.uploadPackage({
      ...folder.zip(large),
      onProgress: (sent, all) => void progress.push(sent / all),
    });
    expect(up).toMatchObject({ version: 1, status: 'ready' });
    const puts = proxy.seen.slice(before).filter((one) => one.startsWith('PUT') && one.includes('/parts/'));
    expect(
      [1, 2, 3].map((part) => puts.filter((one) => one.includes(`/parts/${String(part)}?`)).length),
    ).toEqual([2, 3, 2]);
    // Each try again has a URL of its own.
    expect(seenSince(before).filter((one) => one === 'POST /api/v1/packages/multipart/part')).toHaveLength(4);
    expect(progress.at(-1)).toBe(1);
  });

  test('is gone on with by another client after a break, and finished once', async () => {
    const first = connect();
    let known: UploadMark | undefined;
    proxy.plan({ kind: 'cut-request', afterBytes: 100_000, on: /parts\/(2|3)/, times: 1000 });
    const broken = first.uploadPackage({ ...folder.zip(large), onBegun: (begun) => void (known = begun) });
    await expect(broken).rejects.toMatchObject({ failure: { word: 'unreachable' } });
    const resume = known!;
    expect(JSON.parse(JSON.stringify(resume))).toEqual({ way: 'parts', uploadId: expect.any(String) });
    proxy.heal();
    const before = proxy.seen.length;
    const second = connect();
    const up = await second.uploadPackage({ ...folder.zip(large), resume });
    expect(seenSince(before).filter((one) => one?.startsWith('PUT'))).toHaveLength(2);
    expect(await second.uploadPackage({ ...folder.zip(large), resume })).toEqual(up);
    const { sha256 } = folder.zip(large);
    const { data } = await lectern.call(contract.listPackages, { limit: 100 });
    expect(data.filter((one) => one.id === up.packageId)).toMatchObject([{ checksum_sha256: sha256 }]);
  });

  test('is there once, however often the answer to its processing is lost', async () => {
    const client = connect();
    let resume: UploadMark | undefined;
    proxy.plan({ kind: 'lose-answer', on: /process/, times: 2 });
    const up = await client.uploadPackage({
      ...folder.zip(small),
      onBegun: (begun) => void (resume = begun),
    });
    const before = proxy.seen.length;
    expect(await client.uploadPackage({ ...folder.zip(small), resume: resume! })).toEqual(up);
    expect(seenSince(before)).toEqual(['POST /api/v1/packages/process']);
    const forgotten = { way: 'place', names: { upload_id: randomUUID() } } as const;
    const anew = await client.uploadPackage({ ...folder.zip(small), resume: forgotten });
    expect(anew.packageId).not.toBe(up.packageId);
  });

  test('whose upload the remote has forgotten goes anew', async () => {
    const up = await connect().uploadPackage({
      ...folder.zip(large),
      resume: { way: 'parts', uploadId: randomUUID() },
    });
    expect(up.version).toBe(1);
  });

  test('comes down over a line that breaks, from where it broke, also when it broke too often', async () => {
    const client = connect();
    const { packageId } = await client.uploadPackage(folder.zip(large));
    const { sha256 } = folder.zip(large);
    const to = folder.path('down.zip');
    let etag: string | null = null;
    const ask = { to, sha256, mostBytes: 1e9, onBegun: (tag: string | null) => void (etag = tag) };
    proxy.plan({ kind: 'cut-answer', afterBytes: 1_500_000, on: /download/, times: 5 });
    await expect(client.downloadPackage(packageId, { ...ask, etag })).rejects.toMatchObject({
      failure: { word: 'unreachable' },
    });
    const have = statSync(to).size;
    expect(have).toBeGreaterThan(4_000_000);
    const told: number[] = [];
    const again = { ...ask, etag, onProgress: (bytes: number) => void told.push(bytes) };
    expect(await client.downloadPackage(packageId, again)).toEqual({ sizeBytes: large.length, sha256 });
    expect(told[0]).toBeGreaterThan(have);
    expect(readFileSync(to).equals(large)).toBe(true);
    expect((await client.downloadPackage(packageId, { ...ask, etag })).sha256).toBe(sha256);
  });

  test('that was begun from other bytes comes down anew', async () => {
    const client = connect();
    const { packageId } = await client.uploadPackage(folder.zip(small));
    const { file, sha256 } = folder.zip(Buffer.alloc(100), 'other.zip');
    const ask = { to: file, mostBytes: 1e9, sha256: createHash('sha256').update(small).digest('hex') };
    expect(sha256).not.toBe(ask.sha256);
    const before = proxy.seen.length;
    for (const etag of ['"of something else"', null])
      expect(await client.downloadPackage(packageId, { ...ask, etag })).toEqual({
        ...{ sizeBytes: small.length, sha256: ask.sha256 },
      });
    expect(seenSince(before)).toHaveLength(2);
    await expect(client.downloadPackage(packageId, { ...ask, etag: null, sha256 })).rejects.toMatchObject({
      failure: { word: 'garbage', facts: { reason: 'checksum' } },
    });
    await expect(
      client.downloadPackage(packageId, { ...ask, etag: null, mostBytes: 10 }),
    ).rejects.toMatchObject({
      failure: { word: 'garbage', facts: { reason: 'too-long' } },
    });
  });
});

describe('a session', () => {
  async function played(packageId: string) {
    const sessionId = randomUUID();
    await connect().launch({ packageId, sessionId, userId: 'anna', learnerName: 'Anna' });
    const url = (await connectAsPlayer(packageId, sessionId)).launch_url;
    const page = await openPage(lectern, url);
    await page.send([
      ...[page.call('Initialize', ''), page.call('SetValue', 'cmi.location', 'p1')],
      ...[page.call('Commit', ''), page.call('Terminate', '')],
      page.event({ type: 'unload', nowMs: page.now() }),
    ]);
    await page.close();
    return sessionId;
  }
  const connectAsPlayer = (packageId: string, sessionId: string) =>
    lectern.call(contract.launchPackage, {
      ...{ packageId: packageId, session_id: sessionId, user_id: 'anna' },
    });

  test('goes as its journal from one to another, once, whatever is sent twice or lost on the way', async () => {
    await using other = await startServer();
    await using line = await startFaultyProxy(other.origin);
    const zip = await zipFixture('scorm2004-multi');
    const from = connect();
    const to = clientOf({ origin: line.origin, key: other.key });
    const ours = await from.uploadPackage(folder.zip(zip));
    const theirs = await to.uploadPackage(folder.zip(zip));
    const sessionId = await played(ours.packageId);
    const page = await from.readJournal(sessionId, 0);
    expect(page).toMatchObject({ hasMore: false, lastPosition: page.entries.length });
    expect((await from.readJournal(sessionId, 2)).entries).toEqual(page.entries.slice(2));

    const wish = { packageId: theirs.packageId, sessionId, userId: 'anna', learnerName: 'Anna' };
    const made = await to.createSession(wish, { metadata: { from: 'here' } });
    expect(made).toMatchObject({ sessionId, metadata: { from: 'here' } });
    await expect(to.createSession(wish)).rejects.toMatchObject({
      failure: { word: 'conflict', facts: { code: 'DUPLICATE_ENTRY' } },
    });
    line.plan({ kind: 'duplicate', on: /journal/ });
    line.plan({ kind: 'lose-answer', on: /journal/ });
    line.plan({ kind: 'replay', on: /journal/, earlier: /POST .*journal/ });
    const half = page.entries.slice(0, 4);
    expect(await to.appendJournal(sessionId, half)).toMatchObject({ lastPosition: 4 });
    await expect(to.appendJournal(sessionId, page.entries)).rejects.toMatchObject({
      failure: { word: 'unreachable' },
    });
    expect(await to.appendJournal(sessionId, page.entries)).toMatchObject({
      lastPosition: page.entries.length,
    });
    expect((await to.readJournal(sessionId, 0)).entries).toEqual(page.entries);
    const [here, there] = [await from.readSession(sessionId), await to.readSession(sessionId)];
    expect(there.cmiData).toEqual(here.cmiData);
    const fork = page.entries.map((entry) => ({ ...entry, result: 'else' }));
    await expect(to.appendJournal(sessionId, fork)).rejects.toMatchObject({
      failure: { word: 'conflict', facts: { details: { reason: 'fork' } } },
    });
  });

  test('of many entries goes in as many requests as it takes', async () => {
    const entries = Array.from({ length: 2500 }, (_, at) => ({
      ...{ position: at + 1, epoch: 1, number: at + 1, source: 'learner' as const },
      ...{ event: { type: 'call' }, result: 'true', error_code: '0' },
    }));
    const sent: number[][] = [];
    await using end = await startRecorder(sent);
    await clientOf({ origin: end.origin, key: 'scorm_x' }).appendJournal('s', entries);
    expect(sent.map((positions) => [positions[0], positions.at(-1)])).toEqual([
      ...[
        [1, 1000],
        [1001, 2000],
        [2001, 2500],
      ],
    ]);
    expect(journalPageOf({ data: entries, last_position: 2500 }, 0)).toMatchObject({ lastPosition: 2500 });
  });

  test('is written as values under its version', async () => {
    const client = connect();
    const { packageId } = await client.uploadPackage(folder.zip(small));
    const sessionId = randomUUID();
    const launched = await client.launch({ packageId, sessionId, userId: 'berta' });
    expect(launched).toEqual({ sessionId });
    const { version } = await client.readSession(sessionId);
    const put = await client.putSession(sessionId, version, { completion_status: 'completed' });
    expect(put).toMatchObject({ version: version + 1, completionStatus: 'completed', packageVersion: 1 });
    await expect(client.putSession(sessionId, version, { location: '1' })).rejects.toMatchObject({
      failure: { word: 'conflict', facts: { currentVersion: version + 1 } },
    });
    await expect(client.readSession('no-uuid')).rejects.toMatchObject({
      failure: { word: 'not-found', facts: { code: 'SESSION_NOT_FOUND' } },
    });
  });
});

function startRecorder(sent: number[][]) {
  return startHttp((req, res) => {
    void json(req).then((body) => {
      const { entries } = body as { entries: { position: number }[] };
      sent.push(entries.map(({ position }) => position));
      res.end(JSON.stringify({ last_position: entries.at(-1)?.position, version: 1 }));
    });
  });
}

test('waits as a Lectern asks to that counts requests', async () => {
  await using counting = await startServer({ rateLimited: true });
  await counting.call(contract.updateSettings, { rate_limit_read_per_minute: 5 });
  const client = clientOf(counting);
  await client.meet();
  for (let at = 0; at < 5; at += 1) await client.listPackages(1);
  expect(client.waits).toEqual([]);
  await expect(client.listPackages(1)).rejects.toMatchObject({ failure: { word: 'rate-limited' } });
  expect(client.waits.length).toBeGreaterThan(0);
  for (const ms of client.waits) expect(ms).toBeLessThanOrEqual(62_000);
});
