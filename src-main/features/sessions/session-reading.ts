import type { Input } from '../../../src-shared/contract/endpoint';
import type { listSetAside, readHistory, readJournal } from '../../../src-shared/contract/session-journal';
import type * as contract from '../../../src-shared/contract/sessions';
import { sessionLifeMs } from '../../../src-shared/contract/sessions';
import type { SessionId, TenantId } from '../../../src-shared/kernel/ids';
import type { Db } from '../../db/open';
import { offsetOf, pageOf } from '../../http/page';
import type { Clock } from '../../platform/clock';
import { historyOf } from './history';
import { fencedEntryFromRow, journalEntryFromRow, setAsideEntryFromRow } from './journal-entry';
import type { KnownCourses } from './known-courses';
import { observationsOf } from './observations';
import { sessionFromRow } from './projection';
import { readSession, sessionOrRefuse } from './read-session';
import { selectChecksum, selectSession, selectSessionsByIds, sessionIdIsTaken } from './repository';
import { countFenced, selectEntriesWithin, selectFenced, type SessionKey } from './repository-journal';
import { selectSessionIds } from './repository-list';
import { countSetAside, countTurns, selectSetAsideWithin } from './repository-reconcile';

export interface ReadingParts {
  readonly db: Db;
  readonly clock: Clock;
  readonly courses: KnownCourses;
}

/** Entries of pages that had lost the session, in one answer. */
const fencedAtOnce = 200;

/** Of the entries in one answer: nobody else is served while it is made. */
const mostBytesOfPage = 4_000_000;

/** What readers see of sessions: themselves, their lists, journals and histories. */
export function createReading({ db, clock, courses }: ReadingParts) {
  const fencedOf = (key: SessionKey) => ({
    fenced: selectFenced(db, key, fencedAtOnce).map(fencedEntryFromRow),
    fenced_total: countFenced(db, key),
  });

  const read = (tenantId: TenantId, id: SessionId): contract.Session =>
    sessionFromRow(readSession(db, { tenantId, sessionId: id }), clock.nowMs());

  return {
    read,

    /** As `read`; null where it is not there. */
    find: (tenantId: TenantId, id: SessionId): contract.Session | null =>
      selectSession(db, tenantId, id) === null ? null : read(tenantId, id),

    /** Is there, or was there, one of this id, whosever? */
    isTaken: (id: SessionId): boolean => sessionIdIsTaken(db, id),

    /** The version of its package whose course the journal begins with. Refuses with SESSION_NOT_FOUND. */
    beginsOn: (tenantId: TenantId, sessionId: SessionId): number => {
      const { session: row } = sessionOrRefuse(db, { tenantId, sessionId });
      return row.firstPackageVersion ?? row.packageVersion;
    },

    list: (tenantId: TenantId, input: Input<typeof contract.listSessions>) => {
      const nowMs = clock.nowMs();
      const { updated_since: since } = input;
      const filter = {
        ...input,
        updatedSinceMs: since === undefined ? undefined : Date.parse(since),
        idleSinceMs: nowMs - sessionLifeMs,
      };
      const { total, ids } = selectSessionIds(db, tenantId, filter, { ...input, offset: offsetOf(input) });
      const data = selectSessionsByIds(db, tenantId, ids).map((row) => sessionFromRow(row, nowMs));
      return pageOf('sessions', data, total, input);
    },

    readJournal: (tenantId: TenantId, input: Input<typeof readJournal>) => {
      const { session: row } = sessionOrRefuse(db, { tenantId, sessionId: input.sessionId });
      const entries = selectEntriesWithin(db, row, input.after, input.limit, mostBytesOfPage);
      const last = entries.at(-1)?.position ?? input.after;
      return {
        session_id: row.sessionId,
        course: courses.firstOf(db, row),
        checksum_sha256: selectChecksum(db, row, row.packageVersion) || null,
        data: entries.map(journalEntryFromRow),
        last_position: row.lastPosition,
        set_aside_turns: countTurns(db, row),
        has_more: last < row.lastPosition,
        ...(input.after === 0 ? fencedOf(row) : {}),
      };
    },

    observations: (tenantId: TenantId, sessionId: SessionId) => ({
      session_id: sessionId,
      data: observationsOf(db, { tenantId, sessionId }),
    }),

    listSetAside: (tenantId: TenantId, { sessionId, after, limit }: Input<typeof listSetAside>) => {
      sessionOrRefuse(db, { tenantId, sessionId });
      const key = { tenantId, sessionId };
      const rows = selectSetAsideWithin(db, key, { after, limit }, mostBytesOfPage);
      return {
        session_id: sessionId,
        data: rows.map(setAsideEntryFromRow),
        has_more: after + rows.length < countSetAside(db, key),
      };
    },

    readHistory: (tenantId: TenantId, input: Input<typeof readHistory>) => {
      const { session: row } = sessionOrRefuse(db, { tenantId, sessionId: input.sessionId });
      return historyOf(db, row, input);
    },
  };
}
