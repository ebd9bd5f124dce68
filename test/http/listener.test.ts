import express from 'express';
import { expect, test } from 'vitest';
import { answerFailure } from '../../src-main/http/failure';
import { listen, portsFrom } from '../../src-main/http/listener';
import { giveRequestId } from '../../src-main/http/request-id';
import { silentLog } from '../../src-main/platform/log';
import { Refusal } from '../../src-shared/contract/errors';

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
  expect(await response.json()).toEqual({
    error: 'The service is not available right now',
    code: 'SERVICE_UNAVAILABLE',
    request_id: response.headers.get('x-request-id'),
  });
  expect(response.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
  await listener.close();
});

test('whoever says SERVICE_UNAVAILABLE says when to try again', async () => {
  const listener = await listen([0]);
  const app = express();
  app.use(giveRequestId, () => {
    throw new Refusal('SERVICE_UNAVAILABLE');
  });
  app.use(answerFailure(silentLog));
  listener.answerWith(app);
  const response = await fetch(listener.origin, { headers: { 'X-Request-Id': 'mine' } });
  expect([response.status, response.headers.get('retry-after')]).toEqual([503, '1']);
  expect(await response.json()).toMatchObject({ code: 'SERVICE_UNAVAILABLE', request_id: 'mine' });
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
