import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { contract } from '../../src-shared/contract';
import { rawRequest } from '../support/raw-request';
import { startServer, type TestServer } from '../support/start-server';
import { addOtherTenant } from './other-tenant';

const portal = 'https://portal.example';
let server: TestServer;
let otherKey = '';
beforeAll(async () => {
  server = await startServer();
  otherKey = addOtherTenant(server);
  await server.call(contract.updateSettings, { allowed_origins: [portal] });
});
afterAll(() => server[Symbol.asyncDispose]());

const ask = (origin: string, key: string, headers: Record<string, string> = {}) =>
  rawRequest(`${server.origin}/api/v1/packages`, {
    headers: {
      origin,
      'sec-fetch-site': 'cross-site',
      'sec-fetch-mode': 'cors',
      'x-api-key': key,
      ...headers,
    },
  });

describe('a page of a site that the tenant has allowed', () => {
  test('may read answers and the headers that clients need', async () => {
    const { status, headers } = await ask(portal, server.key);
    expect([status, headers['access-control-allow-origin']]).toEqual([200, portal]);
    const exposed = String(headers['access-control-expose-headers']).split(',');
    expect(exposed).toEqual(
      expect.arrayContaining([
        ...['Content-Disposition', 'Content-Range', 'ETag', 'Idempotent-Replayed', 'Retry-After'],
        ...['X-RateLimit-Reset', 'X-Request-Id'],
      ]),
    );
    expect(String(headers['vary'])).toContain('Origin');
    expect(headers['access-control-allow-credentials']).toBeUndefined();
  });

  test('is answered before it sends a key', async () => {
    const { status, headers } = await rawRequest(`${server.origin}/api/v1/sessions/x`, {
      method: 'OPTIONS',
      headers: {
        origin: portal,
        'access-control-request-method': 'PUT',
        'access-control-request-headers': 'x-api-key,content-type',
        'access-control-request-private-network': 'true',
      },
    });
    expect(status).toBe(204);
    expect(headers['access-control-allow-origin']).toBe(portal);
    expect(String(headers['access-control-allow-methods'])).toContain('PUT');
    expect(String(headers['access-control-allow-headers'])).toContain('X-API-Key');
    expect(headers['access-control-allow-private-network']).toBe('true');
  });

  test('may read refusals as well', async () => {
    const { status, headers } = await ask(portal, 'scorm_live_nobodys');
    expect([status, headers['access-control-allow-origin']]).toEqual([401, portal]);
  });

  test('may not act with the key of a tenant that has not allowed it', async () => {
    const { status, body } = await ask(portal, otherKey);
    expect([status, JSON.parse(body)]).toMatchObject([
      403,
      {
        code: 'FORBIDDEN',
        details: {
          reason: 'origin',
          message: 'Add the origin of the page to allowed_origins in the settings',
        },
      },
    ]);
  });
});

test.each([
  'https://elsewhere.example',
  'https://portal.example.evil.example',
  'http://portal.example',
  'null',
])('a page of %s is refused, preflight and all', async (origin) => {
  const { status, headers } = await ask(origin, server.key);
  expect([status, headers['access-control-allow-origin']]).toEqual([403, undefined]);
  const preflight = await rawRequest(`${server.origin}/api/v1/packages`, {
    method: 'OPTIONS',
    headers: { origin, 'access-control-request-method': 'GET' },
  });
  expect([preflight.status, preflight.headers['access-control-allow-origin']]).toEqual([403, undefined]);
});

test('a site that is taken from the list is refused from then on', async () => {
  await server.call(contract.updateSettings, { allowed_origins: [] });
  expect((await ask(portal, server.key)).status).toBe(403);
  await server.call(contract.updateSettings, { allowed_origins: [portal] });
  expect((await ask(portal, server.key)).status).toBe(200);
});

test.each([
  'portal.example',
  'https://portal.example/',
  'ftp://portal.example',
  'https://portal.example/path',
  '*',
])('%s is no origin', async (origin) => {
  const refused = server.call(contract.updateSettings, { allowed_origins: [origin] });
  await expect(refused).rejects.toMatchObject({ status: 400, details: { field: 'allowed_origins.0' } });
});
