import { diffArrays } from 'diff';
import { eventOf, isErrorQuery, stretchesOf, type Logged } from '../../../src-shared/inspect/runs';

/** One call of one attempt beside the call of the other that stands in its place. */
export interface AlignedCalls {
  readonly kind: 'same' | 'differs' | 'only-one' | 'only-other';
  readonly one: ComparedCall | null;
  readonly other: ComparedCall | null;
  /** The same object for all calls of one run. */
  readonly run: RunName;
}

export interface RunName {
  /** "": no content was there. */
  readonly activityId: string;
  /** The first run of this activity is 1. */
  readonly number: number;
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

/**
 * Lines up the calls of two attempts, run by run: the second run of an activity stands beside the second one. Within a run, what
 * calls the same function for the same element of the same activity stands together.
 */
export function alignCalls(one: readonly Logged[], other: readonly Logged[]): readonly AlignedCalls[] {
  const [runs, otherRuns] = [comparedRuns(one), comparedRuns(other)];
  let editsLeft = mostEdits;
  return paired(runs, otherRuns, runKey, mostEdits).flatMap(([run, otherRun]) => {
    const [ones, others] = [run?.calls ?? [], otherRun?.calls ?? []];
    const pairs = paired(ones, others, keyOf, editsLeft);
    if (run !== null && otherRun !== null)
      editsLeft -= pairs.filter(([left, right]) => left === null || right === null).length;
    const { name } = run ?? otherRun ?? noRun;
    return pairs.map(([left, right]) => ({ ...pair(left, right), run: name }));
  });
}

interface ComparedRun {
  readonly name: RunName;
  readonly calls: readonly ComparedCall[];
}

const noRun: Pick<ComparedRun, 'name'> = { name: { activityId: '', number: 0 } };

/** One for each time that content came, and one for what happened while none was there. */
function comparedRuns(entries: readonly Logged[]): readonly ComparedRun[] {
  const [first] = entries;
  const beginMs = first === undefined ? 0 : eventOf(first).nowMs;
  const numbers = new Map<string, number>();
  return stretchesOf(entries).flatMap((stretch) => {
    const calls = comparedCalls(stretch, beginMs);
    if (calls.length === 0) return [];
    const activityId = calls.find((call) => call.activityId !== '')?.activityId ?? '';
    const number = (numbers.get(activityId) ?? 0) + 1;
    numbers.set(activityId, number);
    return [{ name: { activityId, number }, calls }];
  });
}

function runKey({ name: { activityId, number } }: ComparedRun): string {
  return `${activityId}\n${String(number)}`;
}

type Pair<Item> = readonly [one: Item | null, other: Item | null];

/** The items of two lists in order, those with the same key together; where more than `most` have no match, first the one list, then the other. */
function paired<Item>(
  ones: readonly Item[],
  others: readonly Item[],
  key: (item: Item) => string,
  most: number,
): readonly Pair<Item>[] {
  const parts = diffArrays(ones.map(key), others.map(key), { maxEditLength: Math.max(0, most) });
  let at = 0;
  let otherAt = 0;
  return (parts ?? bySteps(ones.length, others.length)).flatMap(({ count, added, removed }) =>
    Array.from({ length: count }, (): Pair<Item> => {
      if (added) return [null, others[otherAt++] ?? null];
      if (removed) return [ones[at++] ?? null, null];
      return [ones[at++] ?? null, others[otherAt++] ?? null];
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

function pair(one: ComparedCall | null, other: ComparedCall | null): Omit<AlignedCalls, 'run'> {
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
function comparedCalls(entries: readonly Logged[], beginMs: number): readonly ComparedCall[] {
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
    if (isErrorQuery(event)) return [];
    const [element = '', value = ''] = event.args;
    return [{ ...at, name: event.method, element, value }];
  });
}
