import type { RemoteId } from '../../../src-shared/kernel/ids';
import type { RemoteClient } from '../../remote/remote-client';
import type { KeyFiles } from './key-files';
import type { RemoteRow } from './repository-remotes';
import { SyncTrouble } from './trouble';

/** A client of a remote and what ends its requests. */
export interface KeptClient {
  readonly client: RemoteClient;
  readonly signal: AbortSignal;
}

/** One client for each remote, kept from sync to sync: it knows the remote's limits, what it offers, and has a line to it. */
export interface Clients {
  /** Rejects with SyncTrouble where the key cannot be read. */
  of(remote: RemoteRow): Promise<KeptClient>;
  /** Ends what is under way; the next one begins anew. */
  drop(remoteId: RemoteId): void;
}

export type MakeClient = (
  at: Pick<RemoteRow, 'url'> & Partial<Pick<RemoteRow, 'auth' | 'pairedTenantId'>>,
  key: string,
  signal: AbortSignal,
) => RemoteClient;

export function createClients(make: MakeClient, keys: KeyFiles): Clients {
  const kept = new Map<RemoteId, KeptClient & { readonly controller: AbortController }>();
  return {
    of: async (remote) => {
      const there = kept.get(remote.remoteId);
      if (there !== undefined) return there;
      const key = await keys.read(remote.remoteId);
      if (key === null) throw new SyncTrouble('key-unreadable');
      const controller = new AbortController();
      const made = { client: make(remote, key, controller.signal), signal: controller.signal, controller };
      kept.set(remote.remoteId, made);
      return made;
    },
    drop: (remoteId) => {
      const there = kept.get(remoteId);
      kept.delete(remoteId);
      there?.controller.abort();
      there?.client.close();
    },
  };
}
