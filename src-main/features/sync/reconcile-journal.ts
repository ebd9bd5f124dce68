import { mostAdopted } from '../../../src-shared/contract/session-journal';
import { compareParted } from '../../../src-shared/sync/which-stays';
import { failureNamed } from '../../../src-shared/sync/failure';
import type { SharedEntry } from '../../../src-shared/sync/shared-entries';
import type { RemoteClient } from '../../remote/remote-client';
import { mostEntryChars } from '../../remote/remote-sessions';
import { ourEntries } from './our-journal';
import { troubleOf } from './own-refusal';
import type { RunTools, SyncParts } from './parts';
import type { OutboxRow } from './repository-outbox';
import { SyncTrouble } from './trouble';
import { partingIn, theirsAfter, theirsApart } from './their-journal';

type Parts = Pick<SyncParts, 'sessions'>;
type Row = Pick<OutboxRow, 'tenantId' | 'sessionId'>;

interface Tools extends Pick<RunTools, 'tally' | 'clockDifferenceMs'> {
  readonly client: Pick<RemoteClient, 'readSession' | 'readJournal' | 'settleJournal'>;
}

/**
 * Both sides went on. Where ours is the journal that stays (`compareParted`), the remote is asked to let it take the place of theirs; else,
 * and with a remote that knows no such thing, theirs takes the place of ours. What only the other one had is merged into it by the rules,
 * or becomes an attempt of its own. Of a journal that is too long to be merged only the beginning is here then. Resolves with the last
 * position that both have alike. Rejects with SyncTrouble `held` while somebody plays it, here or there.
 */
export async function reconcileJournal(parts: Parts, tools: Tools, row: Row): Promise<number> {
  const { client, tally, clockDifferenceMs } = tools;
  const { tenantId, sessionId } = row;
  const { lastAccessedAtMs } = await client.readSession(sessionId);
  const pages = theirsAfter(client, sessionId, 0);
  const parting = await partingIn(parts, row, pages);
  const { after } = parting;
  if (await isSettled(parts, tools, row, after, parting.entries[0])) return after;
  const { entries, isWhole } = await theirsApart(parting, pages);
  const lastAccessedMs = (lastAccessedAtMs ?? 0) - clockDifferenceMs;
  const theirs = { sessionId, entries, after, lastAccessedMs, clockDifferenceMs };
  try {
    const { giveWay, forkOff } = parts.sessions;
    const { forkId } = await (isWhole ? giveWay : forkOff)(tenantId, theirs);
    tally[forkId === null ? 'received' : 'forked'] += 1;
    return after;
  } catch (error) {
    throw troubleOf(error);
  }
}

/** Theirs has given way to ours, or has changed meanwhile so that it must be looked at again. */
async function isSettled(
  parts: Parts,
  { client, clockDifferenceMs }: Tools,
  row: Row,
  after: number,
  first: SharedEntry | undefined,
): Promise<boolean> {
  const { tenantId, sessionId } = row;
  const [ours] = ourEntries(parts, row, after, 1).entries;
  if (ours === undefined || first === undefined || compareParted(ours, first) >= 0) return false;
  try {
    await parts.sessions.endVisit(tenantId, sessionId);
  } catch (error) {
    throw troubleOf(error);
  }
  const entries = oursToSettle(parts, row, after);
  if (entries === null) return false;
  try {
    await client.settleJournal(sessionId, entries, -clockDifferenceMs);
    return true;
  } catch (error) {
    const { reason, stays } = failureNamed(error, 'conflict')?.details ?? {};
    if (reason === 'held') throw new SyncTrouble('held', { where: 'remote' });
    if (reason !== 'fork') throw error;
    return stays === 'here';
  }
}

/** All of ours behind a position; null: it is more than one request can hold. */
function oursToSettle(parts: Parts, row: Row, after: number): readonly SharedEntry[] | null {
  const kept: SharedEntry[] = [];
  for (let chars = 0, hasMore = true; hasMore;) {
    const page = ourEntries(parts, row, after + kept.length, pageEntries);
    kept.push(...page.entries);
    chars += JSON.stringify(page.entries).length;
    if (kept.length > mostAdopted || chars > mostEntryChars) return null;
    ({ hasMore } = page);
  }
  return kept;
}

const pageEntries = 1000;
