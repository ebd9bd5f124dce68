import type { ExternalMessage, PageEntry } from '../../../src-shared/contract/player';
import {
  controlsOf,
  currentActivityId,
  engineFaultId,
  nothingOffered,
  resultOf,
  step,
  timeLimitOf,
  type AttemptEvent,
  type AttemptState,
  type CallEvent,
  type NavigationRequest,
  type PlayerControls,
  type StepResult,
  type TimeLimit,
} from '../../../src-shared/scorm/attempt';
import { activityNamed } from '../../../src-shared/scorm/sn/tree';
import type { FrameView, Notice, Outcome, Progress } from '../shell-frame-protocol';
import { refusalOf } from './api-object';
import type { Clock } from '../clock';
import type { ApiCall } from './interceptor';
import type { Stage } from './stage';
import { watchTime } from './time-watch';

/** Runs one attempt in the page: content's calls and the learner's controls go in, entries for the journal come out. */
export interface AttemptRunner {
  /** Shows what the launch delivered. */
  start(delivered: string | null): void;
  call(call: ApiCall): string;
  navigate(request: NavigationRequest, target?: string): Promise<void>;
  external(write: ExternalMessage): void;
  /** Content that has done its work asked to be closed. */
  closeAsked(): void;
  /** The content's own window was closed: what a SCO did not end itself waits for the next visit; an asset has nothing to end. */
  windowGone(): void;
  /** Content is gone as in a crash: nothing of it is heard any more, and nothing ends its run. */
  kill(): void;
  /** Another player has the session: content goes, nothing is recorded any more. */
  fence(): void;
  /** The page is going away: content first, with its handlers, then the end of its session. */
  pageGoes(): void;
  /** Another object when it has changed, and the same until then. */
  progress(): Progress;
  view(): Pick<
    FrameView,
    'controls' | 'activityId' | 'courseId' | 'isCourseOfMany' | 'isLeaving' | 'outcome'
  >;
}

export interface AttemptRunnerHost {
  readonly state: AttemptState;
  readonly clock: Clock;
  readonly stage: Stage;
  record(entry: Omit<PageEntry, 'number'>): void;
  notify(notice: Notice): void;
  onChange(): void;
}

/** A SCO that has not looked for the API by then has most likely not found it. */
const initializeLimitMs = 10_000;

/**
 * Requests that end the visit: content's own where they mean the whole course, and the learner's Exit always. Abandon is
 * not among them: a course of many goes on, and the learner chooses.
 */
const contentExits: Partial<Record<string, Outcome['kind']>> = {
  exitAll: 'exited',
  suspendAll: 'suspended',
  abandonAll: 'abandoned',
};
const learnerExits: Partial<Record<string, Outcome['kind']>> = {
  ...contentExits,
  exit: 'exited',
};

/** Requests that nobody makes to see nothing. */
const seeksContent: ReadonlySet<string> = new Set(['continue', 'previous', 'choice', 'jump']);

