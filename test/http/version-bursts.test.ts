import { buffer } from 'node:stream/consumers';
import type * as threading from 'node:worker_threads';
import type { Worker } from 'node:worker_threads';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { ZipFile } from 'yazl';
import { contract } from '../../src-shared/contract';
import type { PackageId } from '../../src-shared/kernel/ids';
import { startServer, type TestServer } from '../support/start-server';

/** Many readers of packages that are as big as they may be, at the same time. */

const itemCount = 3000;
const title = 'A title that makes the manifest big '.repeat(20);

function bigZip(mark: string): Promise<Buffer> {
  const zip = new ZipFile();
  const numbers = Array.from({ length: itemCount }, (_, at) => String(at));
  const items = numbers.map(
    (at) => `<item identifier="i${at}" identifierref="r${at}"><title>${title}${at}</title></item>`,
  );
  const resources = numbers.map(
    (at) =>
      `<resource identifier="r${at}" type="webcontent" adlcp:scormtype="sco" href="p/${at}.html"><file href="p/${at}.html"/></resource>`,
  );
  const manifest = `<?xml version="1.0" encoding="UTF-8"?>
    <manifest identifier="big" xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2"
      xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2">
    <metadata><schema>ADL SCORM</schema><schemaversion>1.2</schemaversion></metadata>
    <organizations default="o"><organization identifier="o"><title>${mark}</title>${items.join('')}</organization></organizations>
    <resources>${resources.join('')}</resources></manifest>`;
  zip.addBuffer(Buffer.from(manifest), 'imsmanifest.xml');
  for (const at of numbers) zip.addBuffer(Buffer.from(`<!doctype html><title>${at}</title>`), `p/${at}.html`);
  zip.end();
  return buffer(zip.outputStream);
}

/** Since a test began: jobs that were begun, and how many threads there were at once at most; and those there are. */
const threads = { jobs: 0, most: 0, alive: new Set<Worker>() };
vi.mock('node:worker_threads', async (original) => {
  const real = await original<typeof threading>();
  class CountedWorker extends real.Worker {
    constructor(...given: ConstructorParameters<typeof Worker>) {
      super(...given);
      threads.alive.add(this);
      threads.most = Math.max(threads.most, threads.alive.size);
      this.once('exit', () => threads.alive.delete(this));
    }

    override postMessage(message: unknown): void {
      threads.jobs += 1;
      super.postMessage(message);
    }
  }
  return { ...real, Worker: CountedWorker };
});

let server: TestServer;
const packages: PackageId[] = [];
beforeAll(async () => {
  server = await startServer({ verifyAfterMs: 3_600_000 });
  for (const mark of ['One', 'Two']) {
    const { id } = await server.upload(await bigZip(mark));
    await server.upload(await bigZip(`${mark}, again`), 'again.zip', { package_id: id });
    packages.push(id);
  }
}, 180_000);
afterAll(() => server[Symbol.asyncDispose]());

/** Those that wait for another job end when none comes. */
const noThreadLives = (timeout = 20_000) => expect.poll(() => threads.alive.size, { timeout }).toBe(0);
beforeEach(async () => {
  await noThreadLives();
  Object.assign(threads, { jobs: 0, most: 0 });
});

const pathsOf = (id: PackageId, at: number) => [
  `/api/v1/packages/${id}/files?limit=50&page=${String((at % 20) + 1)}`,
  `/api/v1/packages/${id}/manifest`,
  `/api/v1/packages/${id}/versions/compare?from=1&to=2`,
];

const askedBy = (readers: number) =>
  Array.from({ length: readers }, (_, at) => pathsOf(packages[at % packages.length]!, at)).flat();

describe('readers of big packages', () => {
  test('who come at the same time are all answered, each thing read once, with two threads and bounded memory', async () => {
    const before = process.memoryUsage().rss;
    let mostHeld = before;
    const looking = setInterval(() => (mostHeld = Math.max(mostHeld, process.memoryUsage().rss)), 20);
    const asked = askedBy(10);
    const answers = await Promise.all(
      asked.map(async (path) => {
        const answer = await server.request(path);
        return { status: answer.status, bytes: (await answer.arrayBuffer()).byteLength };
      }),
    );
    clearInterval(looking);
    expect(answers.map(({ status }) => status)).toEqual(asked.map(() => 200));
    for (const { bytes } of answers) expect(bytes).toBeGreaterThan(300);
    expect(threads.most).toBe(2);
    expect(threads.jobs).toBe(3 * packages.length);
    expect((mostHeld - before) / 2 ** 20).toBeLessThan(700);
    await server.request(`/api/v1/packages/${packages[0]!}/files?page=9&declared=true`);
    expect(threads.jobs).toBe(3 * packages.length);
  }, 120_000);

  test('who go away end what runs for them and leave their place among those who wait', async () => {
    const leaving = new AbortController();
    const gone = askedBy(4).filter((path) => !path.includes('/files'));
    const requests = gone.map((path) => server.request(path, { signal: leaving.signal }));
    const rejected = Promise.allSettled(requests);
    await expect.poll(() => threads.alive.size).toBe(2);
    leaving.abort();
    expect((await rejected).map(({ status }) => status)).toEqual(gone.map(() => 'rejected'));
    await noThreadLives(5_000);
    const { xml, course } = await server.call(contract.readManifest, { packageId: packages[0]!, version: 1 });
    expect(xml).toContain(`"i${String(itemCount - 1)}"`);
    expect(course).toMatchObject({ scormVersion: '1.2', title: 'One' });
  }, 60_000);
});
