import fc from 'fast-check';
import { createAttempt, step, type AttemptEvent, type AttemptState } from '../../src-shared/scorm/attempt';
import type { Course, ObjectiveDefinition } from '../../src-shared/scorm/cam/course';
import type { Side } from '../../src-shared/sync/merge';
import { scoreParts } from '../../src-shared/sync/side';
import { sideOfAttempt } from '../../src-shared/sync/side-of-attempt';
import { aCourse12, aCourse2004, aSco, defaultSequencing } from '../scorm/a-course';
import { aRandomJournal } from '../scorm/random-calls';
import { settingsOf } from '../scorm/random-values';

const objective = (id: string, parts: Partial<ObjectiveDefinition> = {}): ObjectiveDefinition => ({
  ...{ id, isPrimary: false, satisfiedByMeasure: false, minNormalizedMeasure: 0.5, maps: [] },
  ...parts,
});

/** Courses of one activity, `a`, in which status is decided in one way or another. */
export const courses: Readonly<Record<string, Course>> = {
  'SCORM 1.2': aCourse12(aSco('a')),
  'SCORM 1.2 with a mastery score': aCourse12(aSco('a', { masteryScore: 50 })),
  'SCORM 2004': aCourse2004([aSco('a')]),
  'SCORM 2004, judged by score': aCourse2004([
    aSco('a', {
      sequencing: {
        ...defaultSequencing,
        objectives: [
          objective('obj-1', { isPrimary: true, satisfiedByMeasure: true }),
          objective('two', { satisfiedByMeasure: true }),
        ],
      },
    }),
  ]),
  'SCORM 2004, objectives with ids': aCourse2004(
    [
      aSco('a', {
        sequencing: {
          ...defaultSequencing,
          ...{ objectiveSetByContent: true, completionSetByContent: true },
          objectives: [objective('obj-1', { isPrimary: true }), objective('two')],
        },
      }),
    ],
    { root: { flow: true } },
  ),
  'SCORM 2004, completed by progress': aCourse2004([
    aSco('a', {
      completionThreshold: { completedByMeasure: true, minProgressMeasure: 0.5, progressWeight: 1 },
    }),
  ]),
};

export function fold(state: AttemptState, events: readonly AttemptEvent[]): AttemptState {
  return events.reduce((at, event) => step(at, event).state, state);
}

/** Two attempts that have begun as one, the content of both away. */
export function twoAttempts(course: Course): fc.Arbitrary<readonly [AttemptState, AttemptState]> {
  const visit = visitsOf(course);
  const wild = aRandomJournal(course).map((events) => events.filter(counts));
  const tail = fc.oneof({ weight: 6, arbitrary: visit }, { weight: 1, arbitrary: wild });
  const away: AttemptEvent = { type: 'abort', nowMs: 1_700_900_000_000, reason: 'lost' };
  return fc.tuple(fc.option(visit), tail, tail).map(([shared, ours, theirs]) => {
    const begun = fold(createAttempt(course), shared ?? []);
    return [fold(begun, [...ours, away]), fold(begun, [...theirs, away])];
  });
}

/** What is said and does not count, no write makes count; and times far off say nothing here. */
function counts(event: AttemptEvent): boolean {
  if (event.type === 'launch' && event.credit === 'no-credit') return false;
  if (event.type === 'navigate' && event.request.startsWith('abandon')) return false;
  return event.nowMs > 1e12;
}

