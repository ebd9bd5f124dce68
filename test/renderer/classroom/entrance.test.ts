import { describe, expect, test } from 'vitest';
import {
  initialsOf,
  needsSearch,
  sharedNames,
  shownPeople,
} from '../../../src-renderer/classroom/shown-people';
import { passesAfterMs, troubleOf } from '../../../src-renderer/classroom/trouble';
import { ApiFailure } from '../../../src-shared/contract/call';
import type { RoomPerson } from '../../../src-shared/contract/room-visit';
import { LearnerId } from '../../../src-shared/kernel/ids';

describe('names', () => {
  const person = (name: string, ...groups: string[]): RoomPerson => ({
    ...{ learner_id: LearnerId.parse('0f9b2c54-5a1e-4c1a-9a52-6a3ce4a0d1aa'), name, groups, asks: 'nothing' },
  });
  const people = [person('Zoë Marie', '5b', 'Chess'), person('Ali', '5a'), person('ALI', '5b')];
  const names = (group: string | null, search: string) =>
    shownPeople(people, { group, search }).map(({ name }) => name);

  test('are found by group and by parts, whatever accents', () => {
    expect(names('5b', '')).toEqual(['Zoë Marie', 'ALI']);
    expect(names(null, 'mar zoe')).toEqual(['Zoë Marie']);
    expect(names('5a', 'zoe')).toEqual([]);
  });
  test('that several have are told apart, and many are searched', () => {
    expect([...sharedNames(people)]).toEqual(['ali']);
    expect([needsSearch(people), needsSearch(Array.from({ length: 13 }, () => person('A')))]).toEqual([
      false,
      true,
    ]);
  });
  test.each([
    ['Ana', 'A'],
    ['Ana Maria de la Cruz', 'AC'],
    ['𝒵oe', '𝒵'],
    ['', ''],
  ])('%j has the sign %j', (name, sign) => {
    expect(initialsOf(name)).toBe(sign);
  });
});

describe('what went wrong', () => {
  const failure = (status: number, code: string, details: object) =>
    new ApiFailure(status, { code, details });
  test.each([
    [failure(403, 'FORBIDDEN', { reason: 'room_code' }), { kind: 'room-code' }, null],
    [failure(403, 'FORBIDDEN', { reason: 'secret' }), { kind: 'secret' }, null],
    [failure(403, 'FORBIDDEN', { reason: 'new to us' }), { kind: 'failed' }, 3000],
    [failure(401, 'UNAUTHORIZED', {}), { kind: 'visit-ended' }, null],
    [failure(429, 'RATE_LIMIT_EXCEEDED', { retry_after_seconds: 8 }), { kind: 'wait', seconds: 8 }, 8000],
    [failure(429, 'RATE_LIMIT_EXCEEDED', {}), { kind: 'wait', seconds: 5 }, 5000],
    [failure(404, 'NOT_FOUND', {}), { kind: 'gone' }, null],
    [new TypeError('Failed to fetch'), { kind: 'unreachable' }, 3000],
    [new Error('other'), { kind: 'failed' }, 3000],
  ])('%s is %j, and may pass after %j ms', (error, trouble, afterMs) => {
    expect([troubleOf(error), passesAfterMs(error)]).toEqual([trouble, afterMs]);
  });
});
