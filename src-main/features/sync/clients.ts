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
  interface Made {
    readonly controller: AbortController;
    readonly client: Promise<RemoteClient>;
  }
  const kept = new Map<RemoteId, Made>();
  const begin = (remote: RemoteRow): Made => {
    const controller = new AbortController();
    const client = keys.read(remote.remoteId).then((key) => {
      if (key === null) throw new SyncTrouble('key-unreadable');
      return make(remote, key, controller.signal);
    });
    return { controller, client };
  };
  return {
    of: async (remote) => {
      const made = kept.get(remote.remoteId) ?? begin(remote);
      kept.set(remote.remoteId, made);
      try {
        return { client: await made.client, signal: made.controller.signal };
      } catch (error) {
        if (kept.get(remote.remoteId) === made) kept.delete(remote.remoteId);
        throw error;
      }
    },
    drop: (remoteId) => {
      const made = kept.get(remoteId);
      kept.delete(remoteId);
      made?.controller.abort();
      made?.client.then(
        (client) => client.close(),
        // Whoever asked for it hears of it.
        () => undefined,
      );
    },
  };
}
