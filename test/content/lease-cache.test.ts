import { expect, test } from 'vitest';
import { createLeaseCache } from '../../src-main/content/lease-cache';

/** A cache of names that notes what was opened and released. */
function watchedCache(limits: { readonly maxCount: number; readonly maxWeight: number }) {
  const log: string[] = [];
  const cache = createLeaseCache<string>({
    ...limits,
    weigh: (value) => value.length,
    release: (value) => {
      log.push(`-${value}`);
      return Promise.resolve();
    },
  });
  const open = (value: string) => () => {
    log.push(`+${value}`);
    return Promise.resolve(value);
  };
  const visit = (key: string) => cache.use(key, open(key), () => Promise.resolve());
  return { cache, log, open, visit };
}

test('opens once for all who use it, and keeps what was used last', async () => {
  const { log, visit } = watchedCache({ maxCount: 2, maxWeight: 100 });
  await Promise.all([visit('a'), visit('a')]);
  await visit('b');
  await visit('a');
  await visit('c');
  await visit('a');
  expect(log).toEqual(['+a', '+b', '+c', '-b']);
});

test('keeps the sum of the weights below the limit', async () => {
  const { log, visit } = watchedCache({ maxCount: 9, maxWeight: 5 });
  await visit('aaa');
  await visit('bb');
  await visit('cccc');
  expect(log).toEqual(['+aaa', '+bb', '+cccc', '-aaa', '-bb']);
});

test('never releases what is in use, and drop waits for it', async () => {
  const { cache, log, open } = watchedCache({ maxCount: 1, maxWeight: 100 });
  const order: string[] = [];
  let finish: () => void = () => undefined;
  const using = cache.use('a', open('a'), () => new Promise<void>((resolve) => (finish = resolve)));
  await cache.use('b', open('b'), () => Promise.resolve());
  const dropping = cache.drop('a').then(() => order.push('dropped'));
  await Promise.resolve();
  expect(log).not.toContain('-a');
  order.push('finish');
  finish();
  await Promise.all([using, dropping]);
  expect(order).toEqual(['finish', 'dropped']);
  expect(log).toContain('-a');
});

test('tries again after an opening that failed', async () => {
  const { cache, open } = watchedCache({ maxCount: 2, maxWeight: 100 });
  const failing = () => Promise.reject(new Error('disk'));
  await expect(cache.use('a', failing, () => Promise.resolve())).rejects.toThrow('disk');
  expect(await cache.use('a', open('a'), (value) => Promise.resolve(value))).toBe('a');
});

test('gives up an opening that all have left, and opens anew for the next', async () => {
  const { cache, log } = watchedCache({ maxCount: 2, maxWeight: 100 });
  const opened: AbortSignal[] = [];
  const opening = (abandoned: AbortSignal) => {
    opened.push(abandoned);
    return new Promise<string>((_, reject) => {
      abandoned.addEventListener('abort', () => reject(new Error('given up')));
    });
  };
  const [one, two] = [new AbortController(), new AbortController()];
  const waiting = [one, two].map(({ signal }) =>
    cache.use('a', opening, () => Promise.resolve('used'), signal).catch((error: unknown) => error),
  );
  one.abort(new Error('one left'));
  expect(await waiting[0]).toMatchObject({ message: 'one left' });
  expect(opened.map(({ aborted }) => aborted)).toEqual([false]);
  two.abort(new Error('two left'));
  expect(await waiting[1]).toMatchObject({ message: 'two left' });
  expect(opened.map(({ aborted }) => aborted)).toEqual([true]);
  expect(
    await cache.use(
      'a',
      () => Promise.resolve('b'),
      (value) => Promise.resolve(value),
    ),
  ).toBe('b');
  expect(log).toEqual([]);
});

test('releases what came open although all had left', async () => {
  const { cache, log } = watchedCache({ maxCount: 2, maxWeight: 100 });
  let finish: (value: string) => void = () => undefined;
  const leaving = new AbortController();
  const late = () => new Promise<string>((resolve) => (finish = resolve));
  const waiting = cache.use('a', late, () => Promise.resolve('used'), leaving.signal);
  leaving.abort(new Error('left'));
  await expect(waiting).rejects.toThrow('left');
  finish('late');
  await expect.poll(() => log).toEqual(['-late']);
});

test('frees as much as is asked for, what was used longest ago first, and nothing in use', async () => {
  const { cache, log, open, visit } = watchedCache({ maxCount: 9, maxWeight: 100 });
  for (const key of ['aa', 'bb', 'cc']) await visit(key);
  await cache.use('aa', open('aa'), async () => {
    await cache.free(1);
    expect(log).toEqual(['+aa', '+bb', '+cc', '-bb']);
    await cache.free(99);
  });
  expect(log).toEqual(['+aa', '+bb', '+cc', '-bb', '-cc']);
});
