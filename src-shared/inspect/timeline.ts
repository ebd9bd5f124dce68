import { summaryOf, type AttemptState } from '../scorm/attempt';
import { shownTitle } from '../scorm/cam/shown-title';
import { eventOf, isAcceptedWrite, runsOf, type Logged, type Run } from './runs';
import { suspendGrowth, type SuspendStep } from './suspend-growth';
import { presentMs } from './time-present';

/** What charts of a session show. All times are seconds spent in the course: pauses between visits are left out. */
export interface Timeline {
  readonly timeByActivity: readonly { readonly title: string; readonly seconds: number }[];
  /** At each moment that one of them changed. */
  readonly results: readonly OfActivity<ResultPoint>[];
  readonly callRate: readonly { readonly seconds: number; readonly calls: number }[];
  /** Seconds that one bar of `callRate` stands for. */
  readonly rateSpanSeconds: number;
  readonly suspendData: readonly OfActivity<SuspendPoint>[];
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
  /** In percent. */
  readonly progress: number | null;
}

export interface SuspendPoint extends SuspendStep {
  readonly seconds: number;
}

const mostBars = 60;
/** More points than a chart has pixels. */
const mostPoints = 500;

export function timelineOf(entries: readonly Logged[], state: AttemptState): Timeline {
  const clock = courseSeconds(entries);
  const secondsAt: Clock = (position) => clock.get(position) ?? 0;
  const runs = runsOf(entries);
  const total = secondsAt(entries.at(-1)?.position ?? 0);
  const rateSpanSeconds = Math.max(1, Math.ceil(total / mostBars));
  return {
    timeByActivity: timeByActivity(state),
    results: byActivity(resultsOver(runs, secondsAt)),
    callRate: callRate(entries, secondsAt, rateSpanSeconds),
    rateSpanSeconds,
    suspendData: byActivity(
      suspendGrowth(runs).map((step) => ({ ...step, seconds: secondsAt(step.position) })),
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

function timeByActivity(state: AttemptState): Timeline['timeByActivity'] {
  const openId = state.tree[state.open?.position ?? -1]?.activity.id;
  // What a run has taken is counted once it has ended.
  const openSeconds =
    state.open === null || state.open.phase === 'terminated' ? 0 : state.open.elapsedMs / 1000;
  return summaryOf(state)
    .activities.map(({ activityId, title, totalSeconds }) => ({
      title: shownTitle({ id: activityId, title }),
      seconds: Math.round((totalSeconds + (activityId === openId ? openSeconds : 0)) * 10) / 10,
    }))
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

type Told = Partial<Record<(typeof resultParts)[keyof typeof resultParts], number>>;

function isResultPart(element: string): element is keyof typeof resultParts {
  return Object.hasOwn(resultParts, element);
}

function resultsOver(runs: readonly Run[], secondsAt: Clock): readonly ResultPoint[] {
  const told = new Map<string, Told>();
  return runs.flatMap(({ activityId, calls }) =>
    calls.filter(isAcceptedWrite).flatMap(({ position, element, value }): readonly ResultPoint[] => {
      const number = Number(value);
      if (!isResultPart(element) || value === '' || Number.isNaN(number)) return [];
      const was = told.get(activityId) ?? {};
      const now = { ...was, [resultParts[element]]: number };
      told.set(activityId, now);
      const [before, after] = [was, now].map(shownResult);
      if (before === undefined || after === undefined) return [];
      if (before.score === after.score && before.progress === after.progress) return [];
      return [{ seconds: secondsAt(position), position, activityId, ...after }];
    }),
  );
}

function shownResult({ scaled, raw, min = 0, max, progress }: Told): Pick<ResultPoint, 'score' | 'progress'> {
  const share = raw !== undefined && max !== undefined && max > min ? (raw - min) / (max - min) : undefined;
  return {
    score: percent(scaled) ?? percent(share) ?? raw ?? null,
    progress: percent(progress),
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
