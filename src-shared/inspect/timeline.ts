import { summaryOf, type AttemptState } from '../scorm/attempt';
import { shownTitle } from '../scorm/cam/shown-title';
import type { Fold } from './fold';
import { asksToWrite, eventOf, runsOf, type Logged, type Run } from './runs';
import { suspendGrowth, type SuspendStep } from './suspend-growth';
import { presentMs } from './time-present';

/** What charts of a session show. All times are seconds spent in the course: pauses between visits are left out. */
export interface Timeline {
  readonly timeByActivity: readonly TimeOfActivity[];
  /** At each moment that one of them changed. */
  readonly results: readonly OfActivity<ResultPoint>[];
  readonly callRate: readonly { readonly seconds: number; readonly calls: number }[];
  /** Seconds that one bar of `callRate` stands for. */
  readonly rateSpanSeconds: number;
  readonly suspendData: readonly OfActivity<SuspendPoint>[];
}

export interface TimeOfActivity {
  readonly title: string;
  readonly seconds: number;
  /** False: content told no time that counts, so it is that for which the content was there. */
  readonly isTold: boolean;
}

/** What one activity told, the oldest first. */
export interface OfActivity<Point> {
  readonly activityId: string;
  readonly points: readonly Point[];
}

export interface ResultPoint {
  readonly seconds: number;
  readonly position: number;
  readonly activityId: string;
  /** In percent: the scaled score, or else the raw one in its range; the raw one as it is, where content told no highest. */
  readonly score: number | null;
  /** In percent; all of it once content has told that it is completed. */
  readonly progress: number | null;
}

export interface SuspendPoint extends SuspendStep {
  readonly seconds: number;
}

const mostBars = 60;
/** More points than a chart has pixels. */
const mostPoints = 500;

export function timelineOf(
  entries: readonly Logged[],
  { state, held }: Pick<Fold, 'state' | 'held'>,
): Timeline {
  const clock = courseSeconds(entries);
  const secondsAt: Clock = (position) => clock.get(position) ?? 0;
  const runs = runsOf(entries);
  const total = secondsAt(entries.at(-1)?.position ?? 0);
  const rateSpanSeconds = Math.max(1, Math.ceil(total / mostBars));
  return {
    timeByActivity: timeByActivity(state, secondsPresent(runs, secondsAt)),
    results: byActivity(resultsOver(entries, secondsAt)),
    callRate: callRate(entries, secondsAt, rateSpanSeconds),
    rateSpanSeconds,
    suspendData: byActivity(
      suspendGrowth({ held }).map((step) => ({ ...step, seconds: secondsAt(step.position) })),
    ),
  };
}

/** Seconds in the course at the entry of a position. */
type Clock = (position: number) => number;

/** By position. */
function courseSeconds(entries: readonly Logged[]): ReadonlyMap<number, number> {
  let spentMs = 0;
  let lastMs: number | null = null;
  const seconds = new Map<number, number>();
  for (const entry of entries) {
    const { nowMs, type } = eventOf(entry);
    if (type !== 'launch' && lastMs !== null) spentMs += presentMs(lastMs, nowMs);
    lastMs = nowMs;
    seconds.set(entry.position, spentMs / 1000);
  }
  return seconds;
}

/** For how long the content of each activity was there, from its first call to its end. */
function secondsPresent(runs: readonly Run[], secondsAt: Clock): ReadonlyMap<string, number> {
  const present = new Map<string, number>();
  for (const { activityId, calls, endedAt } of runs) {
    const [first, last] = [calls[0], calls.at(-1)];
    if (first === undefined || last === undefined) continue;
    const spent = secondsAt(endedAt ?? last.position) - secondsAt(first.position);
    present.set(activityId, (present.get(activityId) ?? 0) + spent);
  }
  return present;
}

function timeByActivity(
  state: AttemptState,
  present: ReadonlyMap<string, number>,
): Timeline['timeByActivity'] {
  const openId = state.tree[state.open?.position ?? -1]?.activity.id;
  // What a run has taken is counted once it has ended.
  const openSeconds =
    state.open === null || state.open.phase === 'terminated' ? 0 : state.open.elapsedMs / 1000;
  return summaryOf(state)
    .activities.map(({ activityId, title, totalSeconds }) => {
      const counted = totalSeconds + (activityId === openId ? openSeconds : 0);
      const seconds = counted > 0 ? counted : (present.get(activityId) ?? 0);
      return {
        title: shownTitle({ id: activityId, title }),
        seconds: Math.round(seconds * 10) / 10,
        isTold: counted > 0,
      };
    })
    .filter(({ seconds }) => seconds > 0);
}

