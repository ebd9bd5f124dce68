import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  attemptFromSnapshot,
  cmiOf,
  controlsOf,
  createAttempt,
  engineFaultId,
  learnerStoreOf,
  snapshotOf,
  step,
  summaryOf,
  type AttemptEvent,
  type AttemptState,
  type Step,
} from '../../src-shared/scorm/attempt';
import type { Course } from '../../src-shared/scorm/cam/course';
import { errorStrings12, errorStrings2004 } from '../../src-shared/scorm/rte/error-strings';
import { aRandomJournal } from './random-calls';
import { aRandomCourse } from './random-courses';

/** How many calls are tried, over all versions; `npm run property` asks for a million. */
const wanted = Number(process.env['LECTERN_RANDOM_CALLS'] ?? 100_000);
const versions = ['1.2', '2nd', '3rd', '4th'] as const;

describe.each(versions)('anything at all, SCORM %s', (version) => {
  const isOld = version === '1.2';
  const codes = new Set(Object.keys(isOld ? errorStrings12 : errorStrings2004));
  const journals = aRandomJournal(
    isOld ? { scormVersion: '1.2', edition: null } : { scormVersion: '2004', edition: version },
  );

  test(
    'no fault, answers of the table, and the same state however the journal is folded',
    { timeout: 600_000 },
    () => {
      let tried = 0;
      const property = fc.property(aRandomCourse(version), journals, fc.nat(), (course, events, at) => {
        tried += events.filter(({ type }) => type === 'call').length;
        const cut = events.length === 0 ? 0 : at % events.length;
        const { half, kept, whole, strange } = played(course, events, cut, codes);
        expect(strange).toEqual([]);
        expectAnswers(whole);
        expect(textOf(half)).toBe(kept);

        const journal = JSON.parse(JSON.stringify(events)) as readonly AttemptEvent[];
        expect(textOf(fold(createAttempt(course), journal.slice(0, cut)))).toBe(kept);
        const reborn = attemptFromSnapshot(course, JSON.parse(kept));
        expect(textOf(reborn)).toBe(kept);
        expect(textOf(fold(reborn, journal.slice(cut)))).toBe(textOf(whole));
      });
      while (tried < wanted / versions.length)
        fc.assert(property, { numRuns: 20, interruptAfterTimeLimit: 60_000 });
    },
  );
});

/** Plays the events: the states at the cut and at the end, how the first looked then, and answers that none may get. */
function played(course: Course, events: readonly AttemptEvent[], cut: number, codes: ReadonlySet<string>) {
  const strange: unknown[] = [];
  let state = createAttempt(course);
  let half = state;
  let kept = textOf(state);
  const ids = new Set<string | null>([null, ...state.tree.map(({ activity }) => activity.id)]);
  for (const [index, event] of events.entries()) {
    if (index === cut) [half, kept] = [state, textOf(state)];
    const next = step(state, event);
    const why = strangeness(next, codes, ids);
    if (why !== null) strange.push({ why, event });
    state = next.state;
  }
  return { half, kept, whole: state, strange };
}

/** The state byte for byte, as it is kept. */
function textOf(state: AttemptState): string {
  return JSON.stringify(snapshotOf(state));
}

function strangeness(
  { result, trace }: Step,
  codes: ReadonlySet<string>,
  ids: ReadonlySet<string | null>,
): string | null {
  const fault = trace.find(({ id }) => id === engineFaultId);
  if (fault !== undefined) return fault.text;
  if (typeof result.value !== 'string') return 'the answer is no text';
  if (!codes.has(result.errorCode)) return `no error number: ${result.errorCode}`;
  if (!ids.has(result.delivered)) return `nothing to deliver: ${String(result.delivered)}`;
  if (typeof result.commits !== 'boolean' || typeof result.wantsUnload !== 'boolean')
    return 'no yes and no no';
  return trace.every(({ id, text }) => id !== '' && text !== '') ? null : 'a remark without words';
}

/** What the world may ask of any state. */
function expectAnswers(state: AttemptState): void {
  const { totalSeconds, activities } = summaryOf(state);
  expect(totalSeconds).toBeGreaterThanOrEqual(0);
  expect(Number.isFinite(totalSeconds)).toBe(true);
  for (const { activityId, score } of activities) {
    expect(Object.values(cmiOf(state, activityId)).every((value) => typeof value === 'string')).toBe(true);
    expect(Math.abs(score.scaled ?? 0)).toBeLessThanOrEqual(1);
  }
  expect(Array.isArray(controlsOf(state).toc)).toBe(true);
  expect(typeof learnerStoreOf(state)).toBe('object');
}

function fold(state: AttemptState, events: readonly AttemptEvent[]): AttemptState {
  return events.reduce((at, event) => step(at, event).state, state);
}
