import { summaryOf, type AttemptState } from '../scorm/attempt';
import { callIn, eventOf, isAcceptedWrite, type Logged } from './runs';
import { sizeOf } from './suspend-data';

/** What charts of a session show. All times are seconds spent in the course: pauses between visits are left out. */
export interface Timeline {
  readonly timeByActivity: readonly { readonly title: string; readonly seconds: number }[];
  /** In percent, at each moment that one of them changed. */
  readonly results: readonly ResultPoint[];
  readonly callRate: readonly { readonly seconds: number; readonly calls: number }[];
  /** Seconds that one bar of `callRate` stands for. */
  readonly rateSpanSeconds: number;
  readonly suspendData: readonly SuspendPoint[];
}

export interface ResultPoint {
  readonly seconds: number;
  readonly position: number;
  readonly score: number | null;
  readonly progress: number | null;
}

export interface SuspendPoint {
  readonly seconds: number;
  readonly position: number;
  readonly characters: number;
  readonly activityId: string;
  /** As content told it; "" for not. */
  readonly page: string;
}

/** Nobody reads for so long without a call: the learner was away. */
const awayMs = 30 * 60 * 1000;
const mostBars = 60;
/** More points than a chart has pixels. */
const mostPoints = 500;

export function timelineOf(entries: readonly Logged[], state: AttemptState): Timeline {
  const clock = courseSeconds(entries);
  const total = clock.at(-1) ?? 0;
  const rateSpanSeconds = Math.max(1, Math.ceil(total / mostBars));
  return {
    timeByActivity: timeByActivity(state),
    results: thinned(resultsOver(entries, clock)),
    callRate: callRate(entries, clock, rateSpanSeconds),
    rateSpanSeconds,
    suspendData: thinned(suspendOver(entries, clock)),
  };
}

/** Seconds in the course at each entry. A clock that goes back stands still. */
function courseSeconds(entries: readonly Logged[]): readonly number[] {
  let spentMs = 0;
  let lastMs: number | null = null;
  return entries.map((entry) => {
    const { nowMs, type } = eventOf(entry);
    const passedMs = lastMs === null ? 0 : nowMs - lastMs;
    if (type !== 'launch' && passedMs > 0 && passedMs < awayMs) spentMs += passedMs;
    lastMs = nowMs;
    return spentMs / 1000;
  });
}

function timeByActivity(state: AttemptState): Timeline['timeByActivity'] {
  const openId = state.tree[state.open?.position ?? -1]?.activity.id;
  // What a run has taken is counted once it has ended.
  const openSeconds =
    state.open === null || state.open.phase === 'terminated' ? 0 : state.open.elapsedMs / 1000;
  return summaryOf(state)
    .activities.map(({ activityId, title, totalSeconds }) => ({
      title: title === '' ? activityId : title,
      seconds: Math.round((totalSeconds + (activityId === openId ? openSeconds : 0)) * 10) / 10,
    }))
    .filter(({ seconds }) => seconds > 0);
}

const scores = ['cmi.score.scaled', 'cmi.core.score.raw'];

function resultsOver(entries: readonly Logged[], clock: readonly number[]): readonly ResultPoint[] {
  let score: number | null = null;
  let progress: number | null = null;
  return entries.flatMap((entry, at): readonly ResultPoint[] => {
    const event = eventOf(entry);
    if (event.type !== 'call') return [];
    const call = callIn(entry, event);
    const value = Number(call.value);
    if (!isAcceptedWrite(call) || call.value === '' || Number.isNaN(value)) return [];
    if (scores.includes(call.element)) score = call.element === 'cmi.score.scaled' ? value * 100 : value;
    else if (call.element === 'cmi.progress_measure') progress = value * 100;
    else return [];
    return [{ seconds: clock[at] ?? 0, position: entry.position, score, progress }];
  });
}

function callRate(
  entries: readonly Logged[],
  clock: readonly number[],
  spanSeconds: number,
): Timeline['callRate'] {
  const bars: number[] = [];
  entries.forEach((entry, at) => {
    if (eventOf(entry).type !== 'call') return;
    const bar = Math.floor((clock[at] ?? 0) / spanSeconds);
    while (bars.length <= bar) bars.push(0);
    bars[bar] = (bars[bar] ?? 0) + 1;
  });
  return bars.map((calls, bar) => ({ seconds: bar * spanSeconds, calls }));
}

const places = ['cmi.location', 'cmi.core.lesson_location'];

function suspendOver(entries: readonly Logged[], clock: readonly number[]): readonly SuspendPoint[] {
  const pages = new Map<string, string>();
  return entries.flatMap((entry, at): readonly SuspendPoint[] => {
    const event = eventOf(entry);
    const { activity_id: activityId, position } = entry;
    if (event.type !== 'call' || activityId === null) return [];
    const call = callIn(entry, event);
    if (!isAcceptedWrite(call)) return [];
    if (places.includes(call.element)) pages.set(activityId, call.value);
    if (call.element !== 'cmi.suspend_data') return [];
    const { characters } = sizeOf(call.value);
    return [{ seconds: clock[at] ?? 0, position, characters, activityId, page: pages.get(activityId) ?? '' }];
  });
}

/** Evenly fewer of them, the last one kept. */
function thinned<Point>(points: readonly Point[]): readonly Point[] {
  if (points.length <= mostPoints) return points;
  const step = (points.length - 1) / (mostPoints - 1);
  return Array.from({ length: mostPoints }, (_, at) => points[Math.round(at * step)]).filter(
    (point) => point !== undefined,
  );
}
