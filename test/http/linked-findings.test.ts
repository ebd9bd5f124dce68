import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { contract } from '../../src-shared/contract';
import type { PackageId } from '../../src-shared/kernel/ids';
import { startServer, type TestServer } from '../support/start-server';
import { fixtureFiles } from '../support/zip-fixture';

let server: TestServer;
let folder: string;
let href: string;
beforeEach(async () => {
  server = await startServer();
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'lectern-findings-')));
  for (const { name, bytes } of fixtureFiles('scorm12-single')) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), bytes);
  }
  const xml = readFileSync(join(folder, 'imsmanifest.xml'), 'utf8');
  href = /<file href="([^"]+)"/.exec(xml)?.[1] ?? '';
  const more = '<file href="one.txt"/><file href="two.txt"/></resource>';
  writeFileSync(join(folder, 'imsmanifest.xml'), xml.replace('</resource>', more));
});
afterEach(async () => {
  await server[Symbol.asyncDispose]();
  rmSync(folder, { recursive: true, force: true });
});

const until = (look: () => Promise<void>): Promise<void> =>
  vi.waitFor(look, { timeout: 20_000, interval: 50 });
const link = () => server.call(contract.linkFolder, { path: folder });
const read = (packageId: PackageId) => server.call(contract.readPackage, { packageId });
const missing = async (packageId: PackageId) =>
  (await read(packageId)).findings.filter(({ id }) => id.startsWith('package.file-missing'));
const isLive = () =>
  until(async () =>
    expect((await server.call(contract.listLinks, {})).links).toMatchObject([{ is_live: true }]),
  );

test('what is wrong with a linked folder follows its files without a new version, and no fix is offered for it', async () => {
  const { package_id } = await link();
  await isLive();
  const first = await read(package_id);
  expect((await missing(package_id)).flatMap(({ file, also }) => [file, also?.count ?? 0])).not.toEqual([]);
  writeFileSync(join(folder, 'one.txt'), 'one');
  writeFileSync(join(folder, 'two.txt'), 'two');
  await until(async () => expect(await missing(package_id)).toEqual([]));
  expect(await read(package_id)).toMatchObject({
    version: 1,
    file_count: first.file_count + 2,
    file_size_bytes: first.file_size_bytes + 6,
  });
  renameSync(join(folder, href), join(folder, href.toUpperCase()));
  await until(async () =>
    expect((await read(package_id)).findings.map(({ id }) => id)).toContain('package.file-case'),
  );
  const { findings, finding_counts, version } = await read(package_id);
  expect(version).toBe(1);
  expect(findings.map(({ fix_id }) => fix_id)).toEqual(findings.map(() => null));
  expect(finding_counts.warning + finding_counts.info + finding_counts.error).toBe(findings.length);
});

test('what changed in a linked folder while Lectern was closed is found after the start', async () => {
  const { package_id } = await link();
  await isLive();
  expect(await missing(package_id)).not.toEqual([]);
  await server.lectern().close();
  writeFileSync(join(folder, 'one.txt'), 'one');
  writeFileSync(join(folder, 'two.txt'), 'two');
  await server.restart();
  await until(async () => expect(await missing(package_id)).toEqual([]));
  expect((await read(package_id)).version).toBe(1);
});
