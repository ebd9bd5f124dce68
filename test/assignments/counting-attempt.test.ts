import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countingAttempt, type Attempt } from '../../src-main/features/assignments/counting-attempt';
import { isDone } from '../../src-shared/contract/work-standing';
import { SessionId } from '../../src-shared/kernel/ids';

const anAttempt = (of: Partial<Attempt>): Attempt => ({
  sessionId: SessionId.parse(crypto.randomUUID()),
  attemptNumber: 1,
  status: 'active',
  completionStatus: 'incomplete',
  successStatus: 'unknown',
  scorePercent: null,
  timeSpentSeconds: 60,
  isFork: false,
  startedAtMs: 1000,
  lastAccessedAtMs: 2000,
  ...of,
});
const completed = { status: 'completed', completionStatus: 'completed' } as const;
const passed = { ...completed, successStatus: 'passed' } as const;
const failed = { ...completed, successStatus: 'failed' } as const;

/** The numbers of the attempt that counts, by each of the three rules. */
const counting = (...attempts: Partial<Attempt>[]) => {
  const numbered = attempts.map((of, turn) => anAttempt({ attemptNumber: turn + 1, ...of }));
  return (['best', 'last', 'first'] as const).map((rule) => countingAttempt(numbered, rule)?.attemptNumber);
};

describe('the attempt that counts', () => {
  test.each([
    ['of none is none', [], [undefined, undefined, undefined]],
    ['of one is that one', [{}], [1, 1, 1]],
    [
      'is the one that goes on, not what another device left',
      [{}, { status: 'terminated', isFork: true }],
      [1, 1, 1],
    ],
    [
      'is the one with the higher score',
      [
        { ...completed, scorePercent: 40 },
        { ...completed, scorePercent: 80 },
        { ...completed, scorePercent: 60 },
      ],
      [2, 3, 1],
    ],
    [
      'is a passed one before a failed one with more points',
      [
        { ...passed, scorePercent: 70 },
        { ...failed, scorePercent: 75 },
      ],
      [1, 2, 1],
    ],
    ['is one with a score before one without', [completed, { ...completed, scorePercent: 0 }], [2, 2, 1]],
    ['is no failed one where another is not', [failed, completed], [2, 2, 1]],
    [
      'is the first of two that are as good',
      [
        { ...passed, scorePercent: 80 },
        { ...passed, scorePercent: 80 },
      ],
      [1, 2, 1],
    ],
    [
      'is a finished one while another is under way, however well that stands',
      [{ ...failed, scorePercent: 40 }, { scorePercent: 90 }],
      [1, 1, 1],
    ],
    [
      'is the first one where the rule says so, finished or not',
      [{ scorePercent: 10 }, { ...passed, scorePercent: 90 }],
      [2, 2, 1],
    ],
    [
      'is one under way where none is finished',
      [{ completionStatus: 'unknown' }, { scorePercent: 5 }],
      [2, 2, 1],
    ],
  ] satisfies [string, Partial<Attempt>[], unknown[]][])('%s', (_, attempts, expected) => {
    expect(counting(...attempts)).toEqual(expected);
  });
});

test.each([
  ['completed', completed, true],
  ['passed, and completed nothing', { successStatus: 'passed' }, true],
  ['failed, and said nothing of completion', { successStatus: 'failed', completionStatus: 'unknown' }, true],
  ['failed so far', { successStatus: 'failed', completionStatus: 'incomplete' }, false],
  ['under way', {}, false],
] as const)('an attempt that is %s is done: %s', (_, of, expected) => {
  expect(isDone(anAttempt(of))).toBe(expected);
});

const attemptShape = fc.record({
  status: fc.constantFrom('active', 'completed', 'terminated'),
  completionStatus: fc.constantFrom('not attempted', 'unknown', 'incomplete', 'completed'),
  successStatus: fc.constantFrom('unknown', 'passed', 'failed'),
  scorePercent: fc.option(fc.integer({ min: 0, max: 4 })),
});
const anyAttempts = fc
  .array(attemptShape, { minLength: 1, maxLength: 8 })
  .map((shapes) => shapes.map((of, turn) => anAttempt({ ...of, attemptNumber: turn + 1 })));

describe('of any attempts', () => {
  test('the order in which they are given says nothing', () => {
    fc.assert(
      fc.property(
        anyAttempts,
        fc.constantFrom('best', 'last', 'first'),
        fc.integer(),
        (attempts, rule, seed) => {
          const mixed = attempts.toSorted((one, other) => mixedBy(one, seed) - mixedBy(other, seed));
          expect(countingAttempt(mixed, rule)).toBe(countingAttempt(attempts, rule));
        },
      ),
    );
  });

  test('best is beaten by none, last has none after it, and first none before it', () => {
    fc.assert(
      fc.property(anyAttempts, (attempts) => {
        const done = attempts.filter(isDone);
        const rivals = done.length > 0 ? done : attempts;
        const best = countingAttempt(attempts, 'best')!;
        expect(rivals).toContain(best);
        for (const rival of rivals) {
          expect(Number(rival.successStatus === 'passed')).toBeLessThanOrEqual(
            Number(best.successStatus === 'passed'),
          );
          if (rival.successStatus === best.successStatus)
            expect(rival.scorePercent ?? -1).toBeLessThanOrEqual(best.scorePercent ?? -1);
        }
        const numbers = rivals.map(({ attemptNumber }) => attemptNumber);
        expect(countingAttempt(attempts, 'last')?.attemptNumber).toBe(Math.max(...numbers));
        expect(countingAttempt(attempts, 'first')?.attemptNumber).toBe(1);
      }),
    );
  });

  test('one more that is only begun changes no result that is done', () => {
    fc.assert(
      fc.property(anyAttempts, fc.constantFrom('best', 'last', 'first'), (attempts, rule) => {
        const before = countingAttempt(attempts, rule)!;
        fc.pre(isDone(before));
        const begun = anAttempt({ attemptNumber: attempts.length + 1, scorePercent: 4 });
        expect(countingAttempt([...attempts, begun], rule)).toBe(before);
      }),
    );
  });
});

function mixedBy({ attemptNumber }: Attempt, seed: number): number {
  return Math.sin(attemptNumber * 12.9898 + (seed % 1000));
}
