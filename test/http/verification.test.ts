import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { WebSocket } from 'ws';
import { contract } from '../../src-shared/contract';
import { PackageId } from '../../src-shared/kernel/ids';
import { rawZip, smallManifest, speakingPage } from '../content/zip-bytes';
import { startServer, type TestServer } from '../support/start-server';
import { workerFile } from '../support/worker-build';
import { openPage } from './journal-page';
import { addOtherTenant } from './other-tenant';

let server: TestServer;
beforeAll(async () => {
  server = await startServer({ verifyAfterMs: 0 });
});
afterAll(() => server[Symbol.asyncDispose]());
/** Long enough to do something to a stored file before it is read. */
const aWhile = 1500;

interface Given {
  /** Names of files whose bytes do not fit the checksum of the directory. */
  readonly damaged?: readonly string[];
  readonly method?: 0 | 8;
  readonly title?: string;
}

/** A course whose media are whole or damaged; what makes it a course is whole in any case. */
function course({ damaged = [], method = 0, title = 'x' }: Given): Buffer {
  const media = ['media/one.bin', 'media/two.bin', ...damaged.filter((name) => name.startsWith('many/'))];
  return rawZip([
    { name: 'imsmanifest.xml', content: smallManifest('index.html', ['index.html', ...media]) },
    { name: 'index.html', content: `${speakingPage}${title}` },
    ...media.map((name) => ({
      name,
      content: name.repeat(50),
      method,
      ...(damaged.includes(name) ? { claims: { crc32: 1234 } } : {}),
    })),
  ]);
}

/** The package once it is known whether its zip is whole. */
const settled = async (packageId: PackageId, key?: string, at: TestServer = server) =>
  vi.waitFor(
    async () => {
      const found = await at.call(contract.readPackage, { packageId }, key);
      expect(found.verification).not.toBe('pending');
      return found;
    },
    { timeout: 15_000, interval: 50 },
  );
const damageOf = (found: Awaited<ReturnType<typeof settled>>) =>
  found.findings.filter(({ id }) => id === 'package.damaged-files');

describe('a package that was kept', () => {
  test.each([0, 8] as const)('is verified, file by file, where all is whole (method %i)', async (method) => {
    const { id } = await server.upload(course({ method, title: `whole ${method}` }));
    const found = await settled(id);
    expect([found.verification, damageOf(found)]).toEqual(['verified', []]);
    expect((await server.call(contract.listVersions, { packageId: id })).data[0]?.verification).toBe(
      'verified',
    );
  });

  test.each([0, 8] as const)('is damaged where a file is, which is named (method %i)', async (method) => {
    const { id } = await server.upload(course({ damaged: ['media/two.bin'], method }));
    const found = await settled(id);
    expect(found.verification).toBe('damaged');
    expect(damageOf(found)).toMatchObject([
      {
        severity: 'error',
        file: 'media/two.bin',
        message: 'A file is damaged: "media/two.bin"',
        facts: { case: 'one', name: 'media/two.bin' },
      },
    ]);
    const { data } = await server.call(contract.listVersions, { packageId: id });
    expect(data[0]).toMatchObject({ verification: 'damaged', finding_counts: { error: 1 } });
  });

  test('counts all damaged files and names the first of many', async () => {
    const damaged = Array.from({ length: 12 }, (_, at) => `many/${String(at).padStart(2, '0')}.bin`);
    const { id } = await server.upload(course({ damaged }));
    const [finding] = damageOf(await settled(id));
    expect(finding?.message).toMatch(/^12 files are damaged, among them "many\/00\.bin", .*"many\/09\.bin"$/);
  });

  test('can be launched and played before and after, damaged or not', async () => {
    const { id } = await server.upload(course({ damaged: ['media/one.bin'] }));
    const launch = async () => {
      const { launch_url: url } = await server.call(contract.launchPackage, {
        packageId: id,
        user_id: 'learner',
      });
      const page = await openPage(server, url);
      expect((await fetch(`${page.runUrl}/files/index.html`)).status).toBe(200);
      await page.close();
    };
    await launch();
    await settled(id);
    await launch();
  });

  test('is announced on the live channel once it is known', async () => {
    const { path } = await server.call(contract.createLiveTicket, {});
    const socket = new WebSocket(server.origin.replace('http', 'ws') + path);
    await once(socket, 'open');
    const news: string[] = [];
    socket.on('message', (data: Buffer) => news.push((JSON.parse(data.toString()) as { type: string }).type));
    const { id } = await server.upload(course({}));
    await settled(id);
    await vi.waitFor(() => {
      expect(news.filter((type) => type === 'packages-changed')).toHaveLength(2);
    });
    socket.terminate();
  });
});

