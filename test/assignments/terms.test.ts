import { expect, test } from 'vitest';
import { kindestOf, type Terms } from '../../src-main/features/assignments/terms';

const terms = (of: Partial<Terms>): Terms => ({
  ...{ place: 5, dueAtMs: 1000, attemptsLimit: 1, counts: 'first' },
  ...of,
});

test.each([
  ['the later end', terms({}), terms({ dueAtMs: 2000 }), { dueAtMs: 2000 }],
  ['no end before any', terms({ dueAtMs: 9000 }), terms({ dueAtMs: null }), { dueAtMs: null }],
  ['more attempts', terms({ attemptsLimit: 3 }), terms({}), { attemptsLimit: 3 }],
  [
    'what the package allows before any number',
    terms({ attemptsLimit: null }),
    terms({}),
    { attemptsLimit: null },
  ],
  ['the best before the first attempt', terms({}), terms({ counts: 'best' }), { counts: 'best' }],
  [
    'the best before the last attempt',
    terms({ counts: 'best' }),
    terms({ counts: 'last' }),
    { counts: 'best' },
  ],
  ['the last before the first attempt', terms({}), terms({ counts: 'last' }), { counts: 'last' }],
  ['the earlier place', terms({ place: 7 }), terms({ place: 2 }), { place: 2 }],
])('of the same package on two terms holds %s', (_, one, other, expected) => {
  expect(kindestOf([one, other])).toMatchObject(expected);
  expect(kindestOf([other, one])).toEqual(kindestOf([one, other]));
});
