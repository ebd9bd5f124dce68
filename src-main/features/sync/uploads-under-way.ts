import type { RemoteUpload } from '../../../src-shared/contract/remotes';
import type { RemoteId } from '../../../src-shared/kernel/ids';
import type { RemoteRow } from './repository-remotes';

/** Packages on their way to remotes right now. */
export interface Uploads {
  of(remoteId: RemoteId): readonly RemoteUpload[];
  /** Lists it as long as `send` takes; `onProgress` has how many bytes have gone. */
  during<T>(
    remote: RemoteRow,
    what: Pick<RemoteUpload, 'title' | 'size_bytes'>,
    send: (onProgress: (sentBytes: number) => void) => Promise<T>,
  ): Promise<T>;
}

/** Between two words about the same upload. */
const quietMs = 500;

export function createUploads(clock: { nowMs(): number }, onChange: (remote: RemoteRow) => void): Uploads {
  const all = new Map<RemoteId, Set<RemoteUpload>>();
  return {
    of: (remoteId) => [...(all.get(remoteId) ?? [])],
    during: async (remote, what, send) => {
      const upload = { ...what, sent_bytes: 0 };
      const beside = all.get(remote.remoteId) ?? new Set();
      all.set(remote.remoteId, beside.add(upload));
      onChange(remote);
      let toldAtMs = clock.nowMs();
      try {
        return await send((sentBytes) => {
          upload.sent_bytes = sentBytes;
          if (Math.abs(clock.nowMs() - toldAtMs) < quietMs) return;
          toldAtMs = clock.nowMs();
          onChange(remote);
        });
      } finally {
        beside.delete(upload);
        onChange(remote);
      }
    },
  };
}
