import type { JournalEntry } from '../contract/sessions';
import type { CallEvent } from '../scorm/attempt';
import { eventOf, verbOf } from './runs';

/** A value that content set and that no LMS would have kept. */
export interface Loss {
  readonly activityId: string;
  readonly element: string;
  readonly value: string;
  /** Position of the call that set it. */
  readonly position: number;
  /** What had been stored before; null: nothing. */
  readonly stored: string | null;
  /**
   * `refused`: the call was answered with an error by a fault; `not-saved`: a Commit or Terminate failed afterwards; `never-saved`:
   * none came; `killed`: the page went away.
   */
  readonly why: 'refused' | 'not-saved' | 'never-saved' | 'killed';
}

interface Unsaved extends Pick<Loss, 'value' | 'position'> {
  readonly why: Loss['why'];
}

interface Ledger {
  readonly stored: Map<string, string>;
  readonly unsaved: Map<string, Unsaved>;
}

/**
 * What a learner would have lost in an LMS that stores at Commit and Terminate, and only then: values as they stood when content
 * went, run by run. A value that was set and stored later is not lost. `isOver`: what is open is taken for gone.
 */
export function lossesOf(entries: readonly JournalEntry[], isOver: boolean): readonly Loss[] {
  const ledgers = new Map<string, Ledger>();
  const losses = new Map<string, Loss>();
  const ledgerOf = (activityId: string): Ledger => {
    const ledger = ledgers.get(activityId) ?? { stored: new Map(), unsaved: new Map() };
    ledgers.set(activityId, ledger);
    return ledger;
  };
  const endRun = (): void => {
    for (const [activityId, { stored, unsaved }] of ledgers) {
      for (const [element, one] of unsaved) {
        const before = stored.get(element) ?? null;
        if (before === one.value) continue;
        losses.set(`${activityId} ${element}`, { activityId, element, ...one, stored: before });
      }
      unsaved.clear();
    }
  };
  for (const entry of entries) {
    const event = eventOf(entry);
    if (event.type === 'abort' && event.reason === 'forked') for (const one of ledgers.values()) keep(one);
    if (event.type === 'unload' || event.type === 'abort' || event.type === 'launch') endRun();
    if (event.type !== 'call' || entry.activity_id === null) continue;
    const saved = heed(ledgerOf(entry.activity_id), entry, event);
    for (const element of saved) losses.delete(`${entry.activity_id} ${element}`);
    // Content that was killed never comes to an end of its own.
    if (event.fault?.kind === 'kill') endRun();
  }
  if (isOver) endRun();
  return [...losses.values()].toSorted((one, other) => one.position - other.position);
}

/** Takes one call into the ledger of its activity; the elements that it has stored. */
function heed(
  ledger: Ledger,
  { position, result, error_code: errorCode }: JournalEntry,
  { method, args, fault }: CallEvent,
): readonly string[] {
  const { unsaved } = ledger;
  if (fault?.kind === 'kill') mark(unsaved, 'killed');
  const [element = '', value = ''] = args;
  switch (verbOf(method)) {
    case 'SetValue': {
      const isRefused = fault !== undefined && fault.answer !== null;
      if (errorCode === '0' || isRefused)
        unsaved.set(element, { value, position, why: whyAtSet(isRefused, fault?.kind) });
      return [];
    }
    case 'Commit':
    case 'Terminate': {
      if (result !== 'true') {
        mark(unsaved, 'not-saved');
        return [];
      }
      return keep(ledger);
    }
    default:
      return [];
  }
}

/** All that content was let set is stored; the names of these. */
function keep({ stored, unsaved }: Ledger): readonly string[] {
  const kept = [...unsaved].filter(([, one]) => one.why !== 'refused');
  for (const [name, one] of kept) {
    stored.set(name, one.value);
    unsaved.delete(name);
  }
  return kept.map(([name]) => name);
}

function whyAtSet(isRefused: boolean, kind: string | undefined): Loss['why'] {
  if (!isRefused) return 'never-saved';
  return kind === 'kill' ? 'killed' : 'refused';
}

function mark(unsaved: Map<string, Unsaved>, why: Loss['why']): void {
  for (const [name, one] of unsaved) if (one.why !== 'refused') unsaved.set(name, { ...one, why });
}
