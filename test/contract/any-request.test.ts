import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { silentLog } from '../../src-main/platform/log';
import { contract } from '../../src-shared/contract';
import { startServer, type TestServer } from '../support/start-server';
import { anyRequest, type AnyRequest } from './any/request';
import { createWorld } from './any/world';
import { course } from './operations/estate';
import { readPublished, type Published } from './operations/published';
import { operations } from './operations/start';

/** How long random requests are made; a longer time finds more. */
const seconds = Number(process.env['LECTERN_RANDOM_REQUEST_SECONDS'] ?? 20);
const requestsAtOnce = 8;
const runsInOneWorld = 40;

let server: TestServer;
let published: Published;
let world: Awaited<ReturnType<typeof createWorld>>;
const logged: unknown[] = [];

beforeAll(async () => {
  const log = { ...silentLog, error: (...words: unknown[]) => void logged.push(words) };
  server = await startServer({ log, verifyAfterMs: 1e9 });
  published = await readPublished(server.origin);
  world = await createWorld(server);
}, 60_000);
afterAll(async () => {
  await world[Symbol.asyncDispose]();
  await server[Symbol.asyncDispose]();
});

/** What no answer may be, or null. A webhook whose receiver fails is the receiver's fault. */
async function faultOf(request: AnyRequest): Promise<unknown> {
  const endpoint = contract[request.id as keyof typeof contract];
  const answer = await world.send(endpoint, request).catch((error: unknown) => `no answer: ${String(error)}`);
  if (typeof answer === 'string') return answer;
  const isOurs = answer.status >= 500 && answer.body?.['code'] !== 'WEBHOOK_DELIVERY_FAILED';
  const faults = published.faultsOf(endpoint, answer);
  if (!isOurs && faults.length === 0) return null;
  return { status: answer.status, faults, text: answer.text.slice(0, 500), log: isOurs && logged.at(-1) };
}

test(
  'whatever is sent, there is an answer as the document has it, and no fault',
  async () => {
    const files = await Promise.all([course('Any'), course('Other')]);
    const requests = fc.oneof(...operations.map(([, endpoint]) => anyRequest(endpoint, published, files)));
    const property = fc.asyncProperty(
      fc.array(requests, { minLength: 1, maxLength: requestsAtOnce }),
      async (together) => {
        const faults = await Promise.all(together.map(faultOf));
        expect(faults.filter((fault) => fault !== null)).toEqual([]);
      },
    );
    const endMs = Date.now() + seconds * 1000;
    while (Date.now() < endMs) {
      await world.renew();
      await fc.assert(property, { numRuns: runsInOneWorld });
    }
  },
  (seconds + 120) * 1000,
);

test('a body beyond what is read is refused, and the next request is answered', async () => {
  const body = `{"name":"${'x'.repeat(17 * 1024 ** 2)}"}`;
  const headers = { 'Content-Type': 'application/json' };
  const refused = await server.request('/api/admin/api-keys', { method: 'POST', headers, body });
  expect([refused.status, await refused.json()]).toMatchObject([400, { code: 'INVALID_REQUEST' }]);
  expect((await server.request('/api/v1/packages')).status).toBe(200);
});

test('a body of values inside one another without end is refused, also under an Idempotency-Key', async () => {
  const nested = (depth: number) => '{"a":'.repeat(depth) + '1' + '}'.repeat(depth);
  const send = async (depth: number, key?: string) => {
    const headers = { 'Content-Type': 'application/json', ...(key && { 'Idempotency-Key': key }) };
    const body = `{"name":"Deep","metadata":${nested(depth - 1)}}`;
    const answer = await server.request('/api/admin/api-keys', { method: 'POST', headers, body });
    return [answer.status, ((await answer.json()) as { error: string; details?: object }).details];
  };
  const refusal = [400, { field: 'metadata', message: 'At most 100 values inside one another' }];
  for (const depth of [101, 5000, 400_000]) expect(await send(depth, `deep-${depth}`)).toEqual(refusal);
  expect(await send(101)).toEqual(refusal);
  expect(await send(100, 'deep')).not.toEqual(refusal);
});