/** What each element says of a result. */
const resultParts = {
  'cmi.score.scaled': 'scaled',
  'cmi.score.raw': 'raw',
  'cmi.score.min': 'min',
  'cmi.score.max': 'max',
  'cmi.core.score.raw': 'raw',
  'cmi.core.score.min': 'min',
  'cmi.core.score.max': 'max',
  'cmi.progress_measure': 'progress',
} as const;

/** `completed` is 1 or 0. */
type Told = Partial<Record<(typeof resultParts)[keyof typeof resultParts] | 'completed', number | undefined>>;

/** Words of a status that mean that all of an activity is done: a failed lesson of SCORM 1.2 has been gone through. */
const doneWords: Readonly<Record<string, readonly string[]>> = {
  'cmi.completion_status': ['completed'],
  'cmi.core.lesson_status': ['completed', 'passed', 'failed'],
};

/** One value of one activity, as content or somebody outside set it; null: it was taken away. */
interface Writing {
  readonly activityId: string;
  readonly position: number;
  readonly element: string;
  readonly value: string | null;
}

function acceptedIn(entry: Logged): readonly Writing[] {
  const event = eventOf(entry);
  const { position, activity_id: activityId } = entry;
  if (event.type === 'external')
    return Object.entries(event.changes).map(([element, value]) => ({
      ...{ activityId: event.activityId, position, element, value },
    }));
  if (event.type !== 'call' || activityId === null || !asksToWrite(event) || entry.error_code !== '0')
    return [];
  const [element = '', value = ''] = event.args;
  return [{ activityId, position, element, value }];
}

/** What a writing tells of the result; null: nothing. */
function toldBy({ element, value }: Pick<Writing, 'element' | 'value'>): Told | null {
  const done = Object.hasOwn(doneWords, element) ? doneWords[element] : undefined;
  if (done !== undefined) return { completed: value !== null && done.includes(value) ? 1 : 0 };
  if (!isResultPart(element)) return null;
  if (value === null) return { [resultParts[element]]: undefined };
  const number = Number(value);
  return value === '' || Number.isNaN(number) ? null : { [resultParts[element]]: number };
}

function isResultPart(element: string): element is keyof typeof resultParts {
  return Object.hasOwn(resultParts, element);
}

function resultsOver(entries: readonly Logged[], secondsAt: Clock): readonly ResultPoint[] {
  const told = new Map<string, Told>();
  return entries.flatMap(acceptedIn).flatMap((writing): readonly ResultPoint[] => {
    const said = toldBy(writing);
    if (said === null) return [];
    const { activityId, position } = writing;
    const was = told.get(activityId) ?? {};
    const now = { ...was, ...said };
    told.set(activityId, now);
    const [before, after] = [shownResult(was), shownResult(now)];
    if (before.score === after.score && before.progress === after.progress) return [];
    return [{ seconds: secondsAt(position), position, activityId, ...after }];
  });
}

function shownResult(told: Told): Pick<ResultPoint, 'score' | 'progress'> {
  const { scaled, raw, min = 0, max, progress, completed } = told;
  const share = raw !== undefined && max !== undefined && max > min ? (raw - min) / (max - min) : undefined;
  return {
    score: percent(scaled) ?? percent(share) ?? raw ?? null,
    progress: completed === 1 ? 100 : percent(progress),
  };
}

/** Without what binary fractions add: 0.55 is 55. */
function percent(share: number | undefined): number | null {
  return share === undefined ? null : Math.round(share * 1e6) / 1e4;
}

function callRate(entries: readonly Logged[], secondsAt: Clock, spanSeconds: number): Timeline['callRate'] {
  const bars: number[] = [];
  for (const entry of entries) {
    if (eventOf(entry).type !== 'call') continue;
    const bar = Math.floor(secondsAt(entry.position) / spanSeconds);
    while (bars.length <= bar) bars.push(0);
    bars[bar] = (bars[bar] ?? 0) + 1;
  }
  return bars.map((calls, bar) => ({ seconds: bar * spanSeconds, calls }));
}

/** Those that told something, in the order in which they first did. */
function byActivity<Point extends Pick<ResultPoint, 'activityId'>>(
  points: readonly Point[],
): readonly OfActivity<Point>[] {
  const activities = [...new Set(points.map(({ activityId }) => activityId))];
  return activities.map((activityId) => ({
    activityId,
    points: thinned(points.filter((point) => point.activityId === activityId)),
  }));
}

/** Evenly fewer of them, the last one kept. */
function thinned<Point>(points: readonly Point[]): readonly Point[] {
  if (points.length <= mostPoints) return points;
  const step = (points.length - 1) / (mostPoints - 1);
  return Array.from({ length: mostPoints }, (_, at) => points[Math.round(at * step)]).filter(
    (point) => point !== undefined,
  );
}
