import { describe, expect, test } from 'vitest';
import { assignedPlan, type AssignedFacts, type AssignedTerms } from '../../src-shared/sync/assigned-plan';

const best: AssignedTerms = { opensAtMs: null, dueAtMs: null, attemptsLimit: null, counts: 'best' };
const last: AssignedTerms = { ...best, counts: 'last' };
const first: AssignedTerms = { ...best, counts: 'first' };
const fresh: AssignedFacts = { there: best, stands: null, target: 'here', package: 'here', hasSame: false };
const plan = (facts: Partial<AssignedFacts>) => {
  const { act, state } = assignedPlan({ ...fresh, ...facts });
  return `${act} ${state ?? ''}`.trim();
};

describe('an assignment of a remote', () => {
  test('is made where nothing stands for it and all that it needs is here', () => {
    expect(plan({})).toBe('make not-here');
    expect(plan({ package: 'to-ask' })).toBe('none not-here');
    expect(plan({ package: 'coming' })).toBe('none coming');
    expect(plan({ package: 'missing' })).toBe('none package-missing');
    expect(plan({ target: 'removed' })).toBe('none removed-here');
    expect(plan({ target: 'full' })).toBe('none full');
  });

  test('leaves alone what somebody has given here already, also when it is taken back there', () => {
    expect(plan({ hasSame: true })).toBe('adopt own');
    const own = { here: last, written: null };
    expect(plan({ stands: own })).toBe('none own');
    expect(plan({ there: null, stands: own })).toBe('forget');
  });

  test('changes and takes back only what it has written and nobody has changed', () => {
    expect(plan({ stands: { here: best, written: best } })).toBe('none here');
    expect(plan({ there: last, stands: { here: best, written: best } })).toBe('change changed-there');
    expect(plan({ there: null, stands: { here: best, written: best } })).toBe('take-back taken-back-there');
    expect(plan({ stands: { here: last, written: best } })).toBe('none changed-here');
    expect(plan({ there: first, stands: { here: last, written: best } })).toBe('none changed-here');
    expect(plan({ there: null, stands: { here: last, written: best } })).toBe('none kept-here');
  });

  test('is changed again from there once both sides have the same', () => {
    expect(plan({ there: last, stands: { here: last, written: best } })).toBe('note here');
    expect(plan({ there: first, stands: { here: last, written: last } })).toBe('change changed-there');
  });

  test('stays away where somebody has removed it here', () => {
    expect(plan({ stands: { here: null, written: best } })).toBe('none removed-here');
    expect(plan({ there: null, stands: { here: null, written: best } })).toBe('forget');
  });

  test.each([
    ['when it opens', { opensAtMs: 1 }],
    ['when it is due', { dueAtMs: 1 }],
    ['how many attempts there are', { attemptsLimit: 1 }],
  ])('has other terms also by %s', (_, change) => {
    const stands = { here: best, written: best };
    expect(plan({ there: { ...best, ...change }, stands })).toBe('change changed-there');
  });
});
