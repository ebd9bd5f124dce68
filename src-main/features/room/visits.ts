/*
 * Threat model. A visit's token stands for its learner on one device: it opens that learner's work and nobody else's, and nothing of the
 * owner's. It is 256 random bits, kept here as a hash. On a room's plain http whoever listens on the network can take it, and is that learner
 * until the visit ends: by the learner, by the teacher, or by itself when nobody came back for half a day.
 */
import { createHash } from 'node:crypto';
import { Refusal } from '../../../src-shared/contract/errors';
import { VisitId, type LearnerId, type TenantId } from '../../../src-shared/kernel/ids';
import { write, type Db } from '../../db/open';
import type { Clock } from '../../platform/clock';
import { newSecret, newUuid } from '../../platform/ids';
import type { TrueAgo } from '../../platform/true-ago';
import {
  endVisitRow,
  insertVisit,
  isVisitOpen,
  noteSeen,
  selectOpenVisit,
  selectOpenVisits,
  selectSentOffMs,
  selectVisitsSince,
  sweepVisits,
  type VisitRow,
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

interface VisitsParts {
  readonly db: Db;
  readonly clock: Clock;
  readonly trueAgo: TrueAgo;
}

export type Visits = ReturnType<typeof createVisits>;

/** Open is a visit that has not ended, on which somebody was seen for the last half day, and whose learner has not left. */
export function createVisits({ db, clock, trueAgo }: VisitsParts) {
  const openSinceMs = (): number => trueAgo(idleMs);

  /** Null where it is of no open visit. Notes that somebody was seen on it. */
  const read = (token: string): Visit | null => {
    const row = selectOpenVisit(db, hashOf(token), openSinceMs());
    if (row === null) return null;
    const { tenantId, visitId, learnerId, device, lastSeenAtMs } = row;
    const nowMs = clock.nowMs();
    if (nowMs - lastSeenAtMs >= noteEveryMs) write(db, (tx) => noteSeen(tx, visitId, nowMs));
    return { tenantId, visitId, learnerId, device };
  };

  return {
    begin: (who: Pick<Visit, 'tenantId' | 'learnerId' | 'device'>): { visit: Visit; token: string } => {
      const token = newSecret();
      const nowMs = clock.nowMs();
      const visit = { ...who, visitId: VisitId.parse(newUuid()) };
      write(db, (tx) => {
        sweepVisits(tx, { idleSinceMs: openSinceMs(), endedBeforeMs: trueAgo(forgottenMs) });
        const times = { createdAtMs: nowMs, lastSeenAtMs: nowMs, endedAtMs: null, endedBy: null };
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

    /** False where it had ended before, or there is none. */
    end: (
      { tenantId, visitId }: Pick<Visit, 'tenantId' | 'visitId'>,
      endedBy: NonNullable<VisitRow['endedBy']>,
    ): boolean =>
      write(db, (tx) => endVisitRow(tx, tenantId, visitId, { endedAtMs: clock.nowMs(), endedBy })),

    /** When the teacher ended it; null where nobody did. */
    sentOffAtMs: (tenantId: TenantId, visitId: VisitId): number | null =>
      selectSentOffMs(db, tenantId, visitId),

    /** Those that have not ended, and those that were seen since then; the last begun first. */
    since: (tenantId: TenantId, learnerIds: readonly LearnerId[], sinceMs: number) =>
      selectVisitsSince(db, tenantId, learnerIds, sinceMs),

    isOpen: (tenantId: TenantId, visitId: VisitId): boolean =>
      isVisitOpen(db, tenantId, visitId, openSinceMs()),

    /** The first begun first. */
    open: (tenantId: TenantId) => selectOpenVisits(db, tenantId, openSinceMs()),
  };
}

function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
