import { diffArrays } from 'diff';
import { eventOf, isErrorQuery, type Logged } from '../../../src-shared/inspect/runs';

/** One call of one attempt beside the call of the other that stands in its place. */
export interface AlignedCalls {
  readonly kind: 'same' | 'differs' | 'only-one' | 'only-other';
  readonly one: ComparedCall | null;
  readonly other: ComparedCall | null;
  /** The same object for all calls of one visit. */
  readonly visit: VisitName;
}

export interface VisitName {
  /** "": no content was there. */
  readonly activityId: string;
  /** The first visit of this activity is 1. */
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
 * Lines up the calls of two attempts, visit by visit: the second visit of an activity stands beside the second one. Within a visit, what
 * calls the same function for the same element of the same activity stands together.
 */
export function alignCalls(one: readonly Logged[], other: readonly Logged[]): readonly AlignedCalls[] {
  const [visits, otherVisits] = [visitsOf(comparedCalls(one)), visitsOf(comparedCalls(other))];
  let editsLeft = mostEdits;
  return paired(visits, otherVisits, visitKey, mostEdits).flatMap(([visit, otherVisit]) => {
    const [ones, others] = [visit?.calls ?? [], otherVisit?.calls ?? []];
    const pairs = paired(ones, others, keyOf, editsLeft);
    if (visit !== null && otherVisit !== null)
      editsLeft -= pairs.filter(([left, right]) => left === null || right === null).length;
    const { name } = visit ?? otherVisit ?? noVisit;
    return pairs.map(([left, right]) => ({ ...pair(left, right), visit: name }));
  });
}

interface Visit {
  readonly name: VisitName;
  readonly calls: readonly ComparedCall[];
}

const noVisit: Pick<Visit, 'name'> = { name: { activityId: '', number: 0 } };

/** One for each time that content came: after a launch, or after other content was taken away. */
function visitsOf(calls: readonly ComparedCall[]): readonly Visit[] {
  const lists: ComparedCall[][] = [];
  let last: ComparedCall | null = null;
  for (const call of calls) {
    const goesOn = last !== null && last.activityId === call.activityId && !isEnd(last);
    if (!goesOn || call.name === 'launch') lists.push([call]);
    else lists.at(-1)?.push(call);
    last = call;
  }
  const numbers = new Map<string, number>();
  return lists.map((list) => {
    const activityId = list[0]?.activityId ?? '';
    const number = (numbers.get(activityId) ?? 0) + 1;
    numbers.set(activityId, number);
    return { name: { activityId, number }, calls: list };
  });
}

function visitKey({ name: { activityId, number } }: Visit): string {
  return `${activityId}\n${String(number)}`;
}

function isEnd({ name }: ComparedCall): boolean {
  return name === 'unload' || name === 'abort';
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

function pair(one: ComparedCall | null, other: ComparedCall | null): Omit<AlignedCalls, 'visit'> {
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
    if (isErrorQuery(event)) return [];
    const [element = '', value = ''] = event.args;
    return [{ ...at, name: event.method, element, value }];
  });
}
