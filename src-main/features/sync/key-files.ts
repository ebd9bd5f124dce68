import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { RemoteId } from '../../../src-shared/kernel/ids';
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

export function createKeyFiles(folder: string, sealer: Sealer): KeyFiles {
  const nameOf = (remoteId: RemoteId): string => `${remoteId}.json`;
  const pathOf = (remoteId: RemoteId): string => join(folder, nameOf(remoteId));
  return {
    keep: async (remoteId, key) => {
      const sealed = await sealer.seal(key);
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      const kept = { sealer: sealer.name, key: sealed.toString('base64') };
      writeWhole(pathOf(remoteId), JSON.stringify(kept));
    },
    read: async (remoteId) => {
      try {
        const kept = Kept.parse(JSON.parse(readFileSync(pathOf(remoteId), 'utf8')));
        return kept.sealer === sealer.name ? await sealer.open(Buffer.from(kept.key, 'base64')) : null;
      } catch {
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

function writeWhole(path: string, text: string): void {
  const file = openSync(`${path}.new`, 'w', 0o600);
  try {
    writeSync(file, text);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  renameSync(`${path}.new`, path);
}
