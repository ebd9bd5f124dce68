import { text } from 'node:stream/consumers';
import { expect, onTestFinished, test } from 'vitest';
import { startFaultyProxy, type Planned } from '../support/faulty-proxy';
import { startHttp } from '../support/http-ends';

/** A server that says what it got and how often, behind the proxy. */
async function startEcho() {
  const got: string[] = [];
  const end = await startHttp((req, res) => {
    void text(req).then(
      (body) => {
        got.push(`${String(req.method)} ${String(req.url)} ${body}`);
        res.end(`${String(got.length)}: ${body}`);
      },
      () => got.push('broken'),
    );
  });
  const proxy = await startFaultyProxy(end.origin);
  onTestFinished(async () => {
    await proxy[Symbol.asyncDispose]();
    await end[Symbol.asyncDispose]();
  });
  const post = async (body: string, path = '/a') =>
    (await fetch(proxy.origin + path, { method: 'POST', body })).text();
  return { got, proxy, post };
}

const isBroken = /fetch failed|terminated/;

test('passes on what is not to be faulty', async () => {
  const { got, proxy, post } = await startEcho();
  proxy.plan({ kind: 'answer', status: 500, on: /other/ });
  expect(await post('x', '/a?b=c')).toBe('1: x');
  expect(got).toEqual(['POST /a?b=c x']);
  expect(proxy.seen).toEqual(['POST /a?b=c']);
});

test.each<readonly [Planned, readonly string[]]>([
  [{ kind: 'cut-request', afterBytes: 3 }, ['broken']],
  [{ kind: 'lose-answer' }, ['POST /a hello']],
  [{ kind: 'cut-answer', afterBytes: 3 }, ['POST /a hello']],
])('breaks off: %j', async (fault, arrived) => {
  const { got, proxy, post } = await startEcho();
  proxy.plan(fault);
  await expect(post('hello')).rejects.toThrow(isBroken);
  await expect.poll(() => got).toEqual(arrived);
  expect(await post('again')).toBe('2: again');
});

test('shortens an answer, and lets no one see that', async () => {
  const { proxy, post } = await startEcho();
  proxy.plan({ kind: 'truncate', keptBytes: 4 });
  expect(await post('hello')).toBe('1: h');
});

test('sends a request twice, and an earlier one again', async () => {
  const { got, proxy, post } = await startEcho();
  proxy.plan({ kind: 'duplicate' });
  expect(await post('one')).toBe('2: one');
  proxy.plan({ kind: 'replay', earlier: /POST/ });
  expect(await post('two', '/b')).toBe('3: two');
  expect(got).toEqual(['POST /a one', 'POST /a one', 'POST /b two', 'POST /a one']);
});

test('answers by itself as often as it shall, and no more once it is healed', async () => {
  const { got, proxy, post } = await startEcho();
  proxy.plan(
    { kind: 'answer', status: 409, body: 'no', times: 2 },
    { kind: 'answer', status: 409, body: 'still no' },
  );
  expect([await post('x'), await post('x'), await post('x'), await post('x')]).toEqual([
    'no',
    'no',
    'still no',
    '1: x',
  ]);
  proxy.plan({ kind: 'hang', times: 99 });
  proxy.heal();
  expect(await post('y')).toBe('2: y');
  expect(got).toHaveLength(2);
});

test('takes the time that a slow line takes', async () => {
  const { proxy, post } = await startEcho();
  const timed = async (bytes: number) => {
    const startMs = performance.now();
    await post('x'.repeat(bytes));
    return performance.now() - startMs;
  };
  proxy.link({ bytesPerSecond: 1_000_000, roundTripMs: 100 });
  // There and back again, at a million bytes a second each.
  expect(await timed(200_000)).toBeGreaterThan(490);
});
