import { expect, test } from 'vitest';
import { sidesOf } from '../../../src-renderer/inspector/charts/sides';

test('charts begin where the reading does', () => {
  expect(sidesOf('ltr')).toEqual({ x: {}, y: {} });
  expect(sidesOf('rtl')).toMatchObject({ x: { reversed: true }, y: { orientation: 'right' } });
});
