import type { EventName } from '../../../src-shared/contract/event-names';
import type { TenantId } from '../../../src-shared/kernel/ids';
import { timestampFromMs } from '../../platform/clock';

/** Something that happened, for whoever wants to hear of it. */
export interface TenantEvent {
  readonly tenantId: TenantId;
  readonly event: EventName;
  /** Id of what it is about: events with the same one arrive in order. */
  readonly about: string;
  /** Ids as they stand in the body both within `data` and at its top. */
  readonly ids: Readonly<Record<string, string>>;
  readonly data: Readonly<Record<string, unknown>>;
}

export interface Happened extends Omit<TenantEvent, 'event'> {
  readonly eventId: string;
  readonly atMs: number;
}

/** The body of a delivery: the event under three equal names, and the ids where flat readers look for them. */
export function eventBody({ tenantId, eventId, atMs, ids, data }: Happened, name: string): string {
  const at = timestampFromMs(atMs);
  return JSON.stringify({
    id: eventId,
    event: name,
    event_type: name,
    type: name,
    created_at: at,
    timestamp: at,
    tenant_id: tenantId,
    ...ids,
    data: { ...ids, ...data },
  });
}
