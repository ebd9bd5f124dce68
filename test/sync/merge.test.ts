import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { step, type AttemptState } from '../../src-shared/scorm/attempt';
import type { Course } from '../../src-shared/scorm/cam/course';
import { changesOver, fieldsOver } from '../../src-shared/sync/changes-over';
import { mergeSides, type Side } from '../../src-shared/sync/merge';
import { rowsOfFlat, textOfRows } from '../../src-shared/sync/rows';
import { changesOverAttempt } from '../../src-shared/sync/side-of-attempt';
import { anySide, countsAsSaid, courses, sideOf, twoAttempts } from './random-sides';

const runs = { numRuns: 150, interruptAfterTimeLimit: 20_000 };
const completions = ['not attempted', 'unknown', 'incomplete', 'completed'];
const successes = ['unknown', 'failed', 'passed'];

/** Rows of a list are a set: where they stand depends on who has which. */
const textOf = (side: Side) =>
  JSON.stringify({ ...side, cmiData: textOfRows(rowsOfFlat(Object.entries(side.cmiData))) });

/** A write begins what was not attempted; SCORM 1.2 counts no more than 9999 hours; as text, -0 is 0. */
const factsOf = ({ completion, success, score, seconds }: Side) => ({
  completion: completion === 'not attempted' ? 'unknown' : completion,
  ...{ success, score: JSON.stringify(score), seconds: Math.min(seconds, 35_999_999) },
});

const written = (state: AttemptState, changes: Readonly<Record<string, string | null>>): AttemptState =>
  step(state, { type: 'external', nowMs: 0, id: 'w', activityId: 'a', changes }).state;

describe.each(['1.2', '2004'] as const)('two sides as one, SCORM %s', (version) => {
  const sides = anySide(version);

  test('are the same whichever is named first, and merged again', () => {
    fc.assert(
      fc.property(sides, sides, (one, other) => {
        const merged = mergeSides(one, other);
        expect(textOf(mergeSides(other, one))).toBe(textOf(merged));
        expect(textOf(mergeSides(merged, merged))).toBe(textOf(merged));
        expect(changesOver(merged, merged)).toEqual({});
      }),
      runs,
    );
  });

  test('are never less than one of them', () => {
    fc.assert(
      fc.property(sides, sides, (one, other) => {
        const merged = mergeSides(one, other);
        const [all, of] = [[one, other], (list: readonly string[], word: string) => list.indexOf(word)];
        expect(merged.seconds).toBe(Math.max(one.seconds, other.seconds));
        for (const { completion, success } of all) {
          expect(of(completions, merged.completion)).toBeGreaterThanOrEqual(of(completions, completion));
          expect(of(successes, merged.success)).toBeGreaterThanOrEqual(of(successes, success));
        }
        expect(all.map(({ score }) => score)).toContainEqual(merged.score);
      }),
      runs,
    );
  });

  test('come out the same of three in any order, as far as time and status go', () => {
    fc.assert(
      fc.property(sides, sides, sides, (one, two, three) => {
        const facts = ({ seconds, completion, success }: Side) => ({ seconds, completion, success });
        const first = mergeSides(mergeSides(one, two), three);
        expect(facts(mergeSides(one, mergeSides(two, three)))).toEqual(facts(first));
      }),
      runs,
    );
  });
});

describe.each(Object.entries(courses))('%s', (_, course) => {
  test('what is written over either attempt makes it the merged one', () => {
    fc.assert(
      fc.property(twoAttempts(course), fc.nat(2), fc.nat(2), ([ours, theirs], oursMs, theirsMs) => {
        const [one, other] = [sideOf(ours, oursMs), sideOf(theirs, theirsMs)];
        fc.pre(countsAsSaid(one) && countsAsSaid(other));
        const merged = mergeSides(one, other);
        for (const [state, side] of [
          [theirs, other],
          [ours, one],
        ] as const) {
          const after = sideOf(
            written(state, changesOverAttempt(state, 'a', side, merged)),
            side.lastAccessedMs,
          );
          expect(factsOf(after)).toEqual(factsOf(merged));
          const left = Object.keys(changesOver(after, merged)).filter((name) => !isDecided(course, name));
          expect(left).toEqual([]);
        }
      }),
      runs,
    );
  });
});

/** What no write sets: answers that are none of their type, and the success of a row that its own score decides on. */
function isDecided({ scormVersion }: Course, name: string): boolean {
  return scormVersion === '1.2'
    ? /\.(student_response|pattern)$/.test(name)
    : /^cmi\.objectives\.\d+\.success_status$/.test(name);
}

