import { expect, test } from 'vitest';
import { listen, portsFrom } from '../../src-main/http/listener';

test('a listener takes the next port when one is taken, and fails when it may take no other', async () => {
  const first = await listen([0]);
  await expect(listen([first.port])).rejects.toMatchObject({ code: 'EADDRINUSE', port: first.port });
  const second = await listen([first.port, 0]);
  expect(second.port).not.toBe(first.port);
  await Promise.all([first.close(), second.close()]);
});

test('a port that was asked for is the only one; the usual one has others behind it', () => {
  expect(portsFrom(8080, 3001)).toEqual([8080]);
  expect(portsFrom(undefined, 3001).slice(0, 3)).toEqual([3001, 3002, 3003]);
  expect(portsFrom(undefined, 0)).toEqual([0]);
});

test('a listener says SERVICE_UNAVAILABLE until it is told how to answer', async () => {
  const listener = await listen([0]);
  const response = await fetch(listener.origin);
  expect([response.status, response.headers.get('retry-after')]).toEqual([503, '1']);
  expect(await response.json()).toMatchObject({ code: 'SERVICE_UNAVAILABLE' });
  await listener.close();
});

test('closing lets a running request end and takes no new one', async () => {
  const listener = await listen([0]);
  let finish = (): void => undefined;
  const arrived = new Promise<void>((resolve) => {
    listener.answerWith((_req, res) => {
      finish = () => res.end('late');
      resolve();
    });
  });
  const running = fetch(listener.origin);
  await arrived;
  const closed = listener.close();
  await expect(fetch(listener.origin)).rejects.toThrow();
  finish();
  expect(await (await running).text()).toBe('late');
  await closed;
});
