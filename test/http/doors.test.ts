import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { contract } from '../../src-shared/contract';
import type { Endpoint } from '../../src-shared/contract/endpoint';
import { ownWindowHeader } from '../../src-shared/contract/own-window';
import { rawRequest } from '../support/raw-request';
import { startServer, type TestServer } from '../support/start-server';

const operations: readonly [string, Endpoint][] = Object.entries(contract);
const somewhere = '00000000-0000-4000-8000-000000000000';
const pathOf = ({ path }: Endpoint) => path.replace(/:\w+/g, somewhere);
const codeOf = (body: string) => (JSON.parse(body) as { code: string }).code;
const adviceIn = (body: string) => (JSON.parse(body) as { details?: { message?: string } }).details?.message;

/** A stand-in for what the build makes: only the pages' headers matter here. */
function builtFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'lectern-dist-'));
  mkdirSync(join(folder, 'renderer/manage'), { recursive: true });
  mkdirSync(join(folder, 'renderer/assets'));
  writeFileSync(join(folder, 'renderer/manage/index.html'), '<!doctype html><title>Lectern</title>');
  writeFileSync(join(folder, 'renderer/assets/a.js'), 'export {};');
  return folder;
}

let server: TestServer;
const distFolder = builtFolder();
beforeAll(async () => {
  server = await startServer({ distFolder });
});
afterAll(async () => {
  await server[Symbol.asyncDispose]();
  rmSync(distFolder, { recursive: true });
});

describe('without a key', () => {
  const closed = operations.filter(([, { access }]) => access !== 'public' && access !== 'learner');

  test.each(closed)('%s is UNAUTHORIZED', async (_, endpoint) => {
    const { status, body } = await rawRequest(server.origin + pathOf(endpoint), { method: endpoint.method });
    expect([status, codeOf(body)]).toEqual([401, 'UNAUTHORIZED']);
    expect(adviceIn(body)).toBe('Send the key as X-API-Key or Authorization: Bearer');
  });

  test('only health, the document, the exchange of a visit code and signed URLs are public', () => {
    const open = operations.filter(([, { access }]) => access === 'public').map(([name]) => name);
    expect(open.toSorted()).toEqual([
      'exchangeVisitCode',
      'health',
      'healthAtRoot',
      'healthOfV1',
      'putUpload',
      'putUploadPart',
      'readOpenApi',
    ]);
  });
});

describe('the door of the API origin', () => {
  const urls = () => [...operations.map(([, endpoint]) => pathOf(endpoint)), '/', '/assets/a.js', '/nowhere'];
  const forbiddenEverywhere = async (headers: Readonly<Record<string, string>>, advice: string) => {
    for (const url of new Set(urls())) {
      const { status, body } = await rawRequest(server.origin + url, {
        headers: { 'x-api-key': server.key, ...headers },
      });
      expect([url, status, codeOf(body)]).toEqual([url, 403, 'FORBIDDEN']);
      expect(adviceIn(body)).toContain(advice);
    }
  };

  test('refuses another Host on every route: a name rebound to this machine', async () => {
    await forbiddenEverywhere({ host: `evil.example:${new URL(server.origin).port}` }, '127.0.0.1');
  });

  test('refuses its own names with another port', () => forbiddenEverywhere({ host: '127.0.0.1:1' }, 'port'));

  test('refuses a foreign Origin on every route', () =>
    forbiddenEverywhere({ origin: 'https://evil.example' }, 'allowed_origins'));

  test('refuses the content origin on every route', () =>
    forbiddenEverywhere({ origin: server.contentOrigin }, 'allowed_origins'));

  test('refuses a page without an origin: a sandboxed frame or a file', () =>
    forbiddenEverywhere({ origin: 'null' }, 'allowed_origins'));

  test('refuses what a browser says came from another site or port, though it names no Origin', async () => {
    for (const site of ['cross-site', 'same-site'])
      await forbiddenEverywhere({ 'sec-fetch-site': site, 'sec-fetch-mode': 'no-cors' }, 'another site');
  });

  test('refuses to stand in a frame', async () => {
    const framed = { 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'iframe' };
    await forbiddenEverywhere({ ...framed, 'sec-fetch-site': 'same-site' }, 'another site');
  });

  test.each(['127.0.0.1', 'localhost', '[::1]'])('knows itself as %s', async (name) => {
    const host = `${name}:${new URL(server.origin).port}`;
    const { status } = await rawRequest(`${server.origin}/api/health`, {
      headers: { host, origin: `http://${host}`, 'sec-fetch-site': 'same-origin' },
    });
    expect(status).toBe(200);
  });

  test('lets a link of another site open the UI', async () => {
    const followed = {
      'sec-fetch-site': 'cross-site',
      'sec-fetch-mode': 'navigate',
      'sec-fetch-dest': 'document',
    };
    expect((await rawRequest(`${server.origin}/`, { headers: followed })).status).toBe(200);
  });
});

