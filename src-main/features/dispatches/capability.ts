/*
 * Threat model. The token of a dispatch stands in a URL and in ZIPs that customers pass on; whoever has it may launch as any learner, until
 * the dispatch is revoked or a limit is reached. Nobody may guess it (256 bits), find it by trying how long a comparison takes, or
 * make it from a copy of the database: it is derived from a key that lies in a file beside it. One dispatch's token says nothing of another's.
 */
import { createHmac, timingSafeEqual } from 'node:crypto';
import type { DispatchRow } from './repository';

type Named = Pick<DispatchRow, 'tenantId' | 'dispatchId'>;

export interface Capability {
  /** 256 bits, base64url: the same each time. */
  tokenOf(dispatch: Named): string;
  isTokenOf(dispatch: Named, presented: string): boolean;
}

export function createCapability(key: Buffer): Capability {
  const digest = (text: string) => createHmac('sha256', key).update(text).digest();
  const tokenOf = ({ tenantId, dispatchId }: Named) =>
    digest(`dispatch ${tenantId} ${dispatchId}`).toString('base64url');
  return {
    tokenOf,
    isTokenOf: (dispatch, presented) => timingSafeEqual(digest(presented), digest(tokenOf(dispatch))),
  };
}
