import type { ValueType } from './value-type';

/** One element of a data model, as the book's table has it. */
export interface ElementRow {
  /** Full dotted name; `n` stands for an index. */
  readonly name: string;
  readonly type: ValueType;
  readonly access: 'read-write' | 'read-only' | 'write-only';
  /** What GetValue answers before anybody set it; absent: not initialised. */
  readonly initial?: string;
  /** Smallest permitted maximum: characters that any run-time keeps. Longer values are kept too, with a finding. */
  readonly keptLength?: number;
  /** Elements of this or an outer row that must be set before, by full name [RTE 4.2]. */
  readonly requires?: readonly string[];
  readonly rule?: WriteRule;
  /** Where the book defines it. */
  readonly section: string;
}

/**
 * What setting does besides setting. `appends`: to what is there. `identifies`: may not change, nor be the same in two
 * rows. `unique`: may not be the same in two rows. `discards-answers`: another value empties patterns and response.
 * `is-pattern`: as many rows, and as unlike, as the interaction's type allows. `clears`: "" makes it unset again.
 */
export type WriteRule = 'appends' | 'identifies' | 'unique' | 'discards-answers' | 'is-pattern' | 'clears';

/** The rows of one data model, and what the book says of its lists. */
export interface ElementTable {
  readonly rows: readonly ElementRow[];
  /** Lists that answer `_count` but not `_children`, by name. */
  readonly childless: readonly string[];
  /** Lists whose rows come from the manifest or the LMS alone, by name. */
  readonly fixed: readonly string[];
  /** Containers that answer `_children`, besides the lists; null: every container does. */
  readonly listed: readonly string[] | null;
  /** Names (and all below them) that only other editions of the standard have. */
  readonly unimplemented: readonly string[];
  /** What `cmi._version` answers. */
  readonly version: string;
}
