import { remoteFailed } from '../../src-shared/sync/failure';
import type { JsonRecord } from '../../src-shared/sync/loose-json';
import { hasNextPage, rowsOf, totalOf } from '../../src-shared/sync/read-answers';
import { orGarbage, type RemoteRequests } from './remote-requests';

const listed = 50;

export interface ListAsked<T> {
  /** From `/api` on, without a query. */
  readonly path: string;
  /** The name that its rows may stand under. */
  readonly plural: string;
  /** From 1; 50 rows to a page. */
  readonly page: number;
  /** Further words of the query. */
  readonly more?: Readonly<Record<string, string>>;
  /** Null for a row that is none. */
  readonly read: (row: JsonRecord) => T | null;
}

export interface Listed<T> {
  readonly found: readonly T[];
  readonly hasMore: boolean;
  /** Rows of all pages; null where it does not say. */
  readonly total: number | null;
}

/** One page of a list of a remote. */
export async function readList<T>(
  requests: RemoteRequests,
  { path, plural, page, more = {}, read }: ListAsked<T>,
): Promise<Listed<T>> {
  const asked = new URLSearchParams({ page: String(page), limit: String(listed), ...more });
  const body = await requests.json({ method: 'GET', path: `${path}?${asked.toString()}`, kind: 'read' });
  const rows = pageRows(body, plural, listed);
  const found = rows.map(read).filter((one) => one !== null);
  const hasMore = hasNextPage(body, rows.length, { page, limit: listed });
  return { found, hasMore, total: totalOf(body) };
}

/** The rows of a page of which no more than `most` were asked for: one that has more is not believed. */
export function pageRows(body: unknown, plural: string, most: number): readonly JsonRecord[] {
  const rows = orGarbage(rowsOf(body, plural), plural);
  if (rows.length > most) throw remoteFailed('garbage', { reason: 'too-long', status: null, at: plural });
  return rows;
}
