import { LRUCache } from 'lru-cache';
import { TokenBucket } from 'limiter';
import { Refusal } from '../../../src-shared/contract/errors';

export interface Pace {
  /** Refuses with RATE_LIMIT_EXCEEDED who asks too fast. */
  admit(address: string): void;
}

const mostRemembered = 5_000;

/** So many requests a minute from each address: behind one may be a whole class, whose router hides the others. */
export function createPace(aMinute: number): Pace {
  const buckets = new LRUCache<string, TokenBucket>({ max: mostRemembered });
  return {
    admit: (address) => {
      const known = buckets.get(address);
      const bucket =
        known ?? new TokenBucket({ bucketSize: aMinute, tokensPerInterval: aMinute, interval: 'minute' });
      if (known === undefined) {
        bucket.content = aMinute;
        buckets.set(address, bucket);
      }
      if (!bucket.tryRemoveTokens(1))
        throw new Refusal('RATE_LIMIT_EXCEEDED', { reason: 'requests', retry_after_seconds: 5 });
    },
  };
}
