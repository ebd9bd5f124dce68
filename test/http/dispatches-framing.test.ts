import { rmSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { contract } from '../../src-shared/contract';
import type { PackageId } from '../../src-shared/kernel/ids';
import { rawRequest } from '../support/raw-request';
import { startServer, type TestServer } from '../support/start-server';
import { zipFixture } from '../support/zip-fixture';
import { openRun } from './journal-page';
import { builtStandIn } from './player-stand-in';

let server: TestServer;
let packageId: PackageId;
const distFolder = builtStandIn();

beforeAll(async () => {
  server = await startServer({ distFolder });
  packageId = (await server.upload(await zipFixture('scorm12-single'))).id;
});
afterAll(async () => {
  await server[Symbol.asyncDispose]();
  rmSync(distFolder, { recursive: true });
});

const inFrameOf = (site: string) => ({
  ...{ 'sec-fetch-site': site, 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'iframe' },
  referer: 'https://lms.example.org/',
});

/** The player's URL, and who may stand above its shell and a file of the course. */
async function framed(launchUrl: string) {
  const ancestorsOf = (policy: string | undefined) => /frame-ancestors ([^;]*)/.exec(policy ?? '')?.[1];
  const shell = await rawRequest(launchUrl, { headers: inFrameOf('cross-site') });
  const run = await openRun(server, launchUrl);
  const file = await fetch(`${run}/files/index.html`);
  return {
    status: shell.status,
    opener: shell.headers['cross-origin-opener-policy'],
    ancestors: [
      ancestorsOf(String(shell.headers['content-security-policy'])),
      ancestorsOf(file.headers.get('content-security-policy') ?? ''),
    ],
  };
}

async function launchBy(allowed_domains: string[]): Promise<string> {
  const { launch_url } = await server.call(contract.createPackageDispatch, { packageId, allowed_domains });
  const url = `${launch_url}&user_id=ann`;
  const { status, headers } = await rawRequest(url, { headers: inFrameOf('cross-site') });
  expect(status).toBe(302);
  return String(headers['location']);
}

test.each([
  [[], 'http: https:'],
  [
    ['lms.example.org', 'https://one.example'],
    'http://lms.example.org:* https://lms.example.org:* https://one.example',
  ],
])('the player of a dispatch for %o may be framed by %s, and all that is in it', async (domains, sources) => {
  const own = `${server.origin} ${server.contentOrigin}`;
  expect(await framed(await launchBy(domains))).toEqual({
    status: 200,
    opener: 'unsafe-none',
    ancestors: [sources, `${own} ${sources}`],
  });
});

test('the player of any other session is framed by nobody', async () => {
  const { launch_url } = await server.call(contract.launchPackage, { packageId, user_id: 'ann' });
  const own = `${server.origin} ${server.contentOrigin}`;
  const { opener, ancestors } = await framed(launch_url);
  expect([opener, ancestors]).toEqual(['same-origin-allow-popups', ["'none'", own]]);
});

test('no other address opens itself to frames of other sites', async () => {
  for (const path of ['/', '/api/v1/packages', '/player/x/open', '/dispatch/x', '/dispatch/x/launch/y']) {
    const { status } = await rawRequest(server.origin + path, { headers: inFrameOf('cross-site') });
    expect([path, status]).toEqual([path, 403]);
  }
});

test('content may frame a dispatch of this Lectern, and no other address of it', async () => {
  const { launch_url } = await server.call(contract.launchPackage, { packageId, user_id: 'bob' });
  const run = await openRun(server, launch_url);
  const policy = (await fetch(`${run}/files/index.html`)).headers.get('content-security-policy');
  expect(policy).toContain(`frame-src 'self' data: blob: ${server.origin}/dispatch/;`);
});
