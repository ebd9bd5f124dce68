import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { contract } from '../../src-shared/contract';
import type { PackageId } from '../../src-shared/kernel/ids';
import { rawRequest } from '../support/raw-request';
import { startServer, type TestServer } from '../support/start-server';
import { zipFixture } from '../support/zip-fixture';
import { openRun } from './journal-page';

describe('a file that was asked for before', () => {
  let server: TestServer;
  let packageId: PackageId;
  let learner = 0;

  beforeAll(async () => {
    server = await startServer();
    packageId = (await server.upload(await zipFixture('scorm12-single'))).id;
  });
  afterAll(() => server[Symbol.asyncDispose]());

  const launch = async () => {
    const { launch_url: url } = await server.call(contract.launchPackage, {
      packageId,
      user_id: `learner-${++learner}`,
    });
    return { url, run: await openRun(server, url) };
  };
  /** The page of a new run, asked for once, so that it is at hand. */
  const warmPage = async () => {
    const { url, run } = await launch();
    const page = `${run}/files/index.html`;
    const first = await rawRequest(page);
    expect(first.status).toBe(200);
    return { url, page, first };
  };
  const lasting = (headers: Readonly<Record<string, string | string[] | undefined>>) =>
    Object.entries(headers)
      .filter(([name]) => !['date', 'x-request-id'].includes(name))
      .toSorted();

  test.each<[string, Record<string, string>]>([
    ['plain', {}],
    ['gzip', { 'accept-encoding': 'gzip' }],
    ['a range', { range: 'bytes=3-9' }],
    ['no such range', { range: 'bytes=99999999-' }],
  ])('is answered as the first time, header by header: %s', async (_, headers) => {
    const { run } = await launch();
    const page = `${run}/files/index.html`;
    const first = await rawRequest(page, { headers });
    const again = await rawRequest(page, { headers });
    expect([again.status, again.body]).toEqual([first.status, first.body]);
    expect(lasting(again.headers)).toEqual(lasting(first.headers));
    expect(again.headers['x-request-id']).not.toBe(first.headers['x-request-id']);
  });

  test('has not changed for who holds it', async () => {
    const { page, first } = await warmPage();
    const headers = { 'if-none-match': String(first.headers['etag']) };
    const again = await rawRequest(page, { headers });
    expect([again.status, again.body]).toEqual([304, '']);
  });

  test('keeps the id that the request came with', async () => {
    const { page } = await warmPage();
    const again = await rawRequest(page, { headers: { 'x-request-id': 'mine-1' } });
    expect(again.headers['x-request-id']).toBe('mine-1');
  });

  test.each<[string, number, { method?: string; headers?: Record<string, string> }]>([
    ['by another name of this machine', 403, { headers: { host: 'evil.example' } }],
    ['by a page of another origin', 403, { headers: { origin: 'http://evil.example' } }],
    ['from another site', 403, { headers: { 'sec-fetch-site': 'cross-site' } }],
    ['as a service worker', 403, { headers: { 'service-worker': 'script' } }],
    ['to be deleted', 405, { method: 'DELETE' }],
  ])('is refused as ever when it is asked for %s', async (_, status, how) => {
    const { page } = await warmPage();
    expect((await rawRequest(page, how)).status).toBe(status);
  });

  test('is gone at once for a page that has lost the session, and there for the one that has it', async () => {
    const { url, page } = await warmPage();
    const run = await openRun(server, url);
    expect((await rawRequest(page)).status).toBe(404);
    expect((await rawRequest(`${run}/files/index.html`)).status).toBe(200);
  });

  test('is not there for a ticket that was changed by one letter', async () => {
    const { page } = await warmPage();
    const at = page.lastIndexOf('.', page.indexOf('/files/')) + 1;
    const changed = page.slice(0, at) + (page[at] === 'A' ? 'B' : 'A') + page.slice(at + 1);
    expect(changed).not.toBe(page);
    expect((await rawRequest(changed)).status).toBe(404);
  });
});
