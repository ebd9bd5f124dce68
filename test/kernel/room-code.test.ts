import { expect, test } from 'vitest';
import {
  groupedRoomCode,
  hasLookalike,
  roomCodeFromTyped,
  roomCodeSigns,
} from '../../src-shared/kernel/room-code';

test.each([
  [' k7m-p2q ', 'K7MP2Q'],
  ['Ｋ７ｍｐ２ｑ', 'K7MP2Q'],
  ['K٧MP٢Q', 'K7MP2Q'],
])('a code of a room typed as %j is %s', (typed, code) => {
  expect(roomCodeFromTyped(typed)).toBe(code);
});

test('a code of a room is shown in two groups, and never has a sign that looks like another', () => {
  expect(['K7', 'K7M', 'K7MP2Q'].map(groupedRoomCode)).toEqual(['K7', 'K7M', 'K7M P2Q']);
  expect(['K7MP2Q', 'K7MPO'].map(hasLookalike)).toEqual([false, true]);
  for (const sign of '01ILO') expect(roomCodeSigns).not.toContain(sign);
});
