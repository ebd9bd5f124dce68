import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import Database from 'better-sqlite3';
import { startServer, type TestServer } from '../support/start-server';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server[Symbol.asyncDispose]());

const json = { 'content-type': 'application/json' };
const post = (path: string, body: string) => server.request(path, { method: 'POST', headers: json, body });

describe('a refusal', () => {
  test('has error, code and request id, and the id is also a header', async () => {
    const response = await server.request('/api/v1/packages/not-a-uuid');
    const requestId = response.headers.get('x-request-id');
    expect(requestId).toMatch(/^[0-9a-f-]{36}$/);
    expect([response.status, await response.json()]).toEqual([
      404,
      { error: 'Package not found', code: 'PACKAGE_NOT_FOUND', request_id: requestId },
    ]);
  });

  test('echoes a plain request id and replaces any other', async () => {
    const sent = (id: string) => server.request('/api/health', { headers: { 'x-request-id': id } });
    expect((await sent('trace-7.a')).headers.get('x-request-id')).toBe('trace-7.a');
    expect((await sent('a b')).headers.get('x-request-id')).not.toBe('a b');
  });

  test.each([
    ['GET', '/api/v1/packages/7', 'PACKAGE_NOT_FOUND', 404],
    ['DELETE', '/api/v1/packages/7', 'PACKAGE_NOT_FOUND', 404],
    ['DELETE', '/api/admin/api-keys/7', 'NOT_FOUND', 404],
    ['GET', '/api/v1/unheard-of', 'NOT_FOUND', 404],
    ['GET', '/elsewhere', 'NOT_FOUND', 404],
    ['GET', '/API/v1/packages', 'NOT_FOUND', 404],
    ['GET', '/api/v1/Packages', 'NOT_FOUND', 404],
    ['POST', '/api/v1/Packages/multipart/part', 'NOT_FOUND', 404],
    ['GET', '/Health', 'NOT_FOUND', 404],
    ['GET', '/Dispatch/7/launch', 'NOT_FOUND', 404],
    ['GET', '/Assets/x.js', 'NOT_FOUND', 404],
    ['PUT', '/api/v1/packages', 'METHOD_NOT_ALLOWED', 405],
    ['DELETE', '/api/health', 'METHOD_NOT_ALLOWED', 405],
  ])('%s %s is %s', async (method, path, code, status) => {
    const response = await server.request(path, { method });
    expect([response.status, ((await response.json()) as { code: string }).code]).toEqual([status, code]);
  });

  test('of a method names the ones that the address knows', async () => {
    const response = await server.request('/api/v1/packages', { method: 'PUT' });
    expect(response.headers.get('allow')).toBe('POST, GET');
  });

  test('of JSON that is none is INVALID_REQUEST', async () => {
    const response = await post('/api/admin/api-keys', '{"name":');
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({
      code: 'INVALID_REQUEST',
      error: 'Invalid request parameters',
      details: { message: 'The body is not well-formed JSON' },
    });
  });

  test('names the first field that is missing and tells all', async () => {
    const response = await post('/api/admin/api-keys', '{}');
    expect(await response.json()).toMatchObject({
      code: 'INVALID_REQUEST',
      details: {
        field: 'name',
        message: 'name is required',
        issues: [
          { field: 'name', message: 'name is required' },
          { field: 'scopes', message: 'scopes is required' },
        ],
      },
    });
  });

  test('of another tenant is TENANT_MISMATCH, and of no tenant id at all INVALID_REQUEST', async () => {
    const other = await server.request('/api/v1/packages?tenant_id=00000000-0000-4000-8000-000000000000');
    expect([other.status, await other.json()]).toMatchObject([
      403,
      { code: 'TENANT_MISMATCH', error: 'Tenant mismatch' },
    ]);
    const wrong = await server.request('/api/v1/packages?tenant_id=mine');
    expect([wrong.status, await wrong.json()]).toMatchObject([400, { details: { field: 'tenant_id' } }]);
  });

  test.each(['page=0', 'limit=0', 'limit=101', 'page=x', 'page=1&page=2'])(
    'of a list with %s names the field',
    async (query) => {
      const response = await server.request(`/api/v1/packages?${query}`);
      expect([response.status, await response.json()]).toMatchObject([
        400,
        { details: { field: query.split('=')[0] } },
      ]);
    },
  );
});

describe('when the database fails', () => {
  test('reads are DB_QUERY_FAILED, writes DB_INSERT_FAILED, and no word of it gets out', async () => {
    const dataFolder = mkdtempSync(join(tmpdir(), 'lectern-broken-'));
    const broken = await startServer({ dataFolder });
    const codeOf = async (response: Response): Promise<unknown[]> => [
      response.status,
      (await response.json()) as unknown,
    ];
    const key = { name: 'x', scopes: ['read'] };
    await broken.request('/api/health');
    const other = new Database(join(dataFolder, 'lectern.db'));
    other.exec('ALTER TABLE settings RENAME TO gone');
    expect(await codeOf(await broken.request('/api/lectern/settings'))).toEqual([
      500,
      { error: 'The database could not be read', code: 'DB_QUERY_FAILED', request_id: expect.any(String) },
    ]);
    other.exec('CREATE TRIGGER no_more BEFORE INSERT ON keys BEGIN SELECT RAISE(ABORT, "no more"); END');
    other.close();
    const written = await broken.request('/api/admin/api-keys', {
      method: 'POST',
      headers: json,
      body: JSON.stringify(key),
    });
    expect(await codeOf(written)).toEqual([
      500,
      {
        error: 'The database could not be written',
        code: 'DB_INSERT_FAILED',
        request_id: expect.any(String),
      },
    ]);
    await broken[Symbol.asyncDispose]();
  });
});