describe('the door of the content origin', () => {
  test.each([{ host: 'evil.example' }, { origin: 'https://evil.example' }])('refuses %o', async (headers) => {
    const { status } = await rawRequest(`${server.contentOrigin}/run/x/boot`, { headers });
    expect(status).toBe(403);
  });

  test('refuses the API origin', async () => {
    const headers = { origin: server.origin };
    expect((await rawRequest(`${server.contentOrigin}/run/x/boot`, { headers })).status).toBe(403);
  });

  test('answers no route of the API, key or not', async () => {
    for (const [, endpoint] of operations) {
      const headers = { 'x-api-key': server.key };
      const answer = await rawRequest(server.contentOrigin + pathOf(endpoint), {
        method: endpoint.method,
        headers,
      });
      expect([endpoint.id, answer.status]).toEqual([endpoint.id, 404]);
    }
  });
});

describe('documents and scripts of ours', () => {
  test('run only scripts that we ship, frame nothing and are framed by nobody', async () => {
    const { headers, body } = await rawRequest(`${server.origin}/`);
    expect(body).toContain('<title>Lectern</title>');
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'origin-agent-cluster': '?1',
      'cross-origin-opener-policy': 'same-origin',
    });
    const policy = String(headers['content-security-policy']).split('; ');
    expect(policy).toEqual(
      expect.arrayContaining([
        "default-src 'none'",
        "script-src 'self'",
        "frame-src 'none'",
        "frame-ancestors 'none'",
        "base-uri 'none'",
        "form-action 'none'",
      ]),
    );
  });

  test('a window of the desktop program, which nothing has opened, is cut off from nothing', async () => {
    const { headers } = await rawRequest(`${server.origin}/`, { headers: { [ownWindowHeader]: '1' } });
    expect(headers['cross-origin-opener-policy']).toBe('unsafe-none');
  });

  test('the UI under another name of this machine leads to the one address', async () => {
    const { port } = new URL(server.origin);
    const { status, headers } = await rawRequest(`${server.origin}/`, {
      headers: { host: `localhost:${port}` },
    });
    expect([status, headers['location']]).toEqual([302, `${server.origin}/`]);
  });

  test('assets come as what they are and do not lead out of their folder', async () => {
    const { status, headers } = await rawRequest(`${server.origin}/assets/a.js`);
    expect([status, headers['content-type']]).toEqual([200, 'text/javascript; charset=utf-8']);
    const outside = await rawRequest(`${server.origin}/assets/..%2fmanage%2findex.html`);
    expect(outside.status).toBeGreaterThanOrEqual(400);
  });

  test('no answer sets a cookie', async () => {
    for (const url of ['/', '/api/health', '/assets/a.js'])
      expect((await rawRequest(server.origin + url)).headers['set-cookie']).toBeUndefined();
  });
});
