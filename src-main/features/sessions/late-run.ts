import type { PageEntry } from '../../../src-shared/contract/player';
import type { Reads } from '../../db/open';
import { selectSession } from './repository';
import { selectEndOfRun, selectTail, selectWentOnMs, type RunKey } from './repository-left-behind';
import { selectSetAside, type SetAsideRow } from './repository-reconcile';
import { storedEvent } from './stored-event';

/** The journal of a session as it was while a run wrote it, up to the end of that run. */
export interface JournalOfRun {
  /** Of the last entry that the session still has. */
  readonly position: number;
  /** What came behind that and was set aside since, in order. */
  readonly aside: readonly SetAsideRow[];
  /** Last number of the page. */
  readonly number: number;
  /** When the session went on without the run; null: it has not. */
  readonly wentOnAtMs: number | null;
}

/** What a device brought late, and what it follows on. */
export interface LateRun extends JournalOfRun {
  /** At least one entry. */
  readonly tail: readonly PageEntry[];
}

/** The last words of a page that was loaded again, or opened in another tab, come right behind the next opening and are no more than a network holds. */
const longestFarewellMs = 10_000;
const longestInFlightMs = 5_000;

/** Null: nothing that is worth an attempt. */
export function lateRunOf(db: Reads, run: RunKey): LateRun | null {
  const row = selectSession(db, run.tenantId, run.sessionId)?.session;
  const journal = row === undefined || row.sandbox !== null ? null : journalOfRun(db, run);
  if (journal === null) return null;
  const { entries, cameAtMs } = selectTail(db, run, journal.number);
  const tail = entries.filter(
    ({ event }) => event.type !== 'external' && event.type !== 'launch' && event.type !== 'abort',
  );
  const wasAway = cameAtMs - (journal.wentOnAtMs ?? cameAtMs) > longestFarewellMs;
  const spanMs = Math.abs((tail.at(-1)?.event.nowMs ?? 0) - (tail[0]?.event.nowMs ?? 0));
  const isWorth = tail.some(setsSomething) && (wasAway || spanMs > longestInFlightMs);
  return isWorth ? { ...journal, tail } : null;
}

/**
 * Null: nothing is known of such a run. The epochs of another server may be those of runs here, where its journal took the place of ours: a run
 * of which something was set aside is looked for there, and where that happened first, since all that was set aside later came after it.
 */
export function journalOfRun(db: Reads, run: RunKey): JournalOfRun | null {
  const rows = selectSetAside(db, run);
  const turn = rows.find(({ epoch }) => epoch === run.epoch)?.turn;
  if (turn === undefined) {
    const end = selectEndOfRun(db, run);
    return end && { ...end, aside: [], wentOnAtMs: selectWentOnMs(db, run, end.position) };
  }
  const then = standingAt(rows, turn);
  const isOfRun = (row: SetAsideRow) =>
    row.turn === turn && row.epoch === run.epoch && storedEvent(row).type !== 'abort';
  const aside = then.slice(0, then.findLastIndex(isOfRun) + 1);
  const next = then[aside.length];
  const position = (then[0]?.position ?? 1) - 1;
  const kept = selectEndOfRun(db, run, position)?.number ?? 0;
  const numbers = aside.filter((row) => isOfRun(row) && row.source === 'learner').map(({ number }) => number);
  const wentOnAtMs = next?.receivedAtMs ?? aside.at(-1)?.setAsideAtMs ?? null;
  return { position, aside, number: Math.max(kept, ...numbers), wentOnAtMs };
}

/** What the journal had before a turn and has no more, from the first of it on. */
function standingAt(rows: readonly SetAsideRow[], turn: number): readonly SetAsideRow[] {
  const turns = [...new Set(rows.map((row) => row.turn))].filter((one) => one >= turn);
  return turns.reduce<readonly SetAsideRow[]>((then, one) => {
    const begin = then[0]?.position ?? Infinity;
    return [...rows.filter((row) => row.turn === one && row.position < begin), ...then];
  }, []);
}

/** What the run-time reckons, or how a visit ends, says nothing about the learner's work. */
const ofVisits = /^cmi\.(core\.)?(exit|session_time)$/;

function setsSomething({ event, errorCode }: PageEntry): boolean {
  if (event.type !== 'call' || errorCode !== '0') return false;
  const isSet = event.method === 'SetValue' || event.method === 'LMSSetValue';
  return isSet && !ofVisits.test(event.args[0] ?? '');
}
