import { numberOf, type JsonRecord } from './loose-json';

/** The value of a header by its name in lower case; null where there is none. */
export type Header = (name: string) => string | null;

/** What a remote asks for is granted, but not for ever: its clock may be wrong by years, or it may be hostile. */
export const longestPauseMs = 60 * 60_000;

/** How long the remote asks to wait, by `Retry-After` [RFC 9110, 10.2.3] or `details.retry_after_seconds`; null where it does not. */
export function askedPauseMs(header: Header, details: JsonRecord, nowMs: number): number | null {
  const said = header('retry-after');
  const seconds = numberOf(said) ?? numberOf(details['retry_after_seconds']);
  if (seconds !== null) return bounded(seconds * 1000);
  const atMs = Date.parse(said ?? '');
  return Number.isNaN(atMs) ? null : bounded(atMs - (dateOf(header) ?? nowMs));
}

/** The clock of the remote as it answered; null where it does not say. */
export function dateOf(header: Header): number | null {
  const ms = Date.parse(header('date') ?? '');
  return Number.isNaN(ms) ? null : ms;
}

export function bounded(ms: number): number {
  return Math.min(Math.max(ms, 0), longestPauseMs);
}
