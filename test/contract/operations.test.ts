import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { contract } from '../../src-shared/contract';
import { howToCallAll } from './operations';
import { send } from './operations/send';
import { howToCall, operations, startOperations, type Operations } from './operations/start';

let ready: Operations;
beforeAll(async () => {
  ready = await startOperations();
}, 60_000);
afterAll(() => ready[Symbol.asyncDispose]());

test('it is said of each operation of the contract how to call it, and of no other', () => {
  expect(Object.keys(howToCallAll).toSorted()).toEqual(Object.keys(contract).toSorted());
});

describe('with a key of just its scope', () => {
  test.each(operations)('%s succeeds with what the document says', async (id, endpoint) => {
    const { server, keys, published, goodCall } = ready;
    const key = ['public', 'learner'].includes(endpoint.access) ? null : keys.ofScope(endpoint.access);
    const answer = await send(server.origin, endpoint, await goodCall(id), key);
    expect(published.faultsOf(endpoint, answer)).toEqual([]);
    expect([answer.status, answer.text.slice(0, 300)]).toEqual([
      howToCall(id).status ?? endpoint.success ?? 200,
      expect.any(String),
    ]);
    expect(answer.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
    expect(answer.headers.get('set-cookie')).toBeNull();
    if (!endpoint.path.startsWith('/api/')) return;
    for (const word of ['limit', 'remaining', 'reset'])
      expect(answer.headers.get(`x-ratelimit-${word}`)).toMatch(/^\d+$/);
  });
});
