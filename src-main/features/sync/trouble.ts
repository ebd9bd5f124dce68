import type { RemoteTrouble, RemoteTroubleWord } from '../../../src-shared/contract/remote-trouble';
import { RemoteFailed, retryOf, type FailureWord } from '../../../src-shared/sync/failure';
import { codeOf } from '../../platform/error-code';

/** What is wrong that is no failure of the remote. */
type OwnWord = Exclude<RemoteTroubleWord, FailureWord>;

/** Something here stands in the way; for the remote there is `RemoteFailed`. */
export class SyncTrouble extends Error {
  constructor(
    readonly word: OwnWord,
    readonly facts: RemoteTrouble['facts'] = {},
  ) {
    super(word);
    this.name = 'SyncTrouble';
  }
}

/** A fault of ours, with what the system or the database said of it, e.g. ENOSPC. */
export function faultOf(thrown: unknown): SyncTrouble {
  return new SyncTrouble('fault', { code: innermostCode(thrown) });
}

function innermostCode(error: unknown): string {
  const cause = error instanceof Error ? error.cause : undefined;
  return cause instanceof Error ? innermostCode(cause) : codeOf(error);
}

export interface Told {
  readonly trouble: RemoteTrouble;
  /** Before the first try again; null: none helps before something has changed. */
  readonly pauseMs: number | null;
  /** No other item of the same remote would fare better. */
  readonly isOfTheRemote: boolean;
}

/** What is to be kept and shown of a trouble; anything else is thrown on. */
export function toldOf(error: unknown, nowMs: number): Told {
  const { word, facts, pauseMs } = wordsOf(error);
  const trouble = { word, lasting: pauseMs === null, facts, at: new Date(nowMs).toISOString() };
  return { trouble, pauseMs, isOfTheRemote: ofTheRemote.has(word) };
}

function wordsOf(error: unknown) {
  if (error instanceof SyncTrouble)
    return { word: error.word, facts: error.facts, pauseMs: ownPauses[error.word] };
  if (!(error instanceof RemoteFailed)) throw error;
  const { failure } = error;
  const { when, pauseMs } = retryOf(failure);
  return {
    word: failure.word,
    facts: { ...failure.facts },
    pauseMs: when === 'when-changed' ? null : pauseMs,
  };
}

const minuteMs = 60_000;

const ownPauses: Readonly<Record<OwnWord, number | null>> = {
  'another-remote': null,
  itself: null,
  'key-unreadable': null,
  held: minuteMs,
  'package-missing': null,
  fault: 10 * minuteMs,
};

const ofTheRemote: ReadonlySet<RemoteTroubleWord> = new Set<RemoteTroubleWord>([
  ...(['unreachable', 'dns', 'tls', 'timeout', 'captive-portal', 'stopped', 'cancelled'] as const),
  ...([
    'no-api',
    'unauthorized',
    'key-expired',
    'key-unreadable',
    'wrong-tenant',
    'another-remote',
    'itself',
  ] as const),
  ...(['rate-limited', 'unavailable'] as const),
]);

const longestPauseMs = 60 * minuteMs;
/** What only a change helps is looked at again all the same: the change may have been made elsewhere. */
const rarelyMs = 6 * 60 * minuteMs;
/** Nobody is made to wait longer. */
export const longestWaitMs = rarelyMs;

/** When a try is due that was set for a time: at once for one that lies so far ahead that a wrong clock has set it. */
export function dueAtMs(setForMs: number, nowMs: number): number {
  return setForMs > nowMs + longestWaitMs ? nowMs : setForMs;
}

/** Before the try after so many that failed: doubled each time, an hour at most unless the remote asks for more. */
export function pauseAfter(attempts: number, firstMs: number | null): number {
  if (firstMs === null) return rarelyMs;
  return Math.max(
    firstMs,
    Math.min(Math.max(firstMs, 5_000) * 2 ** Math.max(0, attempts - 1), longestPauseMs),
  );
}
