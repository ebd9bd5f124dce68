/*
 * Threat model. A visit's token stands for its learner on one device: it opens that learner's work and nobody else's, and nothing of the
 * owner's. It is 256 random bits, kept here as a hash. On a room's plain http whoever listens on the network can take it, and is that learner
 * until the visit ends: by the learner, by the teacher, or by itself when nobody came back for half a day.
 */
import { createHash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import { Refusal } from '../../../src-shared/contract/errors';
import { VisitId, type LearnerId, type TenantId } from '../../../src-shared/kernel/ids';
import { write, type Db } from '../../db/open';
import type { Clock } from '../../platform/clock';
import { newSecret, newUuid } from '../../platform/ids';
import {
  endVisitRow,
  insertVisit,
  isVisitHere,
  noteSeen,
  selectVisitByHash,
  selectVisitsHere,
  selectVisitsSince,
  sweepVisits,
} from './repository';

export interface Visit {
  readonly tenantId: TenantId;
  readonly visitId: VisitId;
  readonly learnerId: LearnerId;
  readonly device: string;
}

const idleMs = 12 * 3_600_000;
const forgottenMs = 30 * 24 * 3_600_000;
const noteEveryMs = 60_000;

export type Visits = ReturnType<typeof createVisits>;

export function createVisits({ db, clock }: { readonly db: Db; readonly clock: Clock }) {
  /** What was read last, by hash: a room asks all the time. */
  const known = new LRUCache<string, Visit & { seenAtMs: number }>({ max: 2_000 });

  const read = (token: string): Visit | null => {
    const hash = hashOf(token);
    const nowMs = clock.nowMs();
    const visit = known.get(hash) ?? readRow(hash);
    if (visit === null || visit.seenAtMs < nowMs - idleMs) return null;
    if (nowMs - visit.seenAtMs >= noteEveryMs) write(db, (tx) => noteSeen(tx, visit.visitId, nowMs));
    known.set(hash, { ...visit, seenAtMs: nowMs - visit.seenAtMs >= noteEveryMs ? nowMs : visit.seenAtMs });
    return visit;
  };

  function readRow(hash: string): (Visit & { seenAtMs: number }) | null {
    const row = selectVisitByHash(db, hash);
    if (row === null || row.endedAtMs !== null) return null;
    const { tenantId, visitId, learnerId, device, lastSeenAtMs: seenAtMs } = row;
    return { tenantId, visitId, learnerId, device, seenAtMs };
  }

  return {
    begin: (who: Pick<Visit, 'tenantId' | 'learnerId' | 'device'>): { visit: Visit; token: string } => {
      const token = newSecret();
      const nowMs = clock.nowMs();
      const visit = { ...who, visitId: VisitId.parse(newUuid()) };
      write(db, (tx) => {
        sweepVisits(tx, { idleSinceMs: nowMs - idleMs, endedBeforeMs: nowMs - forgottenMs });
        const times = { createdAtMs: nowMs, lastSeenAtMs: nowMs, endedAtMs: null };
        insertVisit(tx, { ...visit, ...times, hash: hashOf(token) });
      });
      return { visit, token };
    },

    read,

    /** Refuses with UNAUTHORIZED. */
    readOrRefuse: (token: string | null): Visit => {
      const visit = token === null ? null : read(token);
      if (visit === null) throw new Refusal('UNAUTHORIZED', { reason: 'visit_ended' });
      return visit;
    },

    end: ({ tenantId, visitId }: Pick<Visit, 'tenantId' | 'visitId'>): boolean => {
      for (const [hash, visit] of known.entries()) if (visit.visitId === visitId) known.delete(hash);
      return write(db, (tx) => endVisitRow(tx, tenantId, visitId, clock.nowMs()));
    },

    /** Those that have not ended, and those that were seen since then; the last begun first. */
    since: (tenantId: TenantId, learnerIds: readonly LearnerId[], sinceMs: number) =>
      selectVisitsSince(db, tenantId, learnerIds, sinceMs),

    isHere: (tenantId: TenantId, visitId: VisitId): boolean =>
      isVisitHere(db, tenantId, visitId, clock.nowMs() - idleMs),

    here: (tenantId: TenantId, learnerId?: LearnerId) => {
      const oldestMs = clock.nowMs() - idleMs;
      return selectVisitsHere(db, tenantId, learnerId).filter((row) => row.lastSeenAtMs >= oldestMs);
    },
  };
}

function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
