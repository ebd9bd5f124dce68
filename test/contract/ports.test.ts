import { expect, test } from 'vitest';
import { ChosenPort } from '../../src-shared/contract/ports';

const isTaken = (port: number) => ChosenPort.safeParse(port).success;

test('a port may be chosen where a program may listen and a browser may go', () => {
  expect([1024, 3001, 8080, 65_000].map(isTaken)).toEqual([true, true, true, true]);
});

test('no port may be chosen with which the program would not start, or would show nothing', () => {
  expect([0, 80, 443, 1023, 65_001, 65_535, 6000, 6667, 10_080, 3001.5].some(isTaken)).toBe(false);
});
