import { afterAll, beforeAll, expect, test } from 'vitest';
import { shapeOf } from '../../src-main/http/json-body';
import { startServer, type TestServer } from '../support/start-server';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server[Symbol.asyncDispose]());

test.each([
  ['1', 0, 1],
  ['{}', 1, 2],
  ['[1,2,3]', 1, 4],
  ['{"a":[{"b":1}],"c":"[[[[,,"}', 3, 5],
  ['"\\"[["', 0, 1],
  ['{"a\\\\":[1]}', 2, 3],
] as const)('the shape of %s: %i deep, about %i values', (text, depth, values) => {
  expect(shapeOf(Buffer.from(text))).toEqual({ depth, values });
});

const send = async (
  path: string,
  body: string | Uint8Array<ArrayBuffer>,
  type = 'application/json',
  key?: string,
) => {
  const headers = { 'Content-Type': type, ...(key && { 'X-API-Key': key }) };
  const startMs = performance.now();
  const answer = await fetch(server.origin + path, { method: 'POST', headers, body });
  const { code, details } = (await answer.json()) as { code: string; details?: { message?: string } };
  return [answer.status, code, details?.message, performance.now() - startMs < 5000] as const;
};

test('millions of values are refused before anything walks through them, whoever sends them', async () => {
  const many = `[${'[],'.repeat(5_000_000)}1]`;
  for (const path of ['/api/lectern/visit', '/player/00000000-0000-4000-8000-000000000000/open'])
    expect(await send(path, many)).toEqual([400, 'INVALID_REQUEST', 'The JSON body is too large', true]);
  const named = `{"name":"x","metadata":{${Array.from({ length: 600_000 }, (_, at) => `"${String(at)}":1`).join(',')}}}`;
  expect(await send('/api/admin/api-keys', named, 'application/json', server.key)).toEqual([
    400,
    'INVALID_REQUEST',
    'At most 500000 values in one body',
    true,
  ]);
});

test('JSON in another encoding than UTF-8 is refused', async () => {
  const type = 'application/json; charset=utf-16le';
  expect(
    await send(
      '/api/admin/api-keys',
      new Uint8Array(Buffer.from('{"name":"x"}', 'utf16le')),
      type,
      server.key,
    ),
  ).toEqual([400, 'INVALID_REQUEST', 'JSON is sent in UTF-8', true]);
});
