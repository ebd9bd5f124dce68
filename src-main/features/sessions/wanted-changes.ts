import { Refusal } from '../../../src-shared/contract/errors';
import { flatCmi } from '../../../src-shared/contract/flat-cmi';
import type { Input } from '../../../src-shared/contract/endpoint';
import type { updateSession } from '../../../src-shared/contract/sessions';
import type { Course } from '../../../src-shared/scorm/cam/course';
import type { AttemptSummary } from '../../../src-shared/scorm/attempt';
import { shownData } from './projection';

type Update = Input<typeof updateSession>;
/** Element name to value; null removes it. */
export type Changes = Readonly<Record<string, string | null>>;

const scoreParts = ['raw', 'min', 'max', 'scaled'] as const;
type ScorePart = (typeof scoreParts)[number];

/**
 * What a PUT wants, as data-model elements in the order in which they can be set: `cmi_data`, flat or nested, then the
 * named fields; what the session shows already is left out, so that a session can be sent back as it was read.
 */
export function wantedChanges(
  update: Update,
  shown: AttemptSummary,
  scormVersion: Course['scormVersion'],
): Changes {
  const wanted = new Map(flatOrRefuse(update.cmi_data ?? {}));
  const named = scormVersion === '1.2' ? namedIn12(update, shown) : namedIn2004(update, shown);
  for (const [element, value] of named) wanted.set(element, value);
  const read = shownData(shown);
  return Object.fromEntries(
    [...wanted]
      .filter(([element, value]) => (read[element] ?? null) !== value)
      .sort(([one], [other]) => compareElements(one, other)),
  );
}

function flatOrRefuse(data: Readonly<Record<string, unknown>>): [string, string | null][] {
  const flat = flatCmi(data);
  if (flat === null)
    throw new Refusal('INVALID_REQUEST', {
      field: 'cmi_data',
      message: 'cmi_data is too large or too deep',
    });
  return flat;
}

function namedIn12(update: Update, shown: AttemptSummary): [string, string | null][] {
  const { scaled, ...score } = changedScore(update, shown);
  if (scaled !== undefined)
    throw new Refusal('INVALID_REQUEST', {
      field: 'score.scaled',
      message: 'SCORM 1.2 has no scaled score: write score.raw, score.min and score.max',
    });
  const success = changed(update.success_status, shown.successStatus);
  const completion = changed(update.completion_status, shown.completionStatus);
  // One element holds both in SCORM 1.2; "unknown" is none of its words.
  const status = success === 'passed' || success === 'failed' ? success : completion;
  return [
    ...(status === undefined ? [] : [pair('cmi.core.lesson_status', status === 'unknown' ? null : status)]),
    ...Object.entries(score).map(([name, value]) => pair(`cmi.core.score.${name}`, value)),
    ...placeOf(update, shown, 'cmi.core.lesson_location'),
  ];
}

function namedIn2004(update: Update, shown: AttemptSummary): [string, string | null][] {
  const completion = changed(update.completion_status, shown.completionStatus);
  const success = changed(update.success_status, shown.successStatus);
  return [
    ...(completion === undefined ? [] : [pair('cmi.completion_status', completion)]),
    ...(success === undefined ? [] : [pair('cmi.success_status', success)]),
    ...Object.entries(changedScore(update, shown)).map(([name, value]) => pair(`cmi.score.${name}`, value)),
    ...placeOf(update, shown, 'cmi.location'),
  ];
}

function placeOf(update: Update, shown: AttemptSummary, locationElement: string): [string, string | null][] {
  const location = changed(update.location, shown.location);
  const suspendData = changed(update.suspend_data, shown.suspendData);
  return [
    ...(location === undefined ? [] : [pair(locationElement, location)]),
    ...(suspendData === undefined ? [] : [pair('cmi.suspend_data', suspendData)]),
  ];
}

/** The parts of the score that differ, as text. */
function changedScore(
  { score = {} }: Update,
  shown: AttemptSummary,
): Partial<Record<ScorePart, string | null>> {
  const differs = (part: ScorePart) => score[part] !== undefined && score[part] !== shown.score[part];
  const text = (value: number | null | undefined) => (typeof value === 'number' ? String(value) : null);
  return Object.fromEntries(scoreParts.filter(differs).map((part) => [part, text(score[part])]));
}

/** Undefined where nothing was asked for, or what is there already. */
function changed<T>(asked: T | undefined, now: T | null): T | undefined {
  return asked === now ? undefined : asked;
}

function pair(element: string, value: string | null): [string, string | null] {
  return [element, value];
}

/** Lists fill up from index 0, and an entry's id comes before its other elements. */
function compareElements(one: string, other: string): number {
  const [left, right] = [one.split('.'), other.split('.')];
  for (let i = 0; i < Math.min(left.length, right.length); i += 1) {
    const difference = compareParts(left[i] ?? '', right[i] ?? '');
    if (difference !== 0) return difference;
  }
  return left.length - right.length;
}

function compareParts(one: string, other: string): number {
  if (one === other) return 0;
  if (/^\d+$/.test(one) && /^\d+$/.test(other)) return Number(one) - Number(other);
  if (one === 'id' || other === 'id') return one === 'id' ? -1 : 1;
  return one < other ? -1 : 1;
}
