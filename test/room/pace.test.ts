import { expect, test } from 'vitest';
import { createPace } from '../../src-main/features/room/pace';

test('no address may ask for ever, and none is held up by another', () => {
  const pace = createPace(10);
  for (let turn = 0; turn < 10; turn += 1) pace.admit('10.0.0.1');
  expect(() => pace.admit('10.0.0.1')).toThrow(expect.objectContaining({ code: 'RATE_LIMIT_EXCEEDED' }));
  expect(() => pace.admit('10.0.0.2')).not.toThrow();
});
