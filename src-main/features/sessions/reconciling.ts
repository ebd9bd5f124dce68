import type { LiveMessage } from '../../../src-shared/contract/app';
import type { SessionId, TenantId } from '../../../src-shared/kernel/ids';
import {
  adoptIn,
  refuseSandbox,
  type Adopted,
  type AdoptParts,
  type AdoptReason,
  type TheirJournal,
} from './adopt-journal';
import { appendIn } from './append-journal';
import { entriesAtOnce, type CopyParts } from './copy-journal';
import { forkOff, type ForkedOff } from './fork-off';
import type { SentEntry } from './read-entries';
import { sessionOrRefuse } from './read-session';

export interface ReconcilingParts extends CopyParts, AdoptParts {
  readonly publish: (tenantId: TenantId, message: LiveMessage) => void;
}

/** How the journals that two servers have of one session become one again. A sandbox has none elsewhere: it is refused with FORBIDDEN. */
export function createReconciling(parts: ReconcilingParts) {
  const { clock, group, publish } = parts;

  const tellOf = (tenantId: TenantId, sessionId: SessionId, lastPosition: number): void => {
    publish(tenantId, { type: 'journal-grew', sessionId, lastPosition });
    publish(tenantId, { type: 'session-changed', sessionId });
  };

  const takeOver = async (
    tenantId: TenantId,
    sessionId: SessionId,
    entries: readonly SentEntry[],
  ): Promise<void> => {
    for (let from = 0; from < entries.length; from += entriesAtOnce) {
      const piece = entries.slice(from, from + entriesAtOnce);
      const { appended, last_position: last } = await group.submit((tx) => {
        refuseSandbox(sessionOrRefuse(tx, { tenantId, sessionId }).session);
        return appendIn(tx, parts, tenantId, { sessionId, entries: piece }, clock.nowMs());
      });
      if (appended > 0) tellOf(tenantId, sessionId, last);
    }
  };

  return {
    /**
     * Appends what only theirs has, in pieces: where that is cut short, it goes on from there when it is called again. Refuses with
     * VERSION_CONFLICT as `appendIn` does.
     */
    takeOver,

    /** See `adoptIn`. `replaced`: what only ours had is nothing but set aside. */
    adopt: async (
      tenantId: TenantId,
      theirs: TheirJournal,
      reason: Exclude<AdoptReason, 'forked'>,
    ): Promise<Adopted> => {
      const adopted = await group.submit((tx) => adoptIn(tx, parts, tenantId, theirs, reason, clock.nowMs()));
      if (adopted.was !== 'known') tellOf(tenantId, theirs.sessionId, adopted.lastPosition);
      return adopted;
    },

    /** See `forkOff`; however long theirs is. */
    forkOff: async (tenantId: TenantId, theirs: TheirJournal): Promise<ForkedOff> => {
      const forked = await forkOff(parts, tenantId, theirs);
      if (forked.forkId !== null) publish(tenantId, { type: 'session-changed', sessionId: forked.forkId });
      if (forked.was !== 'known') tellOf(tenantId, theirs.sessionId, forked.lastPosition);
      await takeOver(
        tenantId,
        theirs.sessionId,
        theirs.entries.filter(({ position }) => position > forked.lastPosition),
      );
      return forked;
    },
  };
}
