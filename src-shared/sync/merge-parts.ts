import type { Rows } from './rows';
import type { Side } from './side';

/** Two sides in their order, and what has been decided already. */
export interface From extends Pick<Side, 'completion' | 'success'> {
  readonly later: Side;
  readonly earlier: Side;
  /** The one whose score counts. */
  readonly scored: Side;
}

/** The data of these sides. */
export interface Both {
  readonly later: Rows;
  readonly earlier: Rows;
  readonly scored: Rows;
}

/** Of numbers as text; undefined where there is none. */
export function greater(one: string | undefined, other: string | undefined): string | undefined {
  return one !== undefined && other !== undefined && Number(other) > Number(one) ? other : (one ?? other);
}

/** A part of a score as content wrote it, if that is what counts; undefined where none counts. */
export function textOfPart(counts: number | null, written: string | undefined): string | undefined {
  if (counts === null) return undefined;
  return written !== undefined && Number(written) === counts ? written : String(counts);
}
