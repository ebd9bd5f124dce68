import type { Input, Output } from '../../../src-shared/contract/endpoint';
import type { RemoteTrouble } from '../../../src-shared/contract/remote-trouble';
import type { tryRemote } from '../../../src-shared/contract/remotes';
import { isPermitted } from '../../http/scopes';
import type { MakeClient } from './clients';
import type { SyncParts } from './parts';
import { SyncTrouble, toldOf } from './trouble';

const limitMs = 20_000;
/** Of a key, so that results can go up. */
const needed = ['read', 'write'] as const;

/** Asks a server who it is, by an address and a key that nobody keeps. */
export async function tryOut(
  make: MakeClient,
  { clock, instanceId }: Pick<SyncParts, 'clock' | 'instanceId'>,
  { url, key }: Input<typeof tryRemote>,
): Promise<Output<typeof tryRemote>> {
  const client = make({ url }, key, AbortSignal.timeout(limitMs));
  try {
    const { tenantId, version, clockDifferenceMs, instanceId: its, scopes } = await client.meet();
    if (its === instanceId) throw new SyncTrouble('itself');
    // What the scopes of others mean is not known.
    const lacks =
      its === null || scopes === null ? [] : needed.filter((access) => !isPermitted(scopes, access));
    if (lacks.length > 0) return failed(forbidden(lacks, scopes, clock.nowMs()));
    const { source, journals, multipart, presigned, download, versions, assignments } = await client.offers();
    return {
      ...{ ok: true, trouble: null, tenant_id: tenantId, version },
      offers: { source, journals, multipart, presigned, download, versions, assignments },
      clock_difference_ms: clockDifferenceMs === null ? null : Math.round(clockDifferenceMs),
    };
  } catch (error) {
    return failed(toldOf(error, clock.nowMs()).trouble);
  } finally {
    client.close();
  }
}

function failed(trouble: RemoteTrouble): Output<typeof tryRemote> {
  return { ok: false, trouble, tenant_id: null, version: null, offers: null, clock_difference_ms: null };
}

/** The server has told it of itself: nothing was tried that it refused. */
function forbidden(lacks: readonly string[], scopes: readonly string[] | null, nowMs: number): RemoteTrouble {
  const facts = { lacks: lacks.join(' '), scopes };
  return { word: 'forbidden', lasting: true, facts, at: new Date(nowMs).toISOString() };
}
