import { createHash, randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { setTimeout as after } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { documentedOffers } from '../../src-shared/sync/offers';
import { startCloud } from '../support/cloud';
import type { CloudOptions } from '../support/cloud/options';
import { startHttp } from '../support/http-ends';
import { clientOf, tempFolder } from '../support/remote';
import { zipFixture } from '../support/zip-fixture';

const folder = tempFolder();
let zip: Buffer;
beforeAll(async () => {
  zip = await zipFixture('scorm12-single');
});
afterAll(() => folder[Symbol.dispose]());

/** A client that has met a cloud, with a package in it. */
async function met(options: Partial<CloudOptions> = {}) {
  const cloud = await startCloud(options);
  const client = clientOf(cloud);
  await client.meet();
  const { packageId } = await client.uploadPackage({ ...folder.zip(zip), title: 'Course' });
  return { cloud, client, packageId, [Symbol.asyncDispose]: cloud[Symbol.asyncDispose] };
}

describe('meeting', () => {
  test.each([
    ['a cloud that takes either header', {}, 'x-api-key'],
    ['one that wants a bearer', { auth: 'bearer' }, 'bearer'],
    ['one that knows only X-API-Key', { auth: 'x-api-key' }, 'x-api-key'],
    ['one whose health looks at no key', { auth: 'bearer', healthLooksAtKey: false }, 'bearer'],
  ] as const)('%s, and remembering what it wants', async (_, options, auth) => {
    await using cloud = await startCloud(options);
    const client = clientOf(cloud);
    expect(await client.meet()).toMatchObject({ auth, instanceId: null });
    const before = cloud.seen.length;
    await client.listPackages(1);
    expect(cloud.seen.slice(before)).toEqual(['GET /api/v1/packages']);
  });

  test('learns the tenant from the first package, and by how much the clock is wrong', async () => {
    await using both = await met({ clockAheadMs: -3 * 3_600_000 });
    const { tenantId, clockDifferenceMs } = await both.client.meet();
    expect(tenantId).toBe(both.cloud.tenantId);
    expect(Math.abs((clockDifferenceMs ?? 0) + 3 * 3_600_000)).toBeLessThan(2_000);
  });

  test('tells a key that is none from one that is over, in either header', async () => {
    await using cloud = await startCloud();
    await expect(clientOf({ ...cloud, key: 'scorm_nonsense' }).meet()).rejects.toMatchObject({
      failure: { word: 'unauthorized', facts: { code: 'INVALID_API_KEY' } },
    });
    const client = clientOf(cloud);
    await client.meet();
    cloud.expire();
    await expect(client.meet()).rejects.toMatchObject({ failure: { word: 'key-expired' } });
    const asked = cloud.seen.length;
    await expect(client.listPackages(1)).rejects.toMatchObject({ failure: { word: 'key-expired' } });
    expect(cloud.seen.length - asked).toBe(1);
  });

  test('finds out again how the key is wanted where that has changed', async () => {
    await using cloud = await startCloud({ auth: 'x-api-key' });
    const client = clientOf(cloud, { auth: 'bearer' });
    await expect(client.listPackages(1)).rejects.toMatchObject({ failure: { word: 'unauthorized' } });
    expect((await client.meet()).auth).toBe('x-api-key');
  });

  test('understands an address with a path and slashes, and refuses what is none', async () => {
    await using cloud = await startCloud();
    for (const url of [`${cloud.origin}//`, `${cloud.origin}/api/v1/`, `${cloud.origin}/api/docs/openapi`])
      expect((await clientOf(cloud, { url }).meet()).auth).toBe('x-api-key');
    for (const url of ['ftp://cloud.example', 'https://a:b@cloud.example', 'cloud.example'])
      expect(() => clientOf(cloud, { url })).toThrow(RangeError);
    expect(() => clientOf(cloud, { key: 'two\nlines' })).toThrow(RangeError);
  });
});

describe('what a cloud offers', () => {
  test.each([
    ['none', documentedOffers],
    ['page', documentedOffers],
    ['full', { ...documentedOffers, source: 'document', forms: [] }],
  ] as const)('by a document: %s', async (document, offers) => {
    await using cloud = await startCloud({ document });
    const client = clientOf(cloud);
    await client.meet();
    expect(await client.offers()).toEqual(offers);
    await client.offers();
    expect(cloud.seen.filter((one) => one === 'GET /api/docs/openapi')).toHaveLength(1);
  });

  test('is asked again when the remote has become another version, and after a day', async () => {
    let version = '1';
    const paths = { '/api/v1/packages/{id}/launch': { post: {} }, '/api/v1/sessions/{id}': { put: {} } };
    const asked: string[] = [];
    await using end = await startHttp((req, res) => {
      asked.push(String(req.url));
      const isHealth = req.url === '/api/health';
      res.end(JSON.stringify(isHealth ? { authenticated: true, version } : { paths }));
    });
    let nowMs = 1_000_000_000;
    const client = clientOf({ origin: end.origin, key: 'scorm_x' }, { clock: { nowMs: () => nowMs } });
    const asks = async () => {
      await client.meet();
      expect((await client.offers()).source).toBe('document');
      return asked.filter((url) => url.includes('openapi')).length;
    };
    expect([await asks(), await asks()]).toEqual([1, 1]);
    version = '2';
    expect([await asks(), await asks()]).toEqual([2, 2]);
    nowMs += 25 * 3_600_000;
    expect([await asks(), await asks()]).toEqual([3, 3]);
  });

  test('shows nothing of how it wants the key', async () => {
    await using cloud = await startCloud({ document: 'full', auth: 'bearer' });
    const client = clientOf(cloud);
    await client.offers();
    expect((await client.listPackages(1)).packages).toEqual([]);
    expect(client.auth()).toBe('bearer');
  });
});

describe('a package', () => {
  test.each([
    ['a URL of its own', { upload: 'presigned' }],
    [
      'a URL of its own, by its document, later ready',
      { upload: 'presigned', document: 'full', looksUntilReady: 3 },
    ],
    ['the old form', { upload: 'form' }],
    ['the new form', { upload: 'new-form' }],
    ['the new form by its document', { upload: 'new-form', document: 'full', errors: 'nested' }],
  ] as const)('goes up by %s, and comes back the same', async (_, options) => {
    await using both = await met(options);
    const { cloud, client, packageId } = both;
    expect(cloud.packages.get(packageId)).toMatchObject({ title: 'Course', version: 1 });
    const to = folder.path(`${packageId}.zip`);
    const sha256 = createHash('sha256').update(zip).digest('hex');
    const down = await client.downloadPackage(packageId, { to, etag: null, sha256, mostBytes: 1e9 });
    expect(down).toEqual({ sizeBytes: zip.length, sha256 });
    expect(readFileSync(to).equals(zip)).toBe(true);
    const again = await client.uploadPackage({ ...folder.zip(zip), packageId });
    expect(again).toMatchObject({ packageId, version: 2 });
  });

  test('names the tenant where it is known: by whoever set the remote up, or by a package that is there', async () => {
    await using cloud = await startCloud({ wantsTenant: true });
    const stranger = clientOf(cloud);
    await stranger.meet();
    await expect(stranger.uploadPackage(folder.zip(zip))).rejects.toMatchObject({
      failure: { word: 'refused', facts: { status: 400, details: { field: 'tenant_id' } } },
    });
    await clientOf(cloud, { tenantId: cloud.tenantId }).uploadPackage(folder.zip(zip));
    await stranger.meet();
    expect((await stranger.uploadPackage(folder.zip(zip))).tenantId).toBe(cloud.tenantId);
  });

  test.each(['bare', 'data', 'plural'] as const)(
    'is found in a list, %s, over all its pages',
    async (lists) => {
      await using both = await met({ lists });
      const { cloud, client, packageId } = both;
      const [one] = cloud.packages.values();
      for (let at = 0; at < 70; at += 1) {
        const id = randomUUID();
        cloud.packages.set(id, { ...one!, id });
      }
      const pages = [await client.listPackages(1), await client.listPackages(2)];
      expect(pages.map(({ packages, hasMore }) => [packages.length, hasMore])).toEqual([
        [50, true],
        [21, false],
      ]);
      expect(pages[0]?.packages[0]).toMatchObject({ packageId, version: 1, checksum: null });
    },
  );
});

describe('a session', () => {
  const update = { cmi_data: { 'cmi.core.lesson_status': 'passed' }, time_spent_seconds: 60 };

  test.each([
    ['the new generation', {}],
    ['the old one', { launch: 'old', errors: 'nested', auth: 'bearer', upload: 'form' }],
    ['one that is strict', { isStrict: true }],
  ] as const)(
    'gets our id at a cloud of %s, is read, written, and written again after a conflict',
    async (_, options) => {
      await using both = await met(options);
      const { cloud, client, packageId } = both;
      const sessionId = randomUUID();
      const launch = { packageId, sessionId, userId: 'anna', learnerName: 'Anna' };
      expect(await client.launch(launch)).toMatchObject({ sessionId });
      expect(await client.launch(launch)).toMatchObject({ sessionId });
      expect([...cloud.sessions.keys()]).toEqual([sessionId]);
      const { version } = await client.readSession(sessionId);
      cloud.touch(sessionId, { 'cmi.core.lesson_location': '3' });
      await expect(client.putSession(sessionId, version, update)).rejects.toMatchObject({
        failure: { word: 'conflict', facts: { currentVersion: 2, code: 'VERSION_CONFLICT' } },
      });
      const current = await client.readSession(sessionId);
      expect(current.cmiData).toEqual({ 'cmi.core.lesson_location': '3' });
      expect(await client.putSession(sessionId, current.version, update)).toMatchObject({
        ...{ version: 3, cmiData: update.cmi_data, timeSpentSeconds: 60, userId: 'anna' },
      });
    },
  );

  test('of somebody else is a conflict, and so is any where the cloud takes none twice', async () => {
    await using both = await met({ sessionAgain: 'refuse' });
    const sessionId = randomUUID();
    const launch = { packageId: both.packageId, sessionId, userId: 'anna' };
    await both.client.launch(launch);
    for (const userId of ['anna', 'berta'])
      await expect(both.client.launch({ ...launch, userId })).rejects.toMatchObject({
        failure: { word: 'conflict', facts: { code: 'DUPLICATE_ENTRY' } },
      });
  });
});

describe('the pace', () => {
  const launches = async ({ client, packageId }: Awaited<ReturnType<typeof met>>, count: number) => {
    for (let at = 0; at < count; at += 1)
      await client.launch({ packageId, sessionId: randomUUID(), userId: 'anna' });
  };

  test('is ten writes a minute where no header ever comes', async () => {
    await using both = await met();
    await launches(both, 20);
    const waitedMs = both.client.waits.reduce((sum, ms) => sum + ms, 0);
    // Two went with the upload: the eleventh and the twenty-first wait.
    expect(waitedMs).toBeGreaterThan(115_000);
    expect(waitedMs).toBeLessThan(121_000);
  });

  test('is what the headers tell, to the last one', async () => {
    await using both = await met({ writes: { most: 25, inMs: 100_000, tells: true } });
    await launches(both, 23);
    expect(both.client.waits).toEqual([]);
    await expect(launches(both, 1)).rejects.toMatchObject({ failure: { word: 'rate-limited' } });
    expect(both.client.waits[0]).toBeGreaterThan(90_000);
    expect(both.cloud.sessions.size).toBe(23);
  });
});

test('waits as long as a refusal says that comes without headers', async () => {
  await using cloud = await startCloud({ writes: { most: 5, inMs: 1_500, tells: false } });
  const waits: number[] = [];
  const wait = async (ms: number) => {
    waits.push(ms);
    await after(ms);
  };
  const client = clientOf(cloud, { clock: { nowMs: () => Date.now() }, wait });
  await client.meet();
  const { packageId } = await client.uploadPackage(folder.zip(zip));
  for (let at = 0; at < 5; at += 1)
    await client.launch({ packageId, sessionId: randomUUID(), userId: 'anna' });
  expect(cloud.sessions.size).toBe(5);
  expect(waits.length).toBeGreaterThan(0);
  for (const ms of waits) expect(ms).toBeLessThanOrEqual(2_000);
});

test('has each of its requests in the list of those that left', async () => {
  await using both = await met();
  const { requests, sent } = both.client.outgoing.read();
  expect(sent).toBe(both.cloud.seen.length);
  expect(new Set(requests.map(({ purpose, outcome }) => `${purpose} ${outcome}`))).toEqual(
    new Set(['sync answered']),
  );
  expect(JSON.stringify(requests)).not.toContain(both.cloud.key);
});

test('ends with its signal, wherever it is', async () => {
  await using cloud = await startCloud();
  const client = clientOf(cloud);
  client.end();
  await expect(client.meet()).rejects.toMatchObject({ failure: { word: 'cancelled' } });
});