describe('what was never verified', () => {
  test('is verified after the next start, whoever it belongs to', async () => {
    const otherKey = addOtherTenant(server);
    const ours = await server.upload(course({ damaged: ['media/one.bin'], title: 'ours' }));
    const form = new FormData();
    form.append('file', new Blob([new Uint8Array(course({ title: 'theirs' }))]), 'theirs.zip');
    const headers = { 'x-api-key': otherKey };
    const answer = await server.request('/api/v1/packages', { method: 'POST', headers, body: form });
    const theirs = PackageId.parse(((await answer.json()) as { id: string }).id);
    await settled(ours.id);
    await settled(theirs, otherKey);
    const database = new Database(join(server.dataFolder, 'lectern.db'));
    database.exec(`UPDATE package_versions SET verification = 'pending', findings = '[]'`);
    database.close();
    await server.restart();
    expect((await settled(ours.id)).verification).toBe('damaged');
    expect((await settled(theirs, otherKey)).verification).toBe('verified');
  });

  test('stays so where the stored file is gone, and the others are verified all the same', async () => {
    await using own = await startServer({ verifyAfterMs: aWhile });
    const gone = await own.upload(course({ title: 'gone' }));
    rmSync(join(own.dataFolder, 'packages', `${gone.checksum_sha256}.zip`));
    const whole = await own.upload(course({ title: 'whole' }));
    expect((await settled(whole.id, own.key, own)).verification).toBe('verified');
    expect((await own.call(contract.readPackage, { packageId: gone.id })).verification).toBe('pending');
  });

  test('stays so where reading it takes too long, and the others are verified all the same', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'lectern-verify-'));
    const [hanging, slow] = [join(folder, 'worker.mjs'), join(folder, 'slow')];
    writeFileSync(
      hanging,
      `import { readFileSync } from 'node:fs';
       import { parentPort } from 'node:worker_threads';
       const isSlow = ({ name, input }) => name === 'verify' && input.path.includes(readFileSync(${JSON.stringify(slow)}, 'utf8'));
       const on = parentPort.on.bind(parentPort);
       parentPort.on = (event, hear) => on(event, (order) => isSlow(order) || hear(order));
       await import(${JSON.stringify(pathToFileURL(workerFile).href)});`,
    );
    const [never, whole] = [course({ title: 'never' }), course({ title: 'after it' })];
    writeFileSync(slow, createHash('sha256').update(never).digest('hex'));
    await using own = await startServer({ verifyAfterMs: 0, verifyTimeoutMs: 2000, workerFile: hanging });
    const { id } = await own.upload(never);
    const other = await own.upload(whole);
    expect((await settled(other.id, own.key, own)).verification).toBe('verified');
    expect((await own.call(contract.readPackage, { packageId: id })).verification).toBe('pending');
    rmSync(folder, { recursive: true });
  });

  test('is called off when the program closes, and read again at the next start', async () => {
    await using own = await startServer({ verifyAfterMs: 0 });
    const { id } = await own.upload(course({ title: 'closing' }));
    await own.restart();
    expect((await settled(id, own.key, own)).verification).toBe('verified');
  });
});

test('a stored package that was cut off on disk is damaged as a whole', async () => {
  await using own = await startServer({ verifyAfterMs: aWhile });
  const { id, checksum_sha256: sha256 } = await own.upload(course({ title: 'cut' }));
  truncateSync(join(own.dataFolder, 'packages', `${sha256}.zip`), 300);
  const found = await settled(id, own.key, own);
  expect(found.verification).toBe('damaged');
  expect(damageOf(found)).toMatchObject([{ severity: 'error', file: null, facts: { case: 'archive' } }]);
});
