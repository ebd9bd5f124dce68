import { describe, expect, test } from 'vitest';
import {
  attemptFromSnapshot,
  controlsOf,
  createAttempt,
  snapshotOf,
  step,
  summaryOf,
  type AttemptEvent,
  type AttemptState,
} from '../../src-shared/scorm/attempt';
import type { Course } from '../../src-shared/scorm/cam/course';
import { errorStrings12, errorStrings2004 } from '../../src-shared/scorm/rte/error-strings';
import { aCourse12, aCourse2004, aSco, anAsset, defaultSequencing } from './a-course';
import { aLaunch, randomEvent, seeded } from './random-calls';

const measured = [
  { id: 'obj', isPrimary: true, satisfiedByMeasure: true, minNormalizedMeasure: 0.6, maps: [] },
];
const courses: readonly (readonly [string, Course])[] = [
  ['SCORM 1.2', aCourse12(aSco('a', { masteryScore: 50 }), aSco('b'), anAsset('c'))],
  [
    'SCORM 2004',
    aCourse2004(
      [aSco('a', { sequencing: { ...defaultSequencing, objectives: measured } }), aSco('b'), anAsset('c')],
      {
        root: { flow: true },
      },
    ),
  ],
];

const rounds = 12;
const eventsARound = 1500;

describe.each(courses)('any calls at all, %s', (_, course) => {
  const codes = new Set(Object.keys(course.scormVersion === '1.2' ? errorStrings12 : errorStrings2004));

  test('nothing throws, answers are text, codes are of the table, times never negative', () => {
    for (let seed = 0; seed < rounds; seed += 1) {
      let state = createAttempt(course);
      const faults: string[] = [];
      for (const event of eventsOf(seed)) {
        const next = step(state, event);
        const { value, errorCode } = next.result;
        const isTold = next.trace.every((note) => note.text !== '' && note.id !== '');
        if (typeof value !== 'string' || !codes.has(errorCode) || !isTold) faults.push(JSON.stringify(event));
        state = next.state;
      }
      expect(faults).toEqual([]);
      const summary = summaryOf(state);
      expect(summary.totalSeconds).toBeGreaterThanOrEqual(0);
      expect(Number.isFinite(summary.totalSeconds)).toBe(true);
      expect(controlsOf(state).toc).toHaveLength(3);
    }
  });

  test('folding a journal again gives the same state, and a snapshot anywhere changes nothing', () => {
    for (let seed = 100; seed < 100 + rounds; seed += 1) {
      const events = eventsOf(seed);
      const cut = Math.floor(events.length * seeded(seed)());
      const whole = fold(createAttempt(course), events);
      const half = fold(createAttempt(course), events.slice(0, cut));
      const reborn = attemptFromSnapshot(course, JSON.parse(JSON.stringify(snapshotOf(half))));
      expect(JSON.stringify(snapshotOf(reborn))).toBe(JSON.stringify(snapshotOf(half)));
      expect(JSON.stringify(snapshotOf(fold(reborn, events.slice(cut))))).toBe(
        JSON.stringify(snapshotOf(whole)),
      );
      expect(summaryOf(fold(reborn, events.slice(cut)))).toEqual(summaryOf(whole));
    }
  });

  function eventsOf(seed: number): readonly AttemptEvent[] {
    const random = seeded(seed);
    const events = Array.from({ length: eventsARound }, () => randomEvent(random, course.scormVersion));
    return jsonCopy([aLaunch, ...events]);
  }
});

function fold(state: AttemptState, events: readonly AttemptEvent[]): AttemptState {
  return events.reduce((at, event) => step(at, event).state, state);
}

/** As a journal on disk holds them: NaN and Infinity become null. */
function jsonCopy(events: readonly AttemptEvent[]): readonly AttemptEvent[] {
  return JSON.parse(JSON.stringify(events)) as readonly AttemptEvent[];
}
