import { diffArrays } from 'diff';
import { eventOf, verbOf, type Logged } from '../../../src-shared/inspect/runs';

/** One call of one attempt beside the call of the other that stands in its place. */
export interface AlignedCalls {
  readonly kind: 'same' | 'differs' | 'only-one' | 'only-other';
  readonly one: ComparedCall | null;
  readonly other: ComparedCall | null;
}

export interface ComparedCall {
  readonly position: number;
  /** Milliseconds since the attempt's first entry. */
  readonly afterMs: number;
  readonly activityId: string;
  /** The API function's name, or the kind of event. */
  readonly name: string;
  readonly element: string;
  readonly value: string;
  readonly result: string;
  readonly errorCode: string;
}

/** Two attempts that are quite unlike are not lined up to the last call: that would take minutes. */
const mostEdits = 4000;

/** Lines up the calls of two attempts: what calls the same function for the same element of the same activity stands together. */
export function alignCalls(one: readonly Logged[], other: readonly Logged[]): readonly AlignedCalls[] {
  const [ones, others] = [comparedCalls(one), comparedCalls(other)];
  const [keys, otherKeys] = [ones.map(keyOf), others.map(keyOf)];
  const parts =
    diffArrays(keys, otherKeys, { maxEditLength: mostEdits }) ?? bySteps(keys.length, otherKeys.length);
  let at = 0;
  let otherAt = 0;
  return parts.flatMap(({ count, added, removed }) =>
    Array.from({ length: count }, (): AlignedCalls => {
      if (added) return pair(null, others[otherAt++] ?? null);
      if (removed) return pair(ones[at++] ?? null, null);
      return pair(ones[at++] ?? null, others[otherAt++] ?? null);
    }),
  );
}

interface Part {
  readonly count: number;
  readonly added: boolean;
  readonly removed: boolean;
}

/** Too unlike to be lined up: all of one, then all of the other. */
function bySteps(removed: number, added: number): readonly Part[] {
  return [
    { count: removed, added: false, removed: true },
    { count: added, added: true, removed: false },
  ];
}

function pair(one: ComparedCall | null, other: ComparedCall | null): AlignedCalls {
  if (other === null) return { kind: 'only-one', one, other };
  if (one === null) return { kind: 'only-other', one, other };
  const isSame =
    one.value === other.value && one.result === other.result && one.errorCode === other.errorCode;
  return { kind: isSame ? 'same' : 'differs', one, other };
}

function keyOf({ activityId, name, element }: ComparedCall): string {
  return `${activityId}\n${name}\n${element}`;
}

/** Calls and what the learner did. Asking for the last error is left out: it says nothing of the attempt. */
function comparedCalls(entries: readonly Logged[]): readonly ComparedCall[] {
  const [first] = entries;
  const beginMs = first === undefined ? 0 : eventOf(first).nowMs;
  return entries.flatMap((entry): readonly ComparedCall[] => {
    const event = eventOf(entry);
    const at = {
      position: entry.position,
      afterMs: event.nowMs - beginMs,
      activityId: entry.activity_id ?? '',
      result: entry.result,
      errorCode: entry.error_code,
    };
    if (event.type === 'navigate')
      return [{ ...at, name: event.request, element: event.target ?? '', value: '' }];
    if (event.type !== 'call') return [{ ...at, name: event.type, element: '', value: '' }];
    if (verbOf(event.method) === 'support') return [];
    const [element = '', value = ''] = event.args;
    return [{ ...at, name: event.method, element, value }];
  });
}
