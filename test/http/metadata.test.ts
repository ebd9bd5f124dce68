import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { contract } from '../../src-shared/contract';
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

/** JSON text of objects one in another. */
const nested = (levels: number) => `${'{"a":'.repeat(levels - 1)}{}${'}'.repeat(levels - 1)}`;
/** JSON text of one object, `bytes` long in UTF-8. */
const long = (bytes: number) => `{"é":"x${'é'.repeat((bytes - 10) / 2)}"}`;

async function send(method: 'POST' | 'PUT' | 'PATCH', path: string, body: string) {
  const headers = { 'Content-Type': 'application/json' };
  const response = await server.request(path, { method, headers, body });
  return { status: response.status, body: (await response.json()) as Record<string, unknown> };
}

const launch = (metadata: string, user = crypto.randomUUID()) =>
  send('POST', `/api/v1/packages/${packageId}/launch`, `{"user_id":"${user}","metadata":${metadata}}`);

async function update(method: 'PUT' | 'PATCH', rest: string) {
  const user_id = crypto.randomUUID();
  const { session_id, session } = await server.call(contract.launchPackage, { packageId, user_id });
  const answer = await send(
    method,
    `/api/v1/sessions/${session_id}`,
    `{"version":${session.version},${rest}}`,
  );
  return { ...answer, read: () => server.call(contract.readSession, { sessionId: session_id }) };
}

const refusal = { status: 400, body: { code: 'INVALID_REQUEST', details: { field: 'metadata' } } };

describe('metadata of a session', () => {
  test.each([33, 4_400])('%i levels deep is refused, and the session stays readable', async (levels) => {
    expect(await launch(nested(levels))).toMatchObject(refusal);
    for (const method of ['PUT', 'PATCH'] as const) {
      const { read, ...answer } = await update(method, `"metadata":${nested(levels)}`);
      expect(answer).toMatchObject(refusal);
      expect((await read()).metadata).toEqual({});
    }
    expect((await server.request('/api/v1/sessions')).status).toBe(200);
  });

  test('is refused beyond 65,536 bytes of UTF-8', async () => {
    expect(Buffer.byteLength(long(65_536))).toBe(65_536);
    expect(await launch(long(65_538))).toMatchObject(refusal);
    expect((await update('PUT', `"metadata":${long(65_538)}`)).body).toMatchObject(refusal.body);
  });

  test('32 levels deep or 65,536 bytes long comes back as it was sent', async () => {
    for (const text of [nested(32), long(65_536)]) {
      expect((await launch(text)).status).toBe(201);
      const { status, read } = await update('PATCH', `"metadata":${text}`);
      expect([status, (await read()).metadata]).toEqual([200, JSON.parse(text)]);
    }
  });
});

describe('names that JavaScript has a meaning for', () => {
  const hostile =
    '{"__proto__":{"isOwner":true},"constructor":{"prototype":{"isOwner":true}},"toString":"x"}';

  test('change no object of ours when metadata brings them', async () => {
    const inner = `{"kept":${hostile},${hostile.slice(1)}`;
    const { status, read } = await update('PUT', `"metadata":${inner}`);
    expect(status).toBe(200);
    const { metadata } = await read();
    expect((metadata['kept'] as Record<string, unknown>)['toString']).toBe('x');
    expect(({} as Record<string, unknown>)['isOwner']).toBe(undefined);
  });

  test.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'core.__proto__', 'core.constructor'])(
    'are no elements of the data model: %s',
    async (name) => {
      for (const data of [`{"cmi.${name}":"x"}`, `{"cmi":{"core":${hostile}}}`, `{"cmi.${name}.x":"x"}`]) {
        const { read, ...answer } = await update('PUT', `"cmi_data":${data}`);
        expect(answer).toMatchObject({ status: 400, body: { code: 'INVALID_REQUEST' } });
        await read();
      }
      expect(({} as Record<string, unknown>)['isOwner']).toBe(undefined);
    },
  );
});
