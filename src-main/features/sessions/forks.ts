import type { LiveMessage } from '../../../src-shared/contract/app';
import type { Input, Output } from '../../../src-shared/contract/endpoint';
import { Refusal } from '../../../src-shared/contract/errors';
import type { forkSession } from '../../../src-shared/contract/forks';
import type { PackageId, TenantId } from '../../../src-shared/kernel/ids';
import type { Db } from '../../db/open';
import { copyJournal, type CopyParts } from './copy-journal';
import { launchable } from './launch';
import type { AnswerLaunch } from './launch-answer';
import { sessionOrRefuse } from './read-session';

export interface ForkParts extends CopyParts {
  readonly db: Db;
  readonly publish: (tenantId: TenantId, message: LiveMessage) => void;
  readonly answerLaunch: AnswerLaunch;
  readonly refuseUnplayable: (tenantId: TenantId, packageId: PackageId) => Promise<void>;
}

/** Sandboxes that go on from a moment of another session. */
export function createForks(parts: ForkParts) {
  const { db, clock, publish, answerLaunch, refuseUnplayable } = parts;
  return {
    /** Refuses with SESSION_NOT_FOUND, with INVALID_REQUEST where the journal is shorter, and with what refuses a launch. */
    fork: async (
      tenantId: TenantId,
      { sessionId: forkedId, position }: Input<typeof forkSession>,
    ): Promise<Output<typeof forkSession>> => {
      const from = { tenantId, sessionId: forkedId };
      const { session: row } = sessionOrRefuse(db, from);
      if (position > row.lastPosition) throw beyondTheEnd(row.lastPosition);
      const { packageId } = row;
      launchable(db, { tenantId, packageId });
      await refuseUnplayable(tenantId, packageId);
      const nowMs = clock.nowMs();
      const { sessionId } = await copyJournal(parts, { from, position }, (tx, copy) => {
        sessionOrRefuse(tx, from);
        launchable(tx, { tenantId, packageId });
        return copy;
      });
      publish(tenantId, { type: 'session-changed', sessionId });
      return answerLaunch({ tenantId, sessionId }, { mode: row.mode }, false, nowMs);
    },
  };
}

function beyondTheEnd(lastPosition: number): Refusal {
  const message = `The journal ends at ${String(lastPosition)}`;
  return new Refusal('INVALID_REQUEST', { field: 'position', message });
}
