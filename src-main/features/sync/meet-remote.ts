import { isNotFound } from '../../../src-shared/sync/failure';
import { write } from '../../db/open';
import type { RemoteClient } from '../../remote/remote-client';
import type { SyncParts } from './parts';
import { selectSomeSent } from './repository-packages';
import { updateRemote, type RemoteRow } from './repository-remotes';
import { SyncTrouble } from './trouble';

export interface Met {
  readonly client: RemoteClient;
  /** Ends with the client. */
  readonly signal: AbortSignal;
  /** It takes and gives journals. */
  readonly hasJournals: boolean;
  readonly clockDifferenceMs: number;
  /** What stands for all that is assigned there, where that is wanted; null: it does not tell. */
  readonly assignedHash: string | null;
}

/** What other servers could be at the same address, as far as somebody knows. */
interface Whom {
  readonly tenantId: string | null;
  readonly instanceId: string | null;
}

/**
 * Asks the remote who it is, and holds that against whom it was paired with; the first meeting pairs. Rejects with RemoteFailed, and with
 * SyncTrouble where the key cannot be read or the remote is another one.
 */
export async function meetRemote(parts: SyncParts, remote: RemoteRow): Promise<Met> {
  const { db, clock, clients } = parts;
  const { client, signal } = await clients.of(remote);
  // One that was met before is asked what it is known to understand.
  const meeting = await client.meet(remote.bringsAssigned && remote.pairedInstanceId !== null);
  if (meeting.instanceId === parts.instanceId) throw new SyncTrouble('itself');
  refuseAnother(remote, meeting);
  const { journals } = await client.offers();
  // One without a name of its own is known by what it holds.
  if (meeting.instanceId === null) await refuseWiped(parts, remote, client, meeting.packageIds);
  write(db, (tx) => {
    updateRemote(tx, remote, {
      auth: meeting.auth,
      pairedTenantId: meeting.tenantId ?? remote.pairedTenantId,
      pairedInstanceId: meeting.instanceId ?? remote.pairedInstanceId,
      lastContactAtMs: clock.nowMs(),
    });
  });
  return {
    client,
    signal,
    hasJournals: journals,
    assignedHash: meeting.assignedHash,
    clockDifferenceMs: knownDifference(meeting.clockDifferenceMs),
  };
}

/** Remotes tell the time in whole seconds: less than two of them are no difference that is known. */
const leastKnownMs = 2_000;

function knownDifference(ms: number | null): number {
  return ms === null || Math.abs(ms) < leastKnownMs ? 0 : ms;
}

function refuseAnother(
  { pairedTenantId, pairedInstanceId }: RemoteRow,
  { tenantId, instanceId }: Whom,
): void {
  const differs = (known: string | null, told: string | null): boolean =>
    known !== null && told !== null && known !== told;
  const lostItsName = pairedInstanceId !== null && instanceId === null;
  if (differs(pairedTenantId, tenantId)) throw new SyncTrouble('another-remote', { reason: 'tenant' });
  if (lostItsName || differs(pairedInstanceId, instanceId))
    throw new SyncTrouble('another-remote', { reason: 'instance' });
}

/** One package may have been deleted there; that all that were tried are gone is another server. */
async function refuseWiped(
  { db }: SyncParts,
  remote: RemoteRow,
  client: RemoteClient,
  seen: readonly string[],
): Promise<void> {
  const known = selectSomeSent(db, remote);
  if (known.some((packageId) => seen.includes(packageId))) return;
  for (const packageId of known)
    try {
      await client.readPackage(packageId);
      return;
    } catch (error) {
      if (!isNotFound(error)) throw error;
    }
  const [first] = known;
  if (first !== undefined) throw new SyncTrouble('another-remote', { reason: 'package', package_id: first });
}
