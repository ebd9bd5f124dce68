import type { Router } from 'express';
import { contract } from '../../../src-shared/contract';
import type { OutgoingRequest } from '../../../src-shared/contract/outgoing';
import type { TenantId } from '../../../src-shared/kernel/ids';
import { serve } from '../../http/serve';
import { timestampFromMs } from '../../platform/clock';
import type { Outgoing, OutgoingLog } from '../../platform/outgoing';

export interface OutgoingRouteDeps {
  readonly outgoing: OutgoingLog;
  /** Throws unless this is the tenant of this machine. */
  readonly administration: { refuseOthers(by: TenantId): void };
}

export function mountOutgoingRoutes(
  ownerRouter: Router,
  { outgoing, administration }: OutgoingRouteDeps,
): void {
  serve(ownerRouter, contract.readOutgoing, (_, { tenantId }) => {
    administration.refuseOthers(tenantId);
    const { sinceMs, sent, stopped, requests } = outgoing.read();
    return { since: timestampFromMs(sinceMs), sent, stopped, requests: requests.map(answerOf) };
  });
}

function answerOf(entry: Outgoing): OutgoingRequest {
  const { id, purpose, origin, method, outcome, status, times } = entry;
  return {
    ...{ id, at: timestampFromMs(entry.atMs), purpose, origin, method, outcome, status },
    bytes_sent: entry.bytesSent,
    bytes_received: entry.bytesReceived,
    duration_ms: entry.durationMs,
    times,
  };
}
