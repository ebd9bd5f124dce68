import type { Request, RequestHandler, Response } from 'express';
import { TokenBucket } from 'limiter';
import type { Endpoint } from '../../src-shared/contract/endpoint';
import { Refusal } from '../../src-shared/contract/errors';
import type { TenantId } from '../../src-shared/kernel/ids';
import { timestampFromMs, type Clock } from '../platform/clock';
import type { Caller } from './caller';

/** Requests a minute that a tenant may make, by what they are allowed by; 0 stands for any number. */
export interface RateLimits {
  readonly read: number;
  readonly write: number;
  readonly admin: number;
  /** Count also what comes from this machine. */
  readonly alsoThisMachine: boolean;
}

type Kind = 'read' | 'write' | 'admin';

export interface RateLimiterDeps {
  readonly limitsOf: (tenantId: TenantId) => RateLimits;
  readonly clock: Clock;
  /** Whose limits are told to who shows no key. */
  readonly ownerId: TenantId;
}

export type RateLimiter = ReturnType<typeof createRateLimiter>;

const minuteMs = 60_000;

/**
 * A bucket of a minute's requests for each tenant and kind of operation, filled as time goes by. Keys of clients are counted,
 * Lectern's own windows are not, and what needs no key is not either.
 */
export function createRateLimiter({ limitsOf, clock, ownerId }: RateLimiterDeps) {
  const buckets = new Map<string, TokenBucket>();

  const bucketFor = (tenantId: TenantId, kind: Kind, limit: number): TokenBucket => {
    const name = `${tenantId} ${kind}`;
    const known = buckets.get(name);
    if (known?.bucketSize === limit) return known;
    const fresh = new TokenBucket({ bucketSize: limit, tokensPerInterval: limit, interval: minuteMs });
    fresh.content = limit;
    buckets.set(name, fresh);
    return fresh;
  };

  const limitFor = (req: Request, caller: Caller, kind: Kind): number => {
    const limits = limitsOf(caller.tenantId);
    const isFree = caller.isWindow || (!limits.alsoThisMachine && isOfThisMachine(req));
    return isFree ? 0 : limits[kind];
  };

  return {
    /** The headers before it is known who calls: nothing is counted of who shows no key. */
    announceToAnybody: ((_req, res, next) => {
      const { read: limit } = limitsOf(ownerId);
      if (limit > 0) writeHeaders(res, { limit, remaining: limit, resetAtMs: clock.nowMs() });
      next();
    }) satisfies RequestHandler,

    /** Says in the headers of an answer how much is left; counts nothing. */
    announce: (req: Request, res: Response, caller: Caller, access: Endpoint['access']): void => {
      const kind = kindOf(access);
      const limit = limitFor(req, caller, kind);
      if (limit > 0) writeHeaders(res, stateOf(bucketFor(caller.tenantId, kind, limit), clock.nowMs()));
    },

    /** Counts a request. Refuses with RATE_LIMIT_EXCEEDED one too many. */
    take: (req: Request, res: Response, caller: Caller, access: Endpoint['access']): void => {
      const kind = kindOf(access);
      const limit = limitFor(req, caller, kind);
      if (limit === 0) return;
      const bucket = bucketFor(caller.tenantId, kind, limit);
      const isTaken = bucket.tryRemoveTokens(1);
      const { resetAtMs, ...state } = stateOf(bucket, clock.nowMs());
      writeHeaders(res, { resetAtMs, ...state });
      if (isTaken) return;
      const waitSeconds = Math.max(1, Math.ceil(bucket.getWaitTime(1) / 1000));
      res.setHeader('Retry-After', String(waitSeconds));
      throw new Refusal('RATE_LIMIT_EXCEEDED', {
        limit,
        remaining: 0,
        reset_at: timestampFromMs(resetAtMs),
        retry_after_seconds: waitSeconds,
        scope: kind,
      });
    },
  };
}

function kindOf(access: Endpoint['access']): Kind {
  return access === 'read' || access === 'write' ? access : 'admin';
}

interface BucketState {
  readonly limit: number;
  readonly remaining: number;
  /** When the bucket is full again if nobody asks meanwhile. */
  readonly resetAtMs: number;
}

function stateOf(bucket: TokenBucket, nowMs: number): BucketState {
  bucket.drip();
  const { bucketSize: limit, content } = bucket;
  const resetAtMs = nowMs + ((limit - content) / limit) * minuteMs;
  return { limit, remaining: Math.floor(content), resetAtMs };
}

function writeHeaders(res: Response, { limit, remaining, resetAtMs }: BucketState): void {
  res.setHeader('X-RateLimit-Limit', String(limit));
  res.setHeader('X-RateLimit-Remaining', String(remaining));
  res.setHeader('X-RateLimit-Reset', String(Math.ceil(resetAtMs / 1000)));
}

function isOfThisMachine(req: Request): boolean {
  return /^(::ffff:)?127\.|^::1$/.test(req.socket.remoteAddress ?? '');
}
