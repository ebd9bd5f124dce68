import type { OuterApi } from './find-api';
import type { Result } from './result';
import { timeinterval, timespan12 } from './time-text';

/** The LMS that this ZIP was imported into, in the words of its version. */
export interface Outer {
  readonly learnerId: string;
  readonly learnerName: string;
  /** Sets what has changed and commits. `visitSeconds`: of this visit. */
  report(result: Result, visitSeconds: number): void;
  /** Ends the session; nothing is reported afterwards. */
  finish(): void;
}

/** The four functions that are needed, with the names of the version. What the LMS throws or leaves out must not stop the course. */
interface Spoken {
  initialize(): string;
  get(element: string): string;
  set(element: string, value: string): string;
  commit(): string;
  finish(): string;
}

function speak(api: OuterApi, version: '1.2' | '2004'): Spoken {
  const call = (method: string, ...args: readonly string[]): string => {
    try {
      return String(api[method]?.(...args) ?? '');
    } catch {
      return '';
    }
  };
  const is12 = version === '1.2';
  return {
    initialize: () => call(is12 ? 'LMSInitialize' : 'Initialize', ''),
    get: (element) => call(is12 ? 'LMSGetValue' : 'GetValue', element),
    set: (element, value) => call(is12 ? 'LMSSetValue' : 'SetValue', element, value),
    commit: () => call(is12 ? 'LMSCommit' : 'Commit', ''),
    finish: () => call(is12 ? 'LMSFinish' : 'Terminate', ''),
  };
}

interface Dialect {
  readonly ids: { readonly id: string; readonly name: string; readonly mode: string; readonly exit: string };
  /** What stands for this result, by element; null: it stays as it is. */
  values(result: Result, visitSeconds: number, outer: Spoken): Readonly<Record<string, string | null>>;
}

const scorm12: Dialect = {
  ids: {
    id: 'cmi.core.student_id',
    name: 'cmi.core.student_name',
    mode: 'cmi.core.lesson_mode',
    exit: 'cmi.core.exit',
  },
  values: (result, visitSeconds, outer) => ({
    'cmi.core.lesson_status': statusOver(outer.get('cmi.core.lesson_status'), statusOf(result)),
    'cmi.core.score.min': result.scaled === null ? null : '0',
    'cmi.core.score.max': result.scaled === null ? null : '100',
    'cmi.core.score.raw': result.scaled === null ? null : numberText(Math.max(0, result.scaled) * 100),
    'cmi.core.session_time': timespan12(visitSeconds),
  }),
};

const scorm2004: Dialect = {
  ids: { id: 'cmi.learner_id', name: 'cmi.learner_name', mode: 'cmi.mode', exit: 'cmi.exit' },
  values: (result, visitSeconds, outer) => ({
    'cmi.completion_status': completionOver(outer.get('cmi.completion_status'), result.completion),
    'cmi.success_status': result.success === 'unknown' ? null : result.success,
    'cmi.score.scaled': result.scaled === null ? null : numberText(result.scaled),
    'cmi.score.min': result.scaled === null ? null : '0',
    'cmi.score.max': result.scaled === null ? null : '100',
    'cmi.score.raw': result.scaled === null ? null : numberText(Math.max(0, result.scaled) * 100),
    'cmi.session_time': timeinterval(visitSeconds),
  }),
};

/** Begins the session with the LMS; null when it refuses. */
export function openOuter(api: OuterApi, version: '1.2' | '2004'): Outer | null {
  const spoken = speak(api, version);
  const { ids, values } = version === '1.2' ? scorm12 : scorm2004;
  if (spoken.initialize() !== 'true') return null;
  const told = new Map<string, string>();
  let isOpen = true;
  const set = (element: string, value: string | null): boolean => {
    if (value === null || told.get(element) === value) return false;
    told.set(element, value);
    spoken.set(element, value);
    return true;
  };
  const mayReport = ['', 'normal'].includes(spoken.get(ids.mode));
  return {
    learnerId: spoken.get(ids.id),
    learnerName: spoken.get(ids.name),
    report: (result, visitSeconds) => {
      if (!isOpen || !mayReport) return;
      let isNew = false;
      for (const [element, value] of Object.entries(values(result, visitSeconds, spoken)))
        isNew = set(element, value) || isNew;
      const isDone = result.completion === 'completed' || result.success !== 'unknown';
      set(ids.exit, isDone ? (version === '1.2' ? '' : 'normal') : 'suspend');
      if (isNew) spoken.commit();
    },
    finish: () => {
      if (isOpen) spoken.finish();
      isOpen = false;
    },
  };
}

function statusOf({ completion, success }: Result): string {
  if (success !== 'unknown') return success;
  return completion === 'completed' ? 'completed' : 'incomplete';
}

/** What was reached in an earlier attempt is not taken back because a new one has begun. */
function statusOver(before: string, now: string): string | null {
  return now === 'incomplete' && ['passed', 'completed', 'failed'].includes(before) ? null : now;
}

function completionOver(before: string, now: Result['completion']): string | null {
  if (now === 'completed') return now;
  return before === 'completed' ? null : 'incomplete';
}

/** Seven digits after the point at most, and none of the forms that SCORM does not know. */
function numberText(value: number): string {
  return String(Math.round(value * 10_000) / 10_000);
}