describe('of two sides', () => {
  const blank: Side = {
    ...{ scormVersion: '1.2', cmiData: {}, completion: 'incomplete', success: 'unknown' },
    ...{ score: { raw: null, min: null, max: null, scaled: null }, seconds: 0 },
    ...{ lastAccessedMs: 0, isFinished: false, primaryObjectiveId: null },
  };
  const scored = (scaled: number, parts: Partial<Side> = {}): Side => ({
    ...{ ...blank, score: { raw: scaled * 100, min: 0, max: 100, scaled } },
    ...parts,
  });
  const merged = (one: Partial<Side>, other: Partial<Side>) =>
    mergeSides({ ...blank, ...one }, { ...blank, ...other });

  test.each<readonly [string, Side, Side, number]>([
    ['the greater while nothing is finished', scored(0.9), scored(0.5, { lastAccessedMs: 1 }), 0.9],
    [
      'the later where it is finished',
      scored(0.9),
      scored(0.5, { lastAccessedMs: 1, isFinished: true }),
      0.5,
    ],
    [
      'not the earlier that is finished',
      scored(0.4, { isFinished: true }),
      scored(0.5, { lastAccessedMs: 1 }),
      0.5,
    ],
    ['the one that passed', scored(0.5, { success: 'passed' }), scored(0.9, { success: 'failed' }), 0.5],
    ['the only one', scored(-1), blank, -1],
  ])('the score is %s, all of it', (_, one, other, scaled) => {
    expect(mergeSides(one, other).score).toEqual(scored(scaled).score);
  });

  test('the place comes whole from the later side that has one', () => {
    const early = { cmiData: { 'cmi.core.lesson_location': '3', 'cmi.suspend_data': 'three' } };
    const late = { cmiData: { 'cmi.core.lesson_location': '4' }, lastAccessedMs: 1 };
    expect(merged(early, late).cmiData).toEqual({
      'cmi.core.lesson_location': '4',
      'cmi.core.lesson_status': 'incomplete',
    });
    const unread = { cmiData: {}, seconds: 9, lastAccessedMs: 1 };
    expect(merged(early, unread)).toMatchObject({ ...early, seconds: 9 });
  });

  test('a launch that nobody took up has nothing to say, however late it was', () => {
    const launched = {
      completion: 'not attempted',
      lastAccessedMs: 9,
      cmiData: { 'cmi.core.credit': 'no-credit' },
    } as const;
    const played = { cmiData: { 'cmi.core.credit': 'credit' } };
    expect(merged(played, launched).cmiData['cmi.core.credit']).toBe('credit');
    expect(merged(played, { ...launched, completion: 'incomplete' }).cmiData['cmi.core.credit']).toBe(
      'no-credit',
    );
  });

  test('interactions of both are there, and one that both have as the side with more has it', () => {
    const rows = (...all: readonly (readonly [string, string])[]) => ({
      cmiData: Object.fromEntries(
        all.flatMap(([id, result], at) => [
          [`cmi.interactions.${String(at)}.id`, id],
          [`cmi.interactions.${String(at)}.result`, result],
        ]),
      ),
    });
    const one = { ...blank, ...rows(['a', 'wrong'], ['b', 'correct'], ['c', 'correct']) };
    const other = { ...blank, ...rows(['b', 'wrong'], ['d', 'wrong']), lastAccessedMs: 1 };
    const both = mergeSides(one, other);
    expect(both.cmiData).toMatchObject(
      rows(['a', 'wrong'], ['b', 'correct'], ['c', 'correct'], ['d', 'wrong']).cmiData,
    );
    expect(changesOver(other, both)).toMatchObject({
      ...{
        'cmi.interactions.0.result': 'correct',
        'cmi.interactions.2.id': 'a',
        'cmi.interactions.3.id': 'c',
      },
    });
    expect(Object.keys(changesOver(one, both)).filter((name) => name.includes('interactions'))).toEqual([
      ...['cmi.interactions.3.id', 'cmi.interactions.3.result'],
    ]);
  });

  test('a PUT names what differs', () => {
    const here = scored(0.9, { completion: 'completed', success: 'passed', seconds: 60 });
    const { raw, min, max } = here.score;
    const over = fieldsOver(blank, mergeSides(here, blank));
    // SCORM 1.2 has no scaled score: a PUT of one is refused.
    expect(over).toEqual({
      ...{ completion_status: 'completed', success_status: 'passed', time_spent_seconds: 60 },
      score: { raw, min, max },
    });
    expect(fieldsOver(here, mergeSides(here, blank))).toEqual({});
  });
});
