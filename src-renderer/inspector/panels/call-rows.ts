import type { JournalEntry } from '../../../src-shared/contract/session-journal';
import type { AttemptEvent, CallEvent } from '../../../src-shared/scorm/attempt';
import { eventOf, isRefused, isUnsetRead, verbOf, type Verb } from '../../../src-shared/inspect/runs';

export type CallKind = 'read' | 'write' | 'control' | 'support' | 'event';

/** One line of the log. */
export interface CallRow {
  readonly position: number;
  /** Unix milliseconds of the clock where it happened. */
  readonly atMs: number;
  readonly kind: CallKind;
  /** The API function, or the type of the event. */
  readonly name: string;
  /** The data-model element, "" where there is none. */
  readonly element: string;
  /** What was written, or the other arguments. */
  readonly value: string;
  readonly result: string;
  readonly errorCode: string;
  readonly isError: boolean;
  /** The error says only that what was read is not set yet. */
  readonly isUnset: boolean;
  /** Milliseconds for which content waited; null: no call, or not known. */
  readonly tookMs: number | null;
  readonly activityId: string | null;
  /** The server's engine answered otherwise. */
  readonly disagrees: boolean;
  readonly entry: JournalEntry;
}

export function rowOf(entry: JournalEntry): CallRow {
  const event = eventOf(entry);
  const isUnset = isUnsetRead(entry, event);
  return {
    position: entry.position,
    atMs: event.nowMs,
    kind: event.type === 'call' ? kindOf[verbOf(event.method)] : 'event',
    ...wordsOf(event),
    result: entry.result,
    errorCode: entry.error_code,
    isError: isUnset || isRefused(entry, event),
    isUnset,
    tookMs: entry.took_ms,
    activityId: entry.activity_id,
    disagrees: entry.server_result !== null || entry.server_error_code !== null,
    entry,
  };
}

const kindOf: Readonly<Record<Verb, CallKind>> = {
  GetValue: 'read',
  SetValue: 'write',
  Initialize: 'control',
  Terminate: 'control',
  Commit: 'control',
  support: 'support',
};

function wordsOf(event: AttemptEvent): Pick<CallRow, 'name' | 'element' | 'value'> {
  switch (event.type) {
    case 'call':
      return callWords(event);
    case 'navigate':
      return { name: 'navigate', element: event.target ?? '', value: event.request };
    case 'external':
      return { name: 'external', element: '', value: JSON.stringify(event.changes) };
    case 'abort':
      return { name: 'abort', element: '', value: event.reason };
    case 'launch':
      return { name: 'launch', element: event.activityId ?? '', value: event.learner.name };
    case 'unload':
      return { name: 'unload', element: '', value: '' };
  }
}

function callWords({ method, args }: CallEvent): Pick<CallRow, 'name' | 'element' | 'value'> {
  const [first = '', ...rest] = args;
  const takesElement = /(Get|Set)Value$/.test(method);
  return takesElement
    ? { name: method, element: first, value: rest.join(', ') }
    : { name: method, element: '', value: args.join(', ') };
}
