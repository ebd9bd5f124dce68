/*
 * Everything that can be wrong with a remote, as a word and its facts. Sentences for people are made of these on the screen that
 * shows them; nothing here is ever matched by its text.
 */

/** What is known beside each word. `status`: of the answer, null where none came. `code`, `text`: what the remote said of itself. */
export interface FailureFacts {
  /** Nobody answers, or the connection broke. `code`: the system's word. */
  readonly unreachable: { readonly code: string };
  readonly dns: { readonly host: string; readonly code: string };
  readonly tls: { readonly fault: TlsFault; readonly code: string };
  readonly timeout: { readonly limit: 'connect' | 'idle' | 'whole' };
  /** A web page, or a way to another place, where an answer was due. `to`: the origin of that place. */
  readonly 'captive-portal': { readonly status: number; readonly to: string | null };
  readonly garbage: { readonly reason: GarbageReason; readonly status: number | null; readonly at: string };
  readonly unauthorized: Said;
  readonly 'key-expired': Said;
  readonly forbidden: Said;
  readonly 'wrong-tenant': Said;
  readonly 'not-found': Said;
  /** Something answers there, and nothing of this API: a wrong path, or another port. */
  readonly 'no-api': Said;
  readonly conflict: Said & { readonly currentVersion: number | null };
  readonly 'too-large': Said;
  readonly quota: Said;
  readonly 'rate-limited': { readonly status: number | null; readonly retryAfterMs: number };
  readonly refused: Said;
  readonly 'server-error': Said;
  readonly unavailable: Said & { readonly retryAfterMs: number | null };
  /** The remote writes what this version does not know. `seen`: its word. */
  readonly newer: { readonly seen: string };
  /** The address leads to this machine or its network, and may not. */
  readonly stopped: { readonly host: string };
  readonly cancelled: Readonly<Record<string, never>>;
}

export interface Said {
  readonly status: number;
  readonly code: string | null;
  readonly text: string | null;
  /** `details` of the answer. */
  readonly details: Readonly<Record<string, unknown>>;
}

/** `no-tls`: asked with https, and there is none; `only-tls`: asked with http, and there is nothing else. */
export type TlsFault =
  'nobody-vouches' | 'expired' | 'not-yet-valid' | 'wrong-name' | 'no-tls' | 'only-tls' | 'other';

/** `too-long`: more than any answer may have, or than was asked for or told; `checksum`: bytes other than they should be. */
export type GarbageReason = 'not-json' | 'shape' | 'too-long' | 'not-http' | 'redirect' | 'checksum';

export type FailureWord = keyof FailureFacts;
export type RemoteFailure = {
  [W in FailureWord]: { readonly word: W; readonly facts: FailureFacts[W] };
}[FailureWord];

/**
 * `by-itself`: it may pass, so it is tried again after `pauseMs`, which grows with each try; `at-once`: after what it tells has been
 * looked at; `when-changed`: only somebody who changes something helps.
 */
export interface Retry {
  readonly when: 'by-itself' | 'at-once' | 'when-changed';
  /** Before the first try again, milliseconds. */
  readonly pauseMs: number;
}

const secondMs = 1000;
const minuteMs = 60 * secondMs;
const soon: Retry = { when: 'by-itself', pauseMs: 5 * secondMs };
const later: Retry = { when: 'by-itself', pauseMs: minuteMs };
const muchLater: Retry = { when: 'by-itself', pauseMs: 30 * minuteMs };
const whenChanged: Retry = { when: 'when-changed', pauseMs: 0 };

const retries: Readonly<Record<FailureWord, Retry>> = {
  unreachable: soon,
  dns: soon,
  tls: muchLater,
  timeout: soon,
  'captive-portal': later,
  garbage: later,
  unauthorized: whenChanged,
  'key-expired': whenChanged,
  forbidden: whenChanged,
  'wrong-tenant': whenChanged,
  'not-found': whenChanged,
  'no-api': whenChanged,
  conflict: { when: 'at-once', pauseMs: 0 },
  'too-large': whenChanged,
  quota: muchLater,
  'rate-limited': later,
  refused: whenChanged,
  'server-error': soon,
  unavailable: soon,
  newer: whenChanged,
  stopped: whenChanged,
  cancelled: { when: 'at-once', pauseMs: 0 },
};

export const failureWords = Object.keys(retries) as readonly FailureWord[];

/** As good as certain to be the same again, at the price of all its bytes. */
const lastingGarbage: readonly GarbageReason[] = ['checksum', 'too-long'];

/** May it be tried again, and after how long? What the remote itself asked for outweighs the table. */
export function retryOf(failure: RemoteFailure): Retry {
  if (failure.word === 'garbage' && lastingGarbage.includes(failure.facts.reason)) return whenChanged;
  const { when, pauseMs } = retries[failure.word];
  const asked = 'retryAfterMs' in failure.facts ? failure.facts.retryAfterMs : null;
  return { when, pauseMs: asked ?? pauseMs };
}

/** Thrown by the client of a remote, and by nobody else. */
export class RemoteFailed extends Error {
  readonly failure: RemoteFailure;

  constructor(failure: RemoteFailure) {
    super(failure.word);
    this.name = 'RemoteFailed';
    this.failure = failure;
  }
}

export function remoteFailed<W extends FailureWord>(word: W, facts: FailureFacts[W]): RemoteFailed {
  return new RemoteFailed({ word, facts } as RemoteFailure);
}

/** What is known of a failure that has this name; null for anything else. */
export function failureNamed<W extends FailureWord>(error: unknown, word: W): FailureFacts[W] | null {
  if (!(error instanceof RemoteFailed) || error.failure.word !== word) return null;
  return error.failure.facts as FailureFacts[W];
}

export function isNotFound(error: unknown): boolean {
  return failureNamed(error, 'not-found') !== null;
}
