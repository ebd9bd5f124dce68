import { expect, test } from 'vitest';
import { oneAtATime } from '../../../src-renderer/api/one-at-a-time';

test('of works that come together only the first is done, at once, and a later one again', async () => {
  const alone = oneAtATime();
  const done: string[] = [];
  const work = (name: string) => async () => {
    done.push(name);
    await Promise.resolve();
  };
  alone(work('first'));
  expect(done).toEqual(['first']);
  alone(work('second of a double click'));
  await new Promise(setImmediate);
  alone(work('later'));
  expect(done).toEqual(['first', 'later']);
});
