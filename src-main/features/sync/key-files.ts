import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { RemoteId } from '../../../src-shared/kernel/ids';
import { writePrivately } from '../../platform/durable-files';
import type { Log } from '../../platform/log';
import type { Sealer } from '../../platform/sealer';

/** The keys of remotes: a file each, closed to other users, beside the database and not in it. */
export interface KeyFiles {
  keep(remoteId: RemoteId, key: string): Promise<void>;
  /** Null: it is gone, or another sealer has sealed it (the folder has come from another machine, or from the desktop program). */
  read(remoteId: RemoteId): Promise<string | null>;
  forget(remoteId: RemoteId): void;
  /** All but those of these: a remote was not made after all, or its end was cut short. */
  forgetOthers(remoteIds: readonly RemoteId[]): void;
}

const Kept = z.object({ sealer: z.string(), key: z.base64() });

export function createKeyFiles(folder: string, sealer: Sealer, log: Log): KeyFiles {
  const nameOf = (remoteId: RemoteId): string => `${remoteId}.json`;
  const pathOf = (remoteId: RemoteId): string => join(folder, nameOf(remoteId));
  return {
    keep: async (remoteId, key) => {
      const sealed = await sealer.seal(key);
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      const kept = { sealer: sealer.name, key: sealed.toString('base64') };
      writePrivately(pathOf(remoteId), Buffer.from(JSON.stringify(kept)));
    },
    read: async (remoteId) => {
      try {
        const kept = Kept.parse(JSON.parse(readFileSync(pathOf(remoteId), 'utf8')));
        return kept.sealer === sealer.name ? await sealer.open(Buffer.from(kept.key, 'base64')) : null;
      } catch (error) {
        log.warn({ err: error, remoteId }, 'The key of a remote could not be read');
        return null;
      }
    },
    forget: (remoteId) => {
      rmSync(pathOf(remoteId), { force: true });
    },
    forgetOthers: (remoteIds) => {
      const kept = new Set(remoteIds.map(nameOf));
      const there = existsSync(folder) ? readdirSync(folder) : [];
      for (const name of there) if (!kept.has(name)) rmSync(join(folder, name), { force: true });
    },
  };
}
