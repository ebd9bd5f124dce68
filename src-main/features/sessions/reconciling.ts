import PQueue from 'p-queue';
import type { LiveMessage } from '../../../src-shared/contract/app';
import type { Input, Output } from '../../../src-shared/contract/endpoint';
import type { appendJournal } from '../../../src-shared/contract/session-journal';
import type { createSession } from '../../../src-shared/contract/session-upkeep';
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
import { beginCarriedIn } from './begin-carried';
import { entriesAtOnce, type CopyParts } from './copy-journal';
import { settled } from './end-visit';
import { forkOff, type ForkedOff } from './fork-off';
import { giveWay } from './give-way';
import type { SentEntry } from './read-entries';
import { sessionOrRefuse } from './read-session';
import { partingOf, type Parting } from './refused-fork';
import { carriedStanding, settleCarriedIn, type CarriedStanding, type Settling } from './settle-carried';

export interface ReconcilingParts extends CopyParts, AdoptParts {
  readonly publish: (tenantId: TenantId, message: LiveMessage) => void;
}

/** How the journals that two servers have of one session become one again. A sandbox has none elsewhere: it is refused with FORBIDDEN. */
export function createReconciling(parts: ReconcilingParts) {
  const { clock, group, publish } = parts;
  /** It takes several transactions to make an attempt: whoever looks for one meanwhile waits. */
  const turns = new PQueue({ concurrency: 1 });

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

  /** Tells of what was done, and takes what it left of theirs. */
  const after = async (tenantId: TenantId, theirs: TheirJournal, forked: ForkedOff): Promise<ForkedOff> => {
    if (forked.forkId !== null) publish(tenantId, { type: 'session-changed', sessionId: forked.forkId });
    if (forked.was !== 'known') tellOf(tenantId, theirs.sessionId, forked.lastPosition);
    const rest = theirs.entries.filter(({ position }) => position > forked.lastPosition);
    await takeOver(tenantId, theirs.sessionId, rest);
    return forked;
  };

  const append = async (
    tenantId: TenantId,
    sent: Pick<Input<typeof appendJournal>, 'sessionId' | 'entries'>,
  ): Promise<Output<typeof appendJournal>> => {
    const answer = await group.submit((tx) => appendIn(tx, parts, tenantId, sent, clock.nowMs()));
    if (answer.appended > 0) tellOf(tenantId, sent.sessionId, answer.last_position);
    return answer;
  };

  const appendOrPart = async (tenantId: TenantId, sent: Sent): Promise<Output<typeof appendJournal>> => {
    try {
      return await append(tenantId, sent);
    } catch (error) {
      const parting = await group.submit((tx) => partingOf(tx, tenantId, sent, error));
      if (parting === null) throw error;
      return partAt(tenantId, sent, parting);
    }
  };

  const partAt = async (
    tenantId: TenantId,
    sent: Sent,
    { known, rest }: Parting,
  ): Promise<Output<typeof appendJournal>> => {
    const { sessionId, clock_ahead_ms: clockDifferenceMs = 0 } = sent;
    const [first] = rest;
    // Who sends has nothing under way: see `endVisit`.
    const theirs = { sessionId, entries: rest, after: (first?.position ?? 1) - 1, lastAccessedMs: 0 };
    const whole = { ...theirs, clockDifferenceMs };
    await after(tenantId, whole, await giveWay(parts, tenantId, whole));
    const { version, lastPosition } = await group.submit(
      (tx) => sessionOrRefuse(tx, { tenantId, sessionId }).session,
    );
    const counted = { appended: rest.length, known };
    return { session_id: sessionId, ...counted, last_position: lastPosition, version };
  };

  return {
    /**
     * Appends what only theirs has, in pieces: where that is cut short, it goes on from there when it is called again. Refuses with
     * VERSION_CONFLICT as `appendIn` does.
     */
    takeOver,

    /** See `adoptIn`. `replaced`: what only ours had is nothing but set aside. */
    adopt: (
      tenantId: TenantId,
      theirs: TheirJournal,
      reason: Exclude<AdoptReason, 'forked'>,
    ): Promise<Adopted> =>
      turns.add(async () => {
        const adopted = await group.submit((tx) =>
          adoptIn(tx, parts, tenantId, theirs, reason, clock.nowMs()),
        );
        if (adopted.was !== 'known') tellOf(tenantId, theirs.sessionId, adopted.lastPosition);
        return adopted;
      }),

    /** See `forkOff`; however long theirs is. */
    forkOff: (tenantId: TenantId, theirs: TheirJournal): Promise<ForkedOff> =>
      turns.add(async () => {
        const give = (other: TheirJournal) => giveWay(parts, tenantId, other);
        return after(tenantId, theirs, await forkOff(parts, tenantId, theirs, give));
      }),

    /** See `giveWay`. */
    giveWay: (tenantId: TenantId, theirs: TheirJournal): Promise<ForkedOff> =>
      turns.add(async () => after(tenantId, theirs, await giveWay(parts, tenantId, theirs))),

    /** See `beginCarriedIn`. */
    beginCarried: async (
      tenantId: TenantId,
      wish: Input<typeof createSession>,
      entries: readonly SentEntry[],
    ): Promise<void> => {
      const sessionId = await group.submit((tx) =>
        beginCarriedIn(tx, parts, tenantId, wish, entries, clock.nowMs()),
      );
      tellOf(tenantId, sessionId, entries.length);
    },

    /** See `carriedStanding`. Nothing is written. */
    carriedStanding: (tenantId: TenantId, theirs: TheirJournal): Promise<CarriedStanding> =>
      group.submit((tx) => carriedStanding(tx, parts, tenantId, theirs)),

    /** See `settleCarriedIn`: of a journal whose server cannot be asked, where ours is the one that stays. */
    settleCarried: (tenantId: TenantId, theirs: TheirJournal, isTried: boolean): Promise<Settling> =>
      turns.add(async () => {
        const done = await group.submit((tx) => {
          const settling = settleCarriedIn(tx, parts, tenantId, theirs, { nowMs: clock.nowMs(), isTried });
          const { lastPosition } = sessionOrRefuse(tx, { tenantId, sessionId: theirs.sessionId }).session;
          return { settling, lastPosition };
        });
        if (done.settling.was === 'merged' && !isTried) tellOf(tenantId, theirs.sessionId, done.lastPosition);
        return done.settling;
      }),

    /**
     * Ends a visit that nobody comes back to, before the journal is sent where it takes the place of another one. Refuses with
     * VERSION_CONFLICT, `details.reason` `held`, while somebody plays it, or may come back.
     */
    endVisit: async (tenantId: TenantId, sessionId: SessionId): Promise<void> =>
      group.submit((tx) => {
        const { session: row } = sessionOrRefuse(tx, { tenantId, sessionId });
        const at = { tx, log: parts.log, nowMs: clock.nowMs(), tell: parts.tell };
        parts.attempts.stage(row, settled(at, parts, row));
      }),

    /** As `appendIn`; with `where_apart: 'settle'` ours gives way to a journal that stays by `compareParted`. */
    appendJournal: (tenantId: TenantId, sent: Sent): Promise<Output<typeof appendJournal>> =>
      sent.where_apart === 'settle' ? turns.add(() => appendOrPart(tenantId, sent)) : append(tenantId, sent),
  };
}

type Sent = Omit<Input<typeof appendJournal>, 'tenant_id'>;
