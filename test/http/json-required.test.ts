import { afterAll, beforeAll, expect, test } from 'vitest';
import { startServer, type TestServer } from '../support/start-server';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server[Symbol.asyncDispose]());

const send = async (method: string, path: string, body: string | null, type?: string) => {
  const headers = { 'X-API-Key': server.key, ...(type !== undefined && { 'Content-Type': type }) };
  const answer = await fetch(server.origin + path, { method, headers, body });
  const { details } = (await answer.json()) as { details?: { field?: string; message?: string } };
  return [answer.status, details?.field, details?.message] as const;
};

const asJson = 'Send the body as JSON, with Content-Type: application/json';
const curls = 'application/x-www-form-urlencoded';

test.each([
  ['of a form, as curl sends it', '{"user_id":"ann"}', curls, asJson],
  ['of plain text', '{"user_id":"ann"}', 'text/plain', asJson],
  ['without a type', '{"user_id":"ann"}', '', asJson],
  ['that is an array', '[{"user_id":"ann"}]', 'application/json', /as a JSON object/],
  ['that is broken JSON', '{"user_id":', 'application/json', /not well-formed JSON/],
])('a body %s is not taken for one without fields', async (_, body, type, message) => {
  for (const [method, path] of [
    ['POST', '/api/v1/sessions'],
    ['PUT', '/api/v1/sessions/00000000-0000-4000-8000-000000000000'],
    ['POST', '/api/admin/api-keys'],
  ] as const)
    expect(await send(method, path, body, type)).toEqual([400, 'body', expect.stringMatching(message)]);
});

test('no body needs no type, and what is asked for without one is told as ever', async () => {
  for (const body of [null, ''])
    expect(await send('POST', '/api/v1/sessions', body, curls)).toEqual([
      ...[400, 'package_id', 'package_id is required'],
    ]);
  expect((await send('GET', '/api/v1/packages', null, curls))[0]).toBe(200);
});
