import { scorePercent, type ActivitySummary, type Score } from '../scorm/attempt';
import { compareTexts } from '../kernel/compare-texts';
import type { ScormVersion } from '../scorm/cam/course';
import { rowsOfFlat, textOfRows } from './rows';

/** What one of two servers knows of an attempt that both of them have. */
export interface Side {
  readonly scormVersion: ScormVersion;
  /** Flat, full dotted names: of one activity, the only one or the one that the session shows. */
  readonly cmiData: Readonly<Record<string, string>>;
  readonly completion: ActivitySummary['completionStatus'];
  readonly success: ActivitySummary['successStatus'];
  readonly score: Score;
  /** Time spent. */
  readonly seconds: number;
  /** Unix milliseconds, by one clock for both sides. */
  readonly lastAccessedMs: number;
  /** The learner has left it for good: it is neither open nor waits to be gone on with. */
  readonly isFinished: boolean;
  /** Whose row of `cmi.objectives` counts as the activity itself; null: none, or it is not known. */
  readonly primaryObjectiveId: string | null;
}

export const scoreParts = ['raw', 'min', 'max', 'scaled'] as const;

/** Elements whose place differs between the versions of SCORM. */
export const placesOf = {
  '1.2': {
    location: 'cmi.core.lesson_location',
    suspendData: 'cmi.suspend_data',
    exit: 'cmi.core.exit',
    score: 'cmi.core.score',
    totalTime: 'cmi.core.total_time',
  },
  '2004': {
    location: 'cmi.location',
    suspendData: 'cmi.suspend_data',
    exit: 'cmi.exit',
    score: 'cmi.score',
    totalTime: 'cmi.total_time',
  },
} as const;

/** A launch that nobody took up, as an upload by values makes one, has nothing to say, however late it was. */
function isTouched(side: Side): boolean {
  const { location, suspendData } = placesOf[side.scormVersion];
  return (
    side.seconds > 0 ||
    side.success !== 'unknown' ||
    side.completion === 'incomplete' ||
    side.completion === 'completed' ||
    hasScore(side) ||
    [location, suspendData].some((name) => Object.hasOwn(side.cmiData, name)) ||
    Object.keys(side.cmiData).some((name) => /\.\d+\./.test(name))
  );
}

function hasScore({ score }: Side): boolean {
  return scoreParts.some((part) => score[part] !== null);
}

/** The same two whichever comes first: the one accessed later, then the other. */
export function laterFirst(one: Side, other: Side): readonly [later: Side, earlier: Side] {
  const order =
    Number(isTouched(one)) - Number(isTouched(other)) ||
    one.lastAccessedMs - other.lastAccessedMs ||
    Number(one.isFinished) - Number(other.isFinished) ||
    one.seconds - other.seconds ||
    compareTexts(textOf(one), textOf(other));
  return order < 0 ? [other, one] : [one, other];
}

function textOf({ cmiData, completion, success, score }: Side): string {
  const { raw, min, max, scaled } = score;
  return JSON.stringify([
    textOfRows(rowsOfFlat(Object.entries(cmiData))),
    completion,
    success,
    raw,
    min,
    max,
    scaled,
  ]);
}

/**
 * Whose score counts: of a side that passed, where the other did not; of one that has a scaled score, where the other has none; else
 * of the later one, if its attempt is finished; else the greater, by its share of what could be reached. The first two because a
 * course may decide on success by the scaled score.
 */
export function scoredSide(later: Side, earlier: Side): Side {
  if (!hasScore(later) || !hasScore(earlier)) return hasScore(earlier) ? earlier : later;
  if ((later.success === 'passed') !== (earlier.success === 'passed'))
    return later.success === 'passed' ? later : earlier;
  if ((later.score.scaled === null) !== (earlier.score.scaled === null))
    return later.score.scaled === null ? earlier : later;
  return later.isFinished || reached(later) >= reached(earlier) ? later : earlier;
}

function reached({ score }: Side): number {
  return scorePercent(score) ?? -Infinity;
}
