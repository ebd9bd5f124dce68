import { LRUCache } from 'lru-cache';
import type { PackageId, SessionId, TenantId } from '../../../src-shared/kernel/ids';
import type { Db } from '../../db/open';
import { mayComeBack, type LiveAttempts } from './live-attempts';
import type { LeftBehind } from './left-behind';
import type { LiveWriters } from './live-writers';
import { selectSession } from './repository';
import {
  selectFailedCalls,
  selectProgress,
  selectTouched,
  type FailedCall,
  type TouchedSession,
} from './repository-standings';

/** An error that content runs into again and again. */
export interface RepeatedError extends FailedCall {
  readonly times: number;
}

/**
 * Whether what a learner did is here. `saved`: nobody has the session open, so that all there is has come. `so-far`: it is open, and the page
 * that writes is connected, and what it sends is taken. `unknown`: it is open otherwise, so that a page may hold what has not come.
 */
export type Saved = 'saved' | 'so-far' | 'unknown';

/** How a learner's session stands now. */
export interface SessionStanding {
  readonly sessionId: SessionId;
  readonly packageId: PackageId;
  readonly title: string;
  readonly userId: string;
  readonly attemptNumber: number;
  readonly status: TouchedSession['status'];
  readonly completionStatus: TouchedSession['completionStatus'];
  readonly successStatus: TouchedSession['successStatus'];
  /** 0 to 100. */
  readonly scorePercent: number | null;
  /** 0 to 1. */
  readonly progress: number | null;
  readonly timeSpentSeconds: number;
  /** When its journal last grew, to the second. */
  readonly lastChangeAtMs: number;
  /** Made of work that another device brought late. */
  readonly isFork: boolean;
  readonly saved: Saved;
  readonly repeatedError: RepeatedError | null;
}

/** What follows from a journal as it is. */
interface Derived {
  readonly of: string;
  readonly mayComeBack: boolean;
  readonly progress: number | null;
  readonly repeatedError: RepeatedError | null;
}

export interface StandingsParts {
  readonly db: Db;
  readonly attempts: LiveAttempts;
  readonly writers: LiveWriters;
  readonly leftBehind: Pick<LeftBehind, 'failing'>;
}

/** A session of which the server cannot put down what a device sends, as on a full disk: it is tried again. */
export interface NotPutDown {
  readonly sessionId: SessionId;
  readonly title: string;
  readonly learnerName: string;
}

const mostKnown = 2_000;
/** Newest entries that are looked through for errors. */
const entriesLookedAt = 20;
/** From here on an error is one that repeats. */
const oftenTimes = 3;

/** Tells how sessions stand; what follows from a journal is worked out once for each of its lengths. */
export function createStandings({ db, attempts, writers, leftBehind }: StandingsParts) {
  const known = new LRUCache<SessionId, Derived>({ max: mostKnown });

  const derive = (row: TouchedSession): Derived => {
    const of = [row.lastPosition, row.epoch, row.fencedEpoch, row.version].join();
    const kept = known.get(row.sessionId);
    if (kept?.of === of) return kept;
    const derived = {
      of,
      mayComeBack: mayComeBack(attempts.get(db, row)),
      progress: selectProgress(db, row),
      repeatedError: repeatedAmong(selectFailedCalls(db, row, row.lastPosition - entriesLookedAt)),
    };
    known.set(row.sessionId, derived);
    return derived;
  };

  return {
    /** Of real sessions. */
    notPutDown: (tenantId: TenantId): NotPutDown[] => {
      const ids = [...writers.refused(), ...leftBehind.failing().map(({ sessionId }) => sessionId)];
      return [...new Set(ids)].flatMap((sessionId) => {
        const found = selectSession(db, tenantId, sessionId);
        if (found === null || found.session.sandbox !== null) return [];
        const { learnerName, userId } = found.session;
        return [{ sessionId, title: found.title, learnerName: learnerName ?? userId }];
      });
    },

    /** Of real sessions that these people touched since then, the last touched first. */
    standingsOf: (tenantId: TenantId, userIds: readonly string[], sinceMs: number): SessionStanding[] =>
      selectTouched(db, tenantId, userIds, sinceMs).map((row) => {
        const {
          version: _,
          tenantId: __,
          epoch,
          fencedEpoch,
          lastPosition: ___,
          lastAccessedAtMs,
          ...said
        } = row;
        const { progress, repeatedError, ...derived } = derive(row);
        const isConnected = epoch > fencedEpoch && writers.isHeard(row.sessionId, epoch);
        const saved = savedOf({ mayComeBack: derived.mayComeBack, isConnected });
        return { ...said, progress, repeatedError, saved, lastChangeAtMs: lastAccessedAtMs };
      }),
  };
}

export function savedOf(session: { readonly mayComeBack: boolean; readonly isConnected: boolean }): Saved {
  if (!session.mayComeBack) return 'saved';
  return session.isConnected ? 'so-far' : 'unknown';
}

/** The one that is there most often. Who asks for what is not there loses nothing: that is no trouble of the learner's. */
export function repeatedAmong(calls: readonly FailedCall[]): RepeatedError | null {
  const counted = new Map<string, RepeatedError>();
  for (const call of calls) {
    if (call.method.includes('Get')) continue;
    const key = [call.method, call.errorCode, call.about].join(' ');
    counted.set(key, { ...call, times: (counted.get(key)?.times ?? 0) + 1 });
  }
  const most = [...counted.values()].toSorted((one, other) => other.times - one.times)[0];
  return most !== undefined && most.times >= oftenTimes ? most : null;
}
