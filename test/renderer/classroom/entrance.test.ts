import { describe, expect, test } from 'vitest';
import {
  initialsOf,
  needsSearch,
  sharedNames,
  shownPeople,
} from '../../../src-renderer/classroom/shown-people';
import { mayPass, troubleOf } from '../../../src-renderer/classroom/trouble';
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
    [failure(403, 'FORBIDDEN', { reason: 'room_code' }), { kind: 'room-code' }, false],
    [failure(403, 'FORBIDDEN', { reason: 'secret' }), { kind: 'secret' }, false],
    [failure(403, 'FORBIDDEN', { reason: 'new to us' }), { kind: 'failed' }, true],
    [failure(401, 'UNAUTHORIZED', {}), { kind: 'visit-ended' }, false],
    [failure(429, 'RATE_LIMIT_EXCEEDED', { retry_after_seconds: 8 }), { kind: 'wait', seconds: 8 }, false],
    [failure(429, 'RATE_LIMIT_EXCEEDED', {}), { kind: 'wait', seconds: 5 }, false],
    [failure(404, 'NOT_FOUND', {}), { kind: 'gone' }, false],
    [new TypeError('Failed to fetch'), { kind: 'unreachable' }, true],
    [new Error('other'), { kind: 'failed' }, true],
  ])('%s is %j', (error, trouble, passes) => {
    expect([troubleOf(error), mayPass(error)]).toEqual([trouble, passes]);
  });
});
