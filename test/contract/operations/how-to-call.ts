import type { Estate } from './estate';
import type { Fields } from './send';

/** How an operation is called so that it succeeds. */
export interface HowToCall {
  /** Of a call that succeeds each time: what it uses up, it makes first. */
  readonly fields: (ours: Estate) => Fields | Promise<Fields>;
  /** The file of a form, or the bytes of a body, for these fields. */
  readonly file?: (fields: Fields) => Promise<Uint8Array>;
  /** Fields that a call needs though the document calls them optional: one of several names will do. */
  readonly alsoNeeds?: readonly string[];
  /** Ids in the path that another server has given: they may be any words, and only that one knows whether it has such a thing. */
  readonly idsOfOthers?: readonly string[];
  /** Of the answer, where the operation has more than one. */
  readonly status?: number;
  /** What it tells every tenant alike, so that it is no secret of one. */
  readonly tellsAll?: readonly string[];
}

export type HowToCallAll = Readonly<Record<string, HowToCall>>;

/** The query of an address as fields. */
export function queryFields(url: string): Fields {
  return Object.fromEntries(new URL(url).searchParams);
}
