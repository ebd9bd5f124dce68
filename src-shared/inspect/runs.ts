import type { JournalEntry } from '../contract/session-journal';
import type { AttemptEvent, CallEvent, FaultKind, LaunchEvent } from '../scorm/attempt';

/** What of a journal's entry is looked at here. */
export type Logged = Pick<JournalEntry, 'position' | 'event' | 'error_code' | 'result' | 'activity_id'>;

/** What an API function does, by the name that SCORM 2004 gives it. */
export type Verb = 'Initialize' | 'Terminate' | 'GetValue' | 'SetValue' | 'Commit' | 'support';

export interface LoggedCall {
  readonly position: number;
  /** Unix milliseconds, clock of the learner's machine. */
  readonly atMs: number;
  readonly verb: Verb;
  readonly element: string;
  readonly value: string;
  readonly errorCode: string;
  /** The fault of the test bench that answered in the run-time's place; null: none did. */
  readonly fault: FaultKind | null;
}

/** One run of one activity's content: from the first call it makes until it is taken away. */
export interface Run {
  readonly activityId: string;
  readonly launch: LaunchEvent | null;
  readonly calls: readonly LoggedCall[];
  /** Positions of the calls that were answered "true"; null: none was. */
  readonly initializedAt: number | null;
  readonly terminatedAt: number | null;
  /** Position of the entry that ended it; null: it goes on. */
  readonly endedAt: number | null;
}

/** The contract carries events as records; the server has checked them. */
export function eventOf({ event }: Pick<Logged, 'event'>): AttemptEvent {
  return event as unknown as AttemptEvent;
}

/** Whether it asks to write a value, whatever comes of it. */
export function asksToWrite(event: AttemptEvent): boolean {
  return event.type === 'call' && verbOf(event.method) === 'SetValue';
}

/** Whether a call only asks about an error: it tells of an earlier call, and has none of its own. */
export function isErrorQuery(event: AttemptEvent): boolean {
  return event.type === 'call' && verbOf(event.method) === 'support';
}

/** Whether the entry is an error of content. To read what is not set yet is none. */
export function isRefused(entry: Pick<Logged, 'error_code'>, event: AttemptEvent): boolean {
  return entry.error_code !== '0' && !isErrorQuery(event) && !isUnsetRead(entry, event);
}

/** Content has read what nobody has set yet, and was told so by the run-time [RTE 3.1.7]: ordinary on a first visit. */
export function isUnsetRead({ error_code: code }: Pick<Logged, 'error_code'>, event: AttemptEvent): boolean {
  return event.type === 'call' && event.method === 'GetValue' && code === '403' && !event.fault?.answer;
}

export function isAcceptedWrite({ verb, errorCode }: LoggedCall): boolean {
  return verb === 'SetValue' && errorCode === '0';
}

/** A call that content made rightly, for all that is known: a fault kept the run-time from looking at it, or it was accepted. */
export function isMeant({ errorCode, fault }: LoggedCall): boolean {
  return errorCode === '0' || fault !== null;
}

export function isMeantWrite(call: LoggedCall): boolean {
  return call.verb === 'SetValue' && isMeant(call);
}

/** The runs of a journal in their order. Content that never called has none. */
export function runsOf(entries: readonly Logged[]): readonly Run[] {
  const runs: Run[] = [];
  let launch: LaunchEvent | null = null;
  const stretches = stretchesOf(entries);
  for (const [index, stretch] of stretches.entries()) {
    const [first, last] = [stretch[0], stretch.at(-1)];
    const begin = first && eventOf(first);
    if (begin?.type === 'launch') launch = begin;
    const called = stretch.flatMap(callsIn);
    const activityId = called[0]?.activityId;
    if (activityId === undefined) continue;
    const calls = called.map(({ call }) => call);
    const end = last && isEnd(eventOf(last)) ? last : stretches[index + 1]?.[0];
    runs.push(runOf({ activityId, launch, calls, endedAt: end?.position ?? null }));
  }
  return runs;
}

/** None where it is no call, or where no content was there to make one. */
function callsIn(entry: Logged): readonly { readonly activityId: string; readonly call: LoggedCall }[] {
  const event = eventOf(entry);
  const { activity_id: activityId } = entry;
  return event.type === 'call' && activityId !== null ? [{ activityId, call: callIn(entry, event) }] : [];
}

/** A journal cut where content comes: before each launch, and behind each entry that took content away. Every entry stands in one. */
export function stretchesOf<Entry extends Pick<Logged, 'event'>>(
  entries: readonly Entry[],
): readonly (readonly Entry[])[] {
  const stretches: Entry[][] = [];
  let hasEnded = true;
  for (const entry of entries) {
    const event = eventOf(entry);
    if (hasEnded || event.type === 'launch') stretches.push([]);
    stretches.at(-1)?.push(entry);
    hasEnded = isEnd(event);
  }
  return stretches;
}

function isEnd({ type }: AttemptEvent): boolean {
  return type === 'unload' || type === 'abort';
}

function callIn(entry: Logged, { method, args, nowMs, fault }: CallEvent): LoggedCall {
  const [first, second] = args;
  return {
    position: entry.position,
    atMs: nowMs,
    verb: verbOf(method),
    // What scripts pass may be missing, whatever the type says.
    element: typeof first === 'string' ? first : '',
    value: typeof second === 'string' ? second : '',
    errorCode: entry.error_code,
    fault: fault === undefined || fault.answer === null ? null : fault.kind,
  };
}

export function verbOf(method: string): Verb {
  const name = method.startsWith('LMS') ? method.slice(3) : method;
  switch (name) {
    case 'Initialize':
    case 'Terminate':
    case 'GetValue':
    case 'SetValue':
    case 'Commit':
      return name;
    case 'Finish':
      return 'Terminate';
    default:
      return 'support';
  }
}

function runOf(parts: Omit<Run, 'initializedAt' | 'terminatedAt'>): Run {
  const done = (verb: Verb) =>
    parts.calls.find((call) => call.verb === verb && call.errorCode === '0')?.position ?? null;
  return { ...parts, initializedAt: done('Initialize'), terminatedAt: done('Terminate') };
}
