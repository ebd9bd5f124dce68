import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { contract } from '../../src-shared/contract';
import { downloadBytes } from '../../src-shared/contract/call';
import type { PackageId } from '../../src-shared/kernel/ids';
import { startServer, type TestServer } from '../support/start-server';
import { zipFixture } from '../support/zip-fixture';

let server: TestServer;
let packageId: PackageId;

beforeAll(async () => {
  server = await startServer();
  packageId = (await server.upload(await zipFixture('scorm12-single'))).id;
});
afterAll(() => server[Symbol.asyncDispose]());

const create = (wanted: Record<string, unknown> = {}) =>
  server.call(contract.createPackageDispatch, { packageId, ...wanted });

async function zipAt(path: string): Promise<Buffer> {
  const answer = await server.request(path);
  expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/zip']);
  return Buffer.from(await answer.arrayBuffer());
}

/** The text of a file of a package, as a page of its session gets it. */
async function fileOf(of: PackageId, path: string): Promise<string> {
  const { launch_url } = await server.call(contract.launchPackage, { packageId: of, user_id: 'ann' });
  const url = new URL(launch_url);
  const { run_url } = await server.call(contract.openPlayer, {
    sessionId: url.pathname.split('/')[2] as never,
    token: url.searchParams.get('token') ?? '',
  });
  return (await fetch(`${run_url}/files/${path}`)).text();
}

describe('the ZIP of a dispatch', () => {
  test.each(['1.2', '2004'] as const)('is a package of SCORM %s without any finding', async (version) => {
    const { id, launch_url } = await create();
    const zip = await zipAt(`/api/v1/dispatches/${id}/zip?version=${version}`);
    expect(zip.length).toBeLessThan(50_000);
    const imported = await server.upload(zip);
    expect(imported).toMatchObject({
      scorm_version: version,
      title: 'How a course is kept (SCORM 1.2)',
      launch_path: 'index.html',
      findings: [],
    });
    const page = await fileOf(imported.id, 'index.html');
    expect(page).toContain(`data-launch-url="${launch_url}"`);
    expect(page).toContain(`data-scorm="${version}"`);
  });

  test('is of SCORM 1.2 unless another version is asked for, and the same at each address and time', async () => {
    const { id } = await create();
    const zips = await Promise.all(
      [
        `/api/v1/dispatches/${id}/zip`,
        `/api/v1/dispatches/${id}/download?version=1.2`,
        `/api/customer/dispatches/${id}/zip`,
        `/api/customer/dispatches/${id}/download`,
      ].map(zipAt),
    );
    for (const zip of zips) expect(zip.equals(zips[0] ?? Buffer.alloc(0))).toBe(true);
    expect((await server.upload(zips[0] ?? Buffer.alloc(0))).scorm_version).toBe('1.2');
  });

  test('takes any title', async () => {
    const title = `</title><script>alert("1")</script> & '"\u0007 Ω 課程`;
    const { id: renamed } = await server.upload(await zipFixture('rude'));
    await server.call(contract.updatePackage, { packageId: renamed, title });
    const { id } = await server.call(contract.createPackageDispatch, {
      packageId: renamed,
      label: 'Ω/..\\"',
    });
    const imported = await server.upload(await zipAt(`/api/v1/dispatches/${id}/zip`));
    expect(imported.title).toContain(`</title><script>alert("1")</script> & '" Ω 課程`);
    expect(imported.findings).toEqual([]);
    expect(await fileOf(imported.id, 'index.html')).not.toContain('<script>alert');
  });

  test('goes by any label, however long', async () => {
    const { id } = await create({ label: '課'.repeat(255) });
    const { headers } = await server.request(`/api/v1/dispatches/${id}/zip`);
    const name = `${'課'.repeat(150)} (SCORM 1.2).zip`;
    expect(headers.get('content-disposition')).toContain(
      encodeURIComponent(name).replace('(', '%28').replace(')', '%29'),
    );
  });

  test('is of version 1.2 or 2004, of a dispatch that is there', async () => {
    const { id: dispatchId } = await create();
    const refused = await server.request(`/api/v1/dispatches/${dispatchId}/zip?version=2`);
    expect([refused.status, ((await refused.json()) as { code: string }).code]).toEqual([
      400,
      'INVALID_REQUEST',
    ]);
    await server.call(contract.deleteDispatch, { dispatchId });
    const connection = { origin: server.origin, token: server.key };
    await expect(downloadBytes(contract.zipDispatch, { dispatchId }, connection)).rejects.toMatchObject({
      code: 'DISPATCH_NOT_FOUND',
    });
  });
});
