import type { AttemptEvent, ApiMethod, NavigationRequest } from '../../src-shared/scorm/attempt';
import { apiMethods12, apiMethods2004, standardProfile } from '../../src-shared/scorm/attempt';
import type { ScormVersion } from '../../src-shared/scorm/cam/course';
import { elements12 } from '../../src-shared/scorm/rte/elements-12';
import { elements2004 } from '../../src-shared/scorm/rte/elements-2004';

/** Numbers from 0 up to 1, the same for the same seed (mulberry32). */
export function seeded(seed: number): () => number {
  let at = seed >>> 0;
  return () => {
    at = (at + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(at ^ (at >>> 15), at | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const values = [
  '',
  '0',
  '1',
  '-1',
  '0.5',
  '1.5',
  '100',
  '101',
  '-0',
  '1.',
  '.5',
  '+1',
  '1e3',
  ' 1',
  'NaN',
  'true',
  'false',
  't',
  'a',
  'a,b',
  '{a,b}',
  '1.a,2.b',
  'a[,]b',
  'a[.]b',
  'a[,]a',
  '[,]',
  '[.]',
  '1[:]2',
  '2[:]1',
  '[:]',
  '{case_matters=true}{lang=en}x',
  '{order_matters=maybe}x',
  '{lang=zz-top}x',
  '{lang=}',
  'completed',
  'incomplete',
  'not attempted',
  'unknown',
  'passed',
  'failed',
  'browsed',
  'suspend',
  'logout',
  'time-out',
  'normal',
  'continue',
  'previous',
  'exit',
  'exitAll',
  'abandon',
  'suspendAll',
  '_none_',
  '{target=b}choice',
  '{target=}choice',
  '{target=zz}jump',
  'choice',
  'fill-in',
  'long-fill-in',
  'matching',
  'performance',
  'sequencing',
  'likert',
  'numeric',
  'true-false',
  'other',
  'correct',
  'wrong',
  'neutral',
  'urn:',
  'urn:a:b',
  'PT1H',
  'PT0S',
  'P',
  'P1DT',
  'PT1.234S',
  '00:00:01',
  '0001:02:03.4',
  '99:99:99',
  '12:30:00',
  '2004-02-30',
  '2004-02-29T10:00:00.5Z',
  '__proto__',
  'constructor',
  '\u0000',
  '\ud800',
  '😀',
  'ü'.repeat(300),
  'x'.repeat(5000),
] as const;

const oddNames = [
  '',
  '.',
  '..',
  'cmi',
  'cmi.',
  '.cmi',
  'cmi.core',
  'cmi.score',
  'cmi.objectives',
  'cmi.objectives.',
  'cmi.objectives.-1.id',
  'cmi.objectives.01.id',
  'cmi.objectives.1e9.id',
  'cmi.objectives.99999999999999999999.id',
  'cmi.interactions.0',
  'constructor',
  '__proto__',
  'cmi.__proto__',
  'cmi.constructor.name',
  'cmi.objectives.0.__proto__',
  'cmi.core.toString',
  'adl',
  'adl.nav',
  'adl.nav.request_valid',
  'adl.nav.request_valid.choice',
  'adl.nav.request_valid.choice.{target=b}',
  'adl.nav.request_valid.jump.{target=zz}',
  'cmi._version',
  'cmi.location._version',
  'cmi._children',
  'cmi._count',
  'x'.repeat(10_000),
] as const;

const requests: readonly NavigationRequest[] = [
  'continue',
  'previous',
  'choice',
  'exit',
  'exitAll',
  'abandon',
  'abandonAll',
  'suspendAll',
];

/** Events as no sane content sends them, but mostly calls that get somewhere. */
export function randomEvent(random: () => number, version: ScormVersion): AttemptEvent {
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T;
  const nowMs = pick([1_700_000_000_000 + Math.floor(random() * 1e9), 0, -5, NaN, Infinity, 1e18]);
  const dice = random();
  if (dice < 0.02)
    return { ...aLaunch, nowMs, mode: pick(['normal', 'normal', 'browse', 'review']), seed: 1 };
  if (dice < 0.04) return { type: 'unload', nowMs };
  if (dice < 0.06)
    return { type: 'navigate', nowMs, request: pick(requests), target: pick(['a', 'b', 'c', 'org', 'zz']) };
  if (dice < 0.065) return { type: 'abort', nowMs, reason: 'lost' };
  if (dice < 0.08)
    return { type: 'external', nowMs, id: 'x', activityId: pick(['a', 'b', 'zz']), changes: changes() };
  return { type: 'call', nowMs, method: pick(methods()), args: [pick([name(), '']), pick(values)] };

  function changes(): Readonly<Record<string, string | null>> {
    return Object.fromEntries([1, 2, 3].map(() => [name(), pick([null, pick(values)])]));
  }

  function methods(): readonly ApiMethod[] {
    const all =
      random() < 0.01
        ? [...apiMethods12, ...apiMethods2004]
        : version === '1.2'
          ? apiMethods12
          : apiMethods2004;
    const common = all.filter((method) => /[GS]etValue$|Initialize$/.test(method));
    return random() < 0.8 ? common : all;
  }

  function name(): string {
    if (random() < 0.1) return pick(oddNames);
    const table = version === '1.2' ? elements12 : elements2004['4th'];
    const row = pick(table.rows).name.replaceAll('.n.', () => `.${pick(['0', '0', '1', '2', '3', '7'])}.`);
    return random() < 0.05 ? row.replace(/[^.]+$/, pick(['_children', '_count', '_version', 'x'])) : row;
  }
}

export const aLaunch = {
  type: 'launch',
  nowMs: 1_700_000_000_000,
  learner: { id: 'jdoe', name: 'Doe, Jane' },
  mode: 'normal',
  credit: 'credit',
  seed: 1,
  profile: standardProfile,
} as const;
