import { Refusal } from '../../../src-shared/contract/errors';
import type { SessionId, TenantId } from '../../../src-shared/kernel/ids';
import { compareParted } from '../../../src-shared/sync/which-stays';
import type { Writes } from '../../db/open';
import { refuseSandbox } from './adopt-journal';
import { conflict } from './append-journal';
import { sharedEntry, type SentEntry } from './read-entries';
import { sessionOrRefuse } from './read-session';
import { selectEntries } from './repository-journal';

/** Of a journal that is to take the place of ours. */
export interface Parting {
  /** How many of its entries are ours too. */
  readonly known: number;
  readonly rest: readonly SentEntry[];
}

/**
 * Where a journal that was refused as a fork goes apart from ours; null where it was refused for anything else. Refuses with
 * VERSION_CONFLICT, `details.reason` `fork` and `details.stays` `here`, where ours is the one that stays.
 */
export function partingOf(
  tx: Writes,
  tenantId: TenantId,
  { sessionId, entries }: { readonly sessionId: SessionId; readonly entries: readonly SentEntry[] },
  refused: unknown,
): Parting | null {
  if (!(refused instanceof Refusal) || refused.details?.['reason'] !== 'fork') return null;
  const { session: row } = sessionOrRefuse(tx, { tenantId, sessionId });
  refuseSandbox(row);
  const position = refused.details['position'];
  const known = entries.findIndex((entry) => entry.position === position);
  const theirs = entries[known];
  if (theirs === undefined) return null;
  const [ours] = selectEntries(tx, row, theirs.position - 1, 1).map(sharedEntry);
  if (ours === undefined) return null;
  if (compareParted(theirs, ours) >= 0) throw conflict(row, { reason: 'fork', position, stays: 'here' });
  return { known, rest: entries.slice(known) };
}
