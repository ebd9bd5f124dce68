import fc from 'fast-check';
import {
  apiMethods12,
  apiMethods2004,
  navigationRequests,
  type ApiMethod,
  type AttemptEvent,
  type CallEvent,
} from '../../src-shared/scorm/attempt';
import type { Course } from '../../src-shared/scorm/cam/course';
import { activityIds } from './random-courses';
import { namesIn, oddNames, settingsOf, values, type Setting } from './random-values';

/** Everything that can happen to an attempt, in any order: orderly visits with anything at all between. */
export function aRandomJournal(
  version: Pick<Course, 'scormVersion' | 'edition'>,
): fc.Arbitrary<readonly AttemptEvent[]> {
  const calls = callsOf(version);
  const many = { maxLength: 120, size: 'max' } as const;
  const between = fc.oneof(
    { weight: 300, arbitrary: calls },
    { weight: 5, arbitrary: externalOf(version) },
    { weight: 1, arbitrary: anything },
  );
  const visit = fc
    .tuple(begins, fc.array(between, many), ends)
    .map(([begin, middle, end]) => [...begin, ...middle, ...end]);
  const wild = fc.array(fc.oneof({ weight: 5, arbitrary: calls }, anything), many);
  return fc
    .array(fc.oneof({ weight: 8, arbitrary: visit }, wild), { maxLength: 12, size: 'max' })
    .map((parts) => parts.flat().map((event) => inVersion(event, version)));
}

const time = fc.oneof(
  { weight: 30, arbitrary: fc.integer({ min: 1_700_000_000_000, max: 1_700_900_000_000 }) },
  fc.constantFrom(0, -5, NaN, Infinity, 1e18),
);
const activityId = fc.constantFrom(...activityIds, 'org', 'zz', '__proto__');

const launch = fc.record(
  {
    type: fc.constant('launch' as const),
    nowMs: time,
    learner: fc.constant({ id: 'jdoe', name: 'Doe, Jane' }),
    mode: fc.constantFrom('normal', 'normal', 'normal', 'browse', 'review'),
    credit: fc.constantFrom('credit', 'credit', 'no-credit'),
    seed: fc.nat(),
    profile: fc.record({
      id: fc.constant('any'),
      strictLengths: fc.boolean(),
      suspendDataLimit: fc.constantFrom(null, null, 0, 10),
      lenientTimestamps: fc.boolean(),
      mastery: fc.constantFrom('override', 'if-unset', 'never'),
      completeOnFinish: fc.boolean(),
      freshAfterExit: fc.boolean(),
    }),
    activityId,
    learnerStore: fc.constant({
      objectives: { 'g-1': { satisfied: true, measure: null } },
      sharedData: { 's-1': 'left by another course' },
    }),
    commentsFromLms: fc.constant([{ comment: 'read this', location: '', timestamp: '2026-01-05T09:00:00' }]),
  },
  { requiredKeys: ['type', 'nowMs', 'learner', 'mode', 'credit', 'seed', 'profile'] },
);
const unload = time.map((nowMs) => ({ type: 'unload', nowMs }) as const);
const navigate = fc.record(
  {
    type: fc.constant('navigate' as const),
    nowMs: time,
    request: fc.constantFrom(...navigationRequests),
    target: activityId,
  },
  { requiredKeys: ['type', 'nowMs', 'request'] },
);
const abort = fc.record({
  type: fc.constant('abort' as const),
  nowMs: time,
  reason: fc.constantFrom('lost', 'taken-over', 'expired', 'forked'),
});
const anything: fc.Arbitrary<AttemptEvent> = fc.oneof(launch, unload, unload, navigate, abort);

/** The names of SCORM 2004 stand for both versions until `inVersion`. */
const callOf = (method: ApiMethod, ...args: readonly string[]): fc.Arbitrary<AttemptEvent> =>
  time.map((nowMs) => ({ type: 'call', nowMs, method, args }));
const begins = fc
  .tuple(
    fc.oneof({ weight: 10, arbitrary: launch }, { weight: 3, arbitrary: navigate }, fc.constant(null)),
    unload,
    callOf('Initialize', ''),
  )
  .map(([start, then, initialize]): readonly AttemptEvent[] => {
    if (start === null) return [initialize];
    return start.type === 'launch' ? [start, initialize] : [start, then, initialize];
  });
const ends = fc
  .tuple(callOf('Terminate', ''), fc.option(navigate), unload)
  .map(([terminate, control, then]): readonly AttemptEvent[] =>
    control === null ? [terminate, then] : [control, terminate, then],
  );

/** What content hands over that is no text: as the journal may hold it, whatever the player made of it. */
const noText: readonly unknown[] = [undefined, null, 0, 1.5, NaN, true, {}, [], ['x'], { toString: 1 }];

function callsOf(version: Pick<Course, 'scormVersion' | 'edition'>): fc.Arbitrary<AttemptEvent> {
  const settings = aSetting(version);
  const names = fc.constantFrom(...namesIn(version));
  const anyName = fc.constantFrom(...oddNames, ...namesIn(version).slice(0, 20));
  const anyValue = fc.constantFrom<unknown>(...values, ...noText);
  const args = fc.oneof(
    { weight: 12, arbitrary: settings.map((setting) => ['SetValue', setting] as const) },
    { weight: 8, arbitrary: names.map((name) => ['GetValue', [name]] as const) },
    { weight: 2, arbitrary: fc.tuple(names, anyValue).map((pair) => ['SetValue', pair] as const) },
    { weight: 1, arbitrary: fc.tuple(anyName, anyValue).map((pair) => ['SetValue', pair] as const) },
    { weight: 1, arbitrary: anyName.map((name) => ['GetValue', [name]] as const) },
    { weight: 1, arbitrary: fc.constant(['Commit', ['']] as const) },
    {
      weight: 1,
      arbitrary: fc.tuple(
        fc.constantFrom(...apiMethods2004, ...apiMethods12),
        fc.array(anyValue, { maxLength: 3 }),
      ),
    },
  );
  return fc
    .tuple(args, time)
    .map(([[method, given], nowMs]) => ({ type: 'call', nowMs, method, args: given as CallEvent['args'] }));
}

/** Any element is as likely as another, however many values it takes. */
function aSetting(version: Pick<Course, 'scormVersion' | 'edition'>): fc.Arbitrary<Setting> {
  const elements = settingsOf(version);
  return fc.tuple(fc.nat(elements.length - 1), fc.nat(999)).map(([element, at]) => {
    const settings = elements[element] ?? [];
    return settings[at % settings.length] ?? ['', ''];
  });
}

function externalOf(version: Pick<Course, 'scormVersion' | 'edition'>): fc.Arbitrary<AttemptEvent> {
  const settings = aSetting(version);
  const change = fc.oneof(
    { weight: 3, arbitrary: settings },
    fc.tuple(fc.constantFrom(...oddNames, ...namesIn(version)), fc.constantFrom(null, ...values)),
  );
  return fc
    .record({ nowMs: time, activityId, changes: fc.array(change, { maxLength: 4 }) })
    .map((write) => ({ type: 'external', id: 'x', ...write, changes: Object.fromEntries(write.changes) }));
}

function inVersion(event: AttemptEvent, { scormVersion }: Pick<Course, 'scormVersion'>): AttemptEvent {
  if (event.type !== 'call' || scormVersion === '2004' || event.method.startsWith('LMS')) return event;
  return {
    ...event,
    method: event.method === 'Terminate' ? 'LMSFinish' : (`LMS${event.method}` as ApiMethod),
  };
}