/** A learner who comes, sets values that mostly fit, and goes. */
function visitsOf(course: Course): fc.Arbitrary<readonly AttemptEvent[]> {
  const is12 = course.scormVersion === '1.2';
  const settings = settingsOf(course).filter((each) => !each.some(([name]) => name.startsWith('adl.')));
  const statuses = settings.filter((each) => each.some(([name]) => /status|score|exit|progress/.test(name)));
  const aSetting = (from: typeof settings) =>
    fc.tuple(fc.nat(from.length - 1), fc.nat(999)).map(([at, value]) => {
      const all = from[at] ?? [];
      return all[value % all.length] ?? ['', ''];
    });
  const set = fc.oneof(aSetting(settings), aSetting(statuses));
  return fc
    .tuple(
      fc.array(set, { maxLength: 25 }),
      fc.boolean(),
      fc.nat(100_000),
      fc.constantFrom('normal', 'normal', 'review'),
    )
    .map(([values, isTerminated, seconds, mode]) => {
      const nowMs = 1_700_000_000_000;
      const call = (method: string, ...args: string[]) =>
        ({
          type: 'call',
          nowMs: nowMs + seconds * 10,
          method: is12 ? `LMS${method}` : method,
          args,
        }) as AttemptEvent;
      const launch = {
        ...{
          type: 'launch',
          nowMs,
          learner: { id: 'jdoe', name: 'Doe, Jane' },
          mode,
          credit: 'credit',
          seed: 1,
        },
        profile: {
          ...{ id: 'any', strictLengths: false, suspendDataLimit: null, lenientTimestamps: true },
          ...{ mastery: 'override', completeOnFinish: true, freshAfterExit: false },
        },
      } as AttemptEvent;
      const end = is12 ? 'Finish' : 'Terminate';
      return [
        ...[launch, call('Initialize', ''), ...values.map(([name, value]) => call('SetValue', name, value))],
        ...(isTerminated ? [call(end, '')] : []),
        { type: 'unload', nowMs: nowMs + seconds * 10 },
      ];
    });
}

/** Sides by values alone, as a stranger might tell them. */
export function anySide(scormVersion: Side['scormVersion']): fc.Arbitrary<Side> {
  const course = { scormVersion, edition: scormVersion === '1.2' ? null : ('4th' as const) };
  const settings = fc.constantFrom(...settingsOf(course).flatMap((each) => each.slice(0, 12)));
  const part = fc.option(fc.integer({ min: -100, max: 100 }));
  return fc.record({
    scormVersion: fc.constant(scormVersion),
    cmiData: fc.array(settings, { maxLength: 20 }).map((all) => Object.fromEntries(all)),
    completion: fc.constantFrom('not attempted', 'unknown', 'incomplete', 'completed'),
    success: fc.constantFrom('unknown', 'passed', 'failed'),
    score: fc.record({
      raw: part,
      min: part,
      max: part,
      scaled: part.map((n) => (n === null ? n : n / 100)),
    }),
    seconds: fc.nat(1000),
    lastAccessedMs: fc.nat(5),
    isFinished: fc.boolean(),
    primaryObjectiveId: fc.constantFrom(null, 'obj-1'),
  });
}

export function sideOf(state: AttemptState, lastAccessedMs: number): Side {
  const side = sideOfAttempt(state, 'a', lastAccessedMs);
  if (side === null) throw new Error('The course has no activity "a"');
  return side;
}

/**
 * What a run said that did not count (it was abandoned, without credit, or said otherwise of the primary objective later on) stands in
 * its data all the same; no write of the same makes it count.
 */
export function countsAsSaid({ cmiData, completion, success, score, primaryObjectiveId }: Side): boolean {
  const { 'cmi.completion_status': saidCompletion, 'cmi.success_status': saidSuccess } = cmiData;
  const [row] = Object.entries(cmiData).find(isIdOf(primaryObjectiveId)) ?? [];
  const ofPrimary = row === undefined ? undefined : cmiData[row.replace(/\.id$/, '.completion_status')];
  return (
    (saidCompletion !== 'completed' || completion === 'completed') &&
    (cmiData['cmi.progress_measure'] === undefined || completion !== 'unknown') &&
    (ofPrimary === undefined || saidCompletion === undefined || ofPrimary === saidCompletion) &&
    (saidSuccess === undefined || saidSuccess === 'unknown' || saidSuccess === success) &&
    scoreParts.every((part) => {
      const said = cmiData[`cmi.score.${part}`];
      return said === undefined || Number(said) === score[part];
    })
  );
}

const isIdOf =
  (id: string | null) =>
  ([name, value]: readonly [string, unknown]): boolean =>
    value === id && /^cmi\.objectives\.\d+\.id$/.test(name);
