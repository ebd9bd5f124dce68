import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { contract } from '../../src-shared/contract';
import type { Import } from '../../src-shared/contract/imports';
import type { Package, PackageSummary } from '../../src-shared/contract/packages';
import { zipFixture } from '../support/zip-fixture';
import { packageFiles, sha256Of, soon } from './import-server';
import type { ServeProcess } from './journal-server';
import { prepareServe } from './prepare-serve';
import { stepsOf, traceInto, type TraceReader } from './traced';
import { put } from './upload-sending';

const serve = prepareServe();

const leastKills = 15;
const leastMs = 20_000;
/** More would fill more than one page of a list. */
const mostKills = 24;
/** After that much time all ways have ended, mostly. */
const spanMs = 700;

describe('kill -9 at any moment of imports by every way', () => {
  test('leaves of each the whole package or none, and no file that no row names', async () => {
    const answered: Package[] = [];
    let server = await serve.start('killed');
    const { key, dataFolder } = server;
    const startedAtMs = performance.now();
    const isEnough = (kills: number) => kills >= leastKills && performance.now() - startedAtMs > leastMs;
    let kills = 0;
    for (; kills < mostKills && !isEnough(kills); kills += 1) {
      const waitMs = Math.random() * spanMs;
      const working = importByAllWays(server, kills, answered);
      await new Promise((resolve) => setTimeout(resolve, waitMs));
      await server.kill();
      await working;
      server = await serve.start('killed', { key });
      await expectWhole(server, dataFolder, answered, `kill ${String(kills)} after ${waitMs.toFixed(0)} ms`);
    }
    const imports = await importsOf(server);
    expect(imports.filter((row) => row.state === 'completed').length).toBeGreaterThan(0);
    // Three of four ways answer with the package.
    expect(answered.length, 'no kill came in the midst of an import').toBeLessThan(3 * kills);
  }, 180_000);
});

/** Settles when each import has been answered or has lost its server. */
async function importByAllWays(server: ServeProcess, round: number, answered: Package[]): Promise<void> {
  // As many bytes more each time: no zip has been there before.
  const zipOf = (way: number) =>
    zipFixture('scorm12-single', { padToBytes: 400_000 + round * 40 + way * 10 });
  const [form, disk, presigned, multipart] = await Promise.all([0, 1, 2, 3].map(zipOf));
  const source = join(serve.folder, `${String(round)}.zip`);
  writeFileSync(source, disk!);
  const announced = (zip: Buffer) => ({ filename: 'course.zip', file_size: zip.length });
  const note = (added: Package | object): void => {
    if ('checksum_sha256' in added) answered.push(added);
  };
  await Promise.allSettled([
    server.upload(form!).then(note),
    server.call(contract.importFiles, { paths: [source] }),
    (async () => {
      const {
        upload_id,
        presigned_url: url,
        required_put_headers: headers,
      } = await server.call(contract.createUploadUrl, announced(presigned!));
      await put(url, presigned!, headers);
      note(await server.call(contract.processUpload, { upload_id }));
    })(),
    (async () => {
      const { upload_id, presigned_urls: urls } = await server.call(
        contract.startMultipartUpload,
        announced(multipart!),
      );
      await put(urls[0]!.url, multipart!);
      note(await server.call(contract.completeMultipartUpload, { upload_id }));
    })(),
  ]);
}

async function expectWhole(
  server: ServeProcess,
  dataFolder: string,
  answered: readonly Package[],
  when: string,
): Promise<void> {
  await soon(async () =>
    (await importsOf(server)).filter(({ state }) => /waiting|processing/.test(state)),
  ).toEqual([]);
  const imports = await importsOf(server);
  expect(
    imports.filter((row) => row.way === 'form' && row.state !== 'completed'),
    when,
  ).toEqual([]);
  expect(
    imports.filter((row) => row.state === 'failed'),
    when,
  ).toEqual([]);
  expect(new Set(imports.filter((row) => row.way === 'disk').map((row) => row.state)), when).toEqual(
    new Set(imports.some((row) => row.way === 'disk') ? ['completed'] : []),
  );
  const packages = await packagesOf(server);
  for (const { id } of answered)
    expect(
      packages.map((each) => each.id),
      when,
    ).toContain(id);
  const zips = packages.map(({ checksum_sha256: sha256 }) => `${sha256}.zip`);
  for (const zip of zips)
    expect(`${sha256Of(readFileSync(join(dataFolder, 'packages', zip)))}.zip`, when).toBe(zip);
  const newest = packages[0];
  if (newest !== undefined) {
    const packageId = newest.id;
    const launched = await server.call(contract.launchPackage, { packageId, user_id: 'learner' });
    expect(launched.launch_url, when).toContain(launched.session_id);
  }
  const uploads = imports.filter((row) => row.state === 'uploading').map((row) => `uploads/${row.import_id}`);
  const unnamed = packageFiles(dataFolder).filter((file) => !zips.includes(file) && !uploads.includes(file));
  expect(unnamed, when).toEqual([]);
}

async function importsOf(server: ServeProcess): Promise<readonly Import[]> {
  return (await server.call(contract.listImports, { limit: 100 })).data;
}

async function packagesOf(server: ServeProcess): Promise<readonly PackageSummary[]> {
  return (await server.call(contract.listPackages, { limit: 100 })).data;
}

const traced = 'fsync,fdatasync,rename,renameat,renameat2,pwrite64,write,writev,sendto,sendmsg';

describe.runIf(process.platform === 'linux')('what an upload is answered with', () => {
  test('is on disk: bytes, name and row are synced one after the other before the answer', async () => {
    const traceFile = join(serve.folder, 'trace.txt');
    const server = await serve.start('traced', { under: traceInto(traceFile, traced, 60) });
    const zip = await zipFixture('scorm12-single');
    expect((await server.upload(zip)).status).toBe('ready');
    await server.stop();
    const steps = stepsOf(readFileSync(traceFile, 'utf8'), readerOf(`${sha256Of(zip)}.zip`));
    const named = steps.lastIndexOf('name');
    expect(named, steps.join(' ')).toBeGreaterThan(0);
    expect(steps.slice(0, named)).toContain('bytes synced');
    const after = steps.slice(named + 1, steps.indexOf('answer'));
    const order = ['folder synced', 'row written', 'row synced'].map((step) => after.indexOf(step as Step));
    expect(order, steps.join(' ')).toEqual(order.toSorted((one, other) => one - other));
    expect(order[0], steps.join(' ')).toBeGreaterThanOrEqual(0);
    expect(after.lastIndexOf('row synced')).toBeGreaterThan(after.lastIndexOf('row written'));
  }, 60_000);
});

type Step = 'bytes synced' | 'name' | 'folder synced' | 'row written' | 'row synced' | 'answer';

const readerOf = (zipName: string): TraceReader<Step> => ({
  synced: (path) => {
    if (path.includes('/packages/incoming/')) return 'bytes synced';
    if (path.endsWith('/packages')) return 'folder synced';
    return path.endsWith('-wal') ? 'row synced' : null;
  },
  called: (line) => {
    if (/ rename\w*\(/.test(line) && line.includes(zipName)) return 'name';
    if (/ pwrite64\(\d+<[^>]*-wal>/.test(line)) return 'row written';
    return /<socket:.*HTTP\/1\.1 201/.test(line) ? 'answer' : null;
  },
});