export function createAttemptRunner(host: AttemptRunnerHost): AttemptRunner {
  const { clock, stage } = host;
  let state = host.state;
  let outcomeKind: Outcome['kind'] | null = null;
  let isLeaving = false;
  let isFenced = false;
  let isKilled = false;
  let writes: readonly ExternalMessage[] = [];
  /** The server tells of a write again at each connection, until it has our entry for it. */
  const seenWrites = new Set<string>();
  let stopWatching = (): void => undefined;
  let stopTime = (): void => undefined;
  let progress = progressOf(state);

  const take = (event: AttemptEvent, beganMs?: number): StepResult => {
    const taken = step(state, event);
    state = taken.state;
    const fault = taken.trace.find(({ id }) => id === engineFaultId);
    if (fault !== undefined) console.error(event.type, fault.text);
    const entry = { event, result: taken.result.value, errorCode: taken.result.errorCode };
    host.record(beganMs === undefined ? entry : { ...entry, tookMs: msSince(beganMs, clock) });
    if (taken.result.commits) progress = progressOf(state);
    else if (progress.isRunning !== isRunning(state)) progress = { ...progress, isRunning: isRunning(state) };
    return taken.result;
  };
  const applyWrites = () => {
    const pending = writes;
    writes = [];
    for (const { id, activityId, changes } of pending)
      take({ type: 'external', nowMs: clock.nowMs(), id, activityId, changes });
  };
  const watchForInitialize = () => {
    stopWatching = clock.after(initializeLimitMs, () => host.notify({ kind: 'api-not-found', detail: '' }));
  };

  const show = (delivered: string | null) => {
    const activity = delivered === null ? undefined : activityNamed(state.tree, delivered);
    outcomeKind = activity === undefined ? outcomeKind : null;
    stage.show(activity ?? null, () => {
      if (activity?.content?.kind === 'sco') watchForInitialize();
    });
    stopTime = watchTime(clock, () => timeLimitOf(state, clock.nowMs()), timeIsUp);
    host.onChange();
  };
  /** After the content is gone: its session ends, and what was asked for happens. */
  const unload = (asked: Outcome['kind'] | null): string | null => {
    stopWatching();
    stopTime();
    const request = state.noted?.request ?? state.open?.asked?.request ?? null;
    const byContent = state.noted === null && request !== null ? contentExits[request] : undefined;
    const end = request === 'abandon' ? 'abandoned' : 'exited';
    const { delivered, commits } = take({ type: 'unload', nowMs: clock.nowMs() });
    if (commits || state.open === null) applyWrites();
    const rest = state.current === null ? end : restKind(state, end);
    outcomeKind = delivered === null ? (asked ?? byContent ?? rest) : null;
    if (request !== null && outcomeKind === 'choosing' && seeksContent.has(request))
      host.notify({ kind: 'request-refused', detail: request });
    return delivered;
  };
  const leave = async (asked: Outcome['kind'] | null) => {
    if (isLeaving) return;
    isLeaving = true;
    host.onChange();
    await stage.clear();
    if (isFenced) return;
    const delivered = unload(asked);
    isLeaving = false;
    show(delivered);
  };
  const note = (request: NavigationRequest, target?: string) =>
    take({ type: 'navigate', nowMs: clock.nowMs(), request, ...(target === undefined ? {} : { target }) });

  /** Exits the activity as the learner would; in a course of many the learner then chooses, and does not lose the others. */
  const timeIsUp = ({ closes, tells }: TimeLimit) => {
    if (isLeaving) return;
    if (tells) host.notify({ kind: closes ? 'time-up-closed' : 'time-up', detail: '' });
    if (!closes) return;
    note('exit');
    void leave(null);
  };

  return {
    start: (delivered) => {
      if (delivered === null) outcomeKind = restKind(state, 'exited');
      show(delivered);
    },
    call: (call) => {
      const { method } = call;
      if (isFenced || isKilled) return refusalOf(method);
      if (method.endsWith('Initialize')) stopWatching();
      const { value, commits, wantsUnload } = take(callEvent(clock.nowMs(), call), call.beganMs);
      if (commits) {
        applyWrites();
        host.onChange();
      }
      if (wantsUnload && !isLeaving) clock.after(0, () => void leave(null));
      return value;
    },
    navigate: async (request, target) => {
      if (isFenced || isKilled || hasEnded(outcomeKind)) return;
      const { wantsUnload } = note(request, target);
      const exit = learnerExits[request];
      if (wantsUnload || exit !== undefined || request === 'abandon') await leave(exit ?? null);
      else host.notify({ kind: 'request-refused', detail: request });
    },
    external: (write) => {
      if (seenWrites.has(write.id) || isFenced) return;
      seenWrites.add(write.id);
      writes = [...writes, write];
      if (state.open === null) applyWrites();
    },
    closeAsked: () => {
      const { open, noted } = state;
      if (isFenced || isKilled || isLeaving || open === null || open.phase === 'not-initialized') return;
      if (noted === null && open.asked === null) note('exit');
      clock.after(0, () => void leave(null));
    },
    windowGone: () => {
      const { open, noted } = state;
      if (isFenced || isKilled || isLeaving || open === null) return;
      const isAsked = noted !== null || open.asked !== null;
      const isDone = open.phase === 'terminated' || open.kind === 'asset';
      if (!isAsked) note(isDone ? 'exit' : 'suspendAll');
      void leave(isAsked || isDone ? null : 'suspended');
    },
    kill: () => {
      isKilled = true;
      stopWatching();
      stopTime();
      stage.clearNow();
      outcomeKind = 'exited';
      host.onChange();
    },
    fence: () => {
      isFenced = true;
      stopWatching();
      stopTime();
      stage.clearNow();
      host.onChange();
    },
    pageGoes: () => {
      if (isFenced || hasEnded(outcomeKind)) return;
      note('suspendAll');
      stage.clearNow();
      unload('suspended');
    },
    progress: () => progress,
    view: () => ({
      controls: offeredIn(state),
      activityId: currentActivityId(state),
      courseId: state.course.root.id,
      isCourseOfMany: isCourseOfMany(state),
      isLeaving,
      outcome: outcomeKind === null ? null : outcomeOf(outcomeKind, state),
    }),
  };
}

/** Each call of content makes one: without a fault it has no more than it needs. */
function callEvent(nowMs: number, { method, args, fault }: ApiCall): CallEvent {
  const event = { type: 'call', nowMs, method, args } as const;
  return fault === undefined ? event : { ...event, fault };
}

/** Content may have tampered with the clock: never less than nothing. */
function msSince(beganMs: number, clock: Clock): number {
  return Math.max(0, Math.round((clock.steadyMs() - beganMs) * 100) / 100);
}

/** Nothing is shown and nobody asked to leave: the learner picks what comes next, where there is anything to pick. */
function restKind(state: AttemptState, end: Outcome['kind']): Outcome['kind'] {
  if (!isCourseOfMany(state)) return end;
  const { canContinue, canPrevious, toc } = offeredIn(state);
  const canChoose = toc.some(({ isVisible, isSelectable }) => isVisible && isSelectable);
  return canContinue || canPrevious || canChoose ? 'choosing' : end;
}

function isCourseOfMany({ tree }: AttemptState): boolean {
  return tree.filter(({ activity }) => activity.content !== null).length > 1;
}

/** Where the engine is at fault nothing is offered, and leaving goes on to work. */
function offeredIn(state: AttemptState): PlayerControls {
  try {
    return controlsOf(state);
  } catch (fault) {
    console.error('The run-time could not tell what may be offered', fault);
    return nothingOffered;
  }
}

function isRunning({ open }: AttemptState): boolean {
  return open?.phase === 'running';
}

function progressOf(state: AttemptState): Progress {
  const { completionStatus, successStatus, score, totalSeconds } = resultOf(state);
  return { isRunning: isRunning(state), completionStatus, successStatus, score, totalSeconds };
}

function hasEnded(kind: Outcome['kind'] | null): boolean {
  return kind !== null && kind !== 'choosing';
}

function outcomeOf(kind: Outcome['kind'], state: AttemptState): Outcome {
  const { completionStatus, successStatus, score, totalSeconds } = resultOf(state);
  const { scaled, raw, max } = score;
  return { kind, completionStatus, successStatus, scaled, raw, max, totalSeconds };
}
