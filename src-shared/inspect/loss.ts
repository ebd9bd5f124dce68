import type { JournalEntry } from '../contract/session-journal';
import type { AttemptEvent, AttemptState, CallEvent, ExternalEvent, LaunchEvent } from '../scorm/attempt';
import { hasCommitted, withoutWaiting, withWaiting, type AutoCommit } from '../scorm/attempt/auto-commit';
import { advanced, type ContentClock } from '../scorm/attempt/content-clock';
import { strictnessOf } from '../scorm/attempt/profile';
import { cutText } from '../scorm/rte/set-value';
import { wasKilled } from './findings/run-rule';
import { eventOf, runsOf, verbOf } from './runs';

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
   * `refused`: the call was answered with an error; `after-end`: so it was, since content had called Terminate; `not-saved`: a Commit
   * or Terminate failed afterwards; `never-saved`: none came; `killed`: the page went away; `cut`: the LMS kept its beginning.
   */
  readonly why: 'refused' | 'after-end' | 'not-saved' | 'never-saved' | 'killed' | 'cut';
}

type Unsaved = Pick<Loss, 'value' | 'position' | 'why'>;

interface Accepted extends Unsaved {
  /** What a Commit stores of the value. */
  readonly kept: string;
}

/** What of the rules of an LMS makes it keep less than it accepts. */
type Rules = Parameters<typeof cutText>[0];

/** What became of the values of one activity, by element. */
interface Ledger {
  readonly stored: Map<string, string>;
  /** Accepted, and waiting for a Commit. */
  readonly unsaved: Map<string, Accepted>;
  /** Refused or cut, and not accepted since: no Commit helps. */
  readonly refused: Map<string, Unsaved>;
  /** Has content called Terminate in the run that is open? */
  hasEnded: boolean;
}

const emptyLedger = (): Ledger => ({
  stored: new Map(),
  unsaved: new Map(),
  refused: new Map(),
  hasEnded: false,
});

/**
 * What a learner would have lost in an LMS that stores at Commit and Terminate, and at no other time but those at which the LMS of the
 * launch commits by itself: values as they stood when content went, run by run. A value that was set and stored later is not lost. `isOver`: what is open is taken for gone.
 */
export function lossesOf(entries: readonly JournalEntry[], isOver: boolean): readonly Loss[] {
  const ledgers = new Map<string, Ledger>();
  const losses = new Map<string, Loss>();
  const ledgerOf = (activityId: string): Ledger => {
    const ledger = ledgers.get(activityId) ?? emptyLedger();
    ledgers.set(activityId, ledger);
    return ledger;
  };
  let launch: LaunchEvent | null = null;
  let run: ContentClock & AutoCommit = { lastMs: 0, elapsedMs: 0 };
  const endRun = (): void => {
    for (const [activityId, ledger] of ledgers) {
      const { stored, unsaved, refused } = ledger;
      for (const [element, { value, position, why }] of [...unsaved, ...refused]) {
        const before = stored.get(element) ?? null;
        if (before === value) continue;
        losses.set(`${activityId} ${element}`, { activityId, element, value, position, why, stored: before });
      }
      unsaved.clear();
      refused.clear();
      ledger.hasEnded = false;
    }
    run = withoutWaiting(run);
  };
  const store = (activityId: string, elements: readonly string[]): void => {
    for (const element of elements) losses.delete(`${activityId} ${element}`);
  };
  let rules: Rules = {};
  for (const entry of entries) {
    const event = eventOf(entry);
    run = advanced(run, event.nowMs);
    if (event.type === 'launch') {
      launch = event;
      rules = strictnessOf(event.profile);
    }
    if (isOfPage(event) && hasCommitted(run)) {
      for (const [activityId, ledger] of ledgers) store(activityId, keep(ledger));
      run = withoutWaiting(run);
    }
    if (event.type === 'abort' && event.reason === 'forked') for (const one of ledgers.values()) keep(one);
    if (event.type === 'unload' || event.type === 'abort' || event.type === 'launch') endRun();
    if (event.type === 'external')
      store(event.activityId, overwrite(ledgerOf(event.activityId), event.changes));
    if (event.type !== 'call' || entry.activity_id === null) continue;
    store(entry.activity_id, heed(ledgerOf(entry.activity_id), entry, event, rules));
    const verb = verbOf(event.method);
    if (verb === 'Commit') run = withoutWaiting(run);
    if (verb === 'SetValue' && entry.error_code === '0' && launch !== null) run = withWaiting(run, launch);
    // Content that was killed never comes to an end of its own.
    if (event.fault?.kind === 'kill') endRun();
  }
  if (isOver) endRun();
  return [...losses.values()].toSorted((one, other) => one.position - other.position);
}

/** Does the event tell that the page was there? */
function isOfPage({ type }: AttemptEvent): boolean {
  return type === 'call' || type === 'navigate' || type === 'unload';
}

/** Does no content go on, and no page in which it did? A page that was killed stands open until the server knows of it. */
export function isRunOver(entries: readonly JournalEntry[], { open }: Pick<AttemptState, 'open'>): boolean {
  if (open === null) return true;
  const last = runsOf(entries).at(-1);
  return last?.endedAt === null && wasKilled(last);
}

/** Takes one call into the ledger of its activity; the elements that it has stored. */
function heed(
  ledger: Ledger,
  { position, result, error_code: errorCode }: JournalEntry,
  { method, args, fault }: CallEvent,
  rules: Rules,
): readonly string[] {
  const { unsaved, refused } = ledger;
  const isKilled = fault?.kind === 'kill';
  if (isKilled) mark(unsaved, 'killed');
  const [element = '', value = ''] = args;
  switch (verbOf(method)) {
    case 'SetValue': {
      if (errorCode !== '0') {
        refused.set(element, { value, position, why: whyRefused(ledger, fault) });
        return [];
      }
      refused.delete(element);
      unsaved.set(element, { value, position, why: 'never-saved', kept: cutText(rules, element, value) });
      return [];
    }
    case 'Commit':
    case 'Terminate': {
      if (result !== 'true') {
        if (!isKilled) mark(unsaved, 'not-saved');
        return [];
      }
      ledger.hasEnded = verbOf(method) === 'Terminate';
      return keep(ledger);
    }
    default:
      return [];
  }
}

/** All that content was let set is stored, as far as the LMS keeps it; the names of these. */
function keep({ stored, unsaved, refused }: Ledger): readonly string[] {
  const kept = [...unsaved];
  for (const [name, one] of kept) {
    stored.set(name, one.kept);
    if (one.kept !== one.value) refused.set(name, { ...one, why: 'cut' });
  }
  unsaved.clear();
  return kept.map(([name]) => name);
}

/** Somebody outside has written: what stands there is stored, whatever content had set before. The names of these elements. */
function overwrite(
  { stored, unsaved, refused }: Ledger,
  changes: ExternalEvent['changes'],
): readonly string[] {
  for (const [element, value] of Object.entries(changes)) {
    unsaved.delete(element);
    refused.delete(element);
    if (value === null) stored.delete(element);
    else stored.set(element, value);
  }
  return Object.keys(changes);
}

function whyRefused({ hasEnded }: Ledger, fault: CallEvent['fault']): Loss['why'] {
  if (fault?.kind === 'kill') return 'killed';
  return hasEnded ? 'after-end' : 'refused';
}

function mark(unsaved: Map<string, Accepted>, why: Loss['why']): void {
  for (const [name, one] of unsaved) unsaved.set(name, { ...one, why });
}
