import { BroughtEntry } from '../contract/session-journal';
import type { AttemptEvent } from '../scorm/attempt';
import { recordOf, wholeNumberOf } from './loose-json';
import { rowsOf } from './read-answers';
import type { SharedEntry } from './shared-entries';

const Entry = BroughtEntry.extend({ took_ms: BroughtEntry.shape.took_ms.catch(null) });

/** Entries behind `after`, without gaps. */
export interface JournalPage {
  readonly after: number;
  readonly entries: readonly SharedEntry[];
  /** There are entries behind these. */
  readonly hasMore: boolean;
  readonly lastPosition: number;
  /** The activity tree that the events are folded over, as it came. */
  readonly course: unknown;
}

const known: Readonly<Record<AttemptEvent['type'], true>> = {
  ...{ launch: true, call: true, navigate: true, unload: true, external: true, abort: true },
};

/**
 * A page of a remote's journal; `newer` names an event that this version cannot fold, which is no fault of anybody. Null where it is no
 * page, or has a gap.
 */
export function journalPageOf(body: unknown, after: number): JournalPage | { readonly newer: string } | null {
  const json = recordOf(body);
  const [rows, lastPosition] = [rowsOf(body, 'entries'), wholeNumberOf(json?.['last_position'])];
  if (json === null || rows === null || lastPosition === null) return null;
  const entries: SharedEntry[] = [];
  for (const row of rows) {
    const entry = Entry.safeParse(row);
    if (!entry.success || entry.data.position !== after + entries.length + 1) return null;
    const type = entry.data.event['type'];
    if (typeof type !== 'string') return null;
    if (!Object.hasOwn(known, type)) return { newer: type };
    entries.push(entry.data);
  }
  const hasMore = json['has_more'] === true && rows.length > 0;
  return { after, entries, hasMore, lastPosition, course: json['course'] };
}

export interface Appended {
  readonly lastPosition: number;
  readonly version: number;
}

export function appendedOf(body: unknown): Appended | null {
  const json = recordOf(body) ?? {};
  const [lastPosition, version] = [wholeNumberOf(json['last_position']), wholeNumberOf(json['version'])];
  return lastPosition === null || version === null ? null : { lastPosition, version };
}
