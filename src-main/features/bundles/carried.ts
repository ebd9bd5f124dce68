import { mostAdopted } from '../../../src-shared/contract/session-journal';
import type { BundleSessions } from '../../../src-shared/contract/bundles';
import { Refusal } from '../../../src-shared/contract/errors';
import type { SessionId, TenantId } from '../../../src-shared/kernel/ids';
import { timestampFromMs } from '../../platform/clock';
import type { SentEntry, SessionService, TheirJournal } from '../sessions/service';
import { mostEntriesOfPart, type CarriedSession } from './format/contents';
import type { Places } from './places';
import type { EntryPages } from './read-bundle';

/** What becomes of a session of a bundle. */
export type Outcome = keyof BundleSessions;

export interface CarriedParts {
  readonly sessions: SessionService;
  readonly places: Places;
  readonly tenantId: TenantId;
  readonly nowMs: () => number;
}

/** Of entries that are to be merged, in characters of their JSON. */
const mostKeptChars = 64 * 1024 * 1024;

/** A journal of a bundle from where it is not that of ours any more. */
export interface ApartJournal {
  readonly theirs: TheirJournal;
  /** False: there are more of them than could be merged. */
  readonly isWhole: boolean;
}

/** Entries of a page from this position, and of those behind it as many as can be merged and some more. */
export async function apartIn(
  session: CarriedSession,
  page: readonly SentEntry[],
  position: number,
  pages: EntryPages,
): Promise<ApartJournal> {
  const entries = page.filter((entry) => entry.position >= position);
  let chars = JSON.stringify(entries).length;
  let isWhole = true;
  while (isWhole) {
    if (entries.length > mostAdopted || chars > mostKeptChars) isWhole = false;
    else {
      const { value: more, done } = await pages.next();
      if (done === true) break;
      entries.push(...more);
      chars += JSON.stringify(more).length;
    }
  }
  const { session_id: sessionId, last_accessed_at: at } = session;
  const lastAccessedMs = Date.parse(at);
  return {
    theirs: { sessionId, entries, after: position - 1, lastAccessedMs, clockDifferenceMs: 0 },
    isWhole,
  };
}

/** The same journal as that of the attempt that it becomes beside ours, from its beginning: up to the parting it is that of ours. */
export function asAttempt(
  { sessions, tenantId, nowMs }: CarriedParts,
  session: CarriedSession,
  sessionId: SessionId,
  { theirs }: ApartJournal,
  pages: EntryPages,
): { readonly session: CarriedSession; readonly pages: EntryPages } {
  const { after, entries } = theirs;
  const whole = async function* (): EntryPages {
    for (let from = 0; from < after;) {
      const asked = {
        sessionId: session.session_id,
        after: from,
        limit: Math.min(mostEntriesOfPart, after - from),
      };
      const { data } = sessions.readJournal(tenantId, asked);
      if (data.length === 0) return;
      yield data;
      from += data.length;
    }
    yield entries;
    yield* pages;
  };
  const forkedFrom = { session_id: session.session_id, position: after, at: timestampFromMs(nowMs()) };
  return { session: { ...session, session_id: sessionId, forked_from: forkedFrom }, pages: whole() };
}

/** What a refusal of a session or its journal means for the bundle; null: it is none of those. */
export function outcomeOf(error: unknown): Outcome | null {
  if (!(error instanceof Refusal)) return null;
  const { code, details } = error;
  if (code === 'PACKAGE_NOT_FOUND') return 'missing';
  if (code === 'VERSION_CONFLICT') return details?.['reason'] === 'held' ? 'held' : 'refused';
  const field = details?.['field'];
  const lacksVersion =
    field === 'package_version' || (typeof field === 'string' && field.endsWith('event.move.checksum'));
  if (code === 'INVALID_REQUEST') return lacksVersion ? 'missing' : 'refused';
  return code === 'DUPLICATE_ENTRY' || code === 'FORBIDDEN' || code === 'SESSION_NOT_FOUND'
    ? 'refused'
    : null;
}

/** Where the journal of ours goes another way, by the refusal of what was to be appended; null: it was refused for anything else. */
export function partingIn(error: unknown): number | null {
  if (!(error instanceof Refusal) || error.code !== 'VERSION_CONFLICT') return null;
  const { reason, position } = error.details ?? {};
  return reason === 'fork' && typeof position === 'number' ? position : null;
}
