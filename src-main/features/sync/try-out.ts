import type { Input, Output } from '../../../src-shared/contract/endpoint';
import type { tryRemote } from '../../../src-shared/contract/remotes';
import type { MakeClient } from './clients';
import type { SyncParts } from './parts';
import { SyncTrouble, toldOf } from './trouble';

const limitMs = 20_000;

/** Asks a server who it is, by an address and a key that nobody keeps. */
export async function tryOut(
  make: MakeClient,
  { clock, instanceId }: Pick<SyncParts, 'clock' | 'instanceId'>,
  { url, key }: Input<typeof tryRemote>,
): Promise<Output<typeof tryRemote>> {
  const client = make({ url }, key, AbortSignal.timeout(limitMs));
  try {
    const { tenantId, version, clockDifferenceMs, instanceId: its } = await client.meet();
    if (its === instanceId) throw new SyncTrouble('itself');
    const { source, journals, multipart, presigned, download, versions } = await client.offers();
    return {
      ...{ ok: true, trouble: null, tenant_id: tenantId, version },
      offers: { source, journals, multipart, presigned, download, versions },
      clock_difference_ms: clockDifferenceMs === null ? null : Math.round(clockDifferenceMs),
    };
  } catch (error) {
    const { trouble } = toldOf(error, clock.nowMs());
    return { ok: false, trouble, tenant_id: null, version: null, offers: null, clock_difference_ms: null };
  } finally {
    client.close();
  }
}
