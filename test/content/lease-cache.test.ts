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
