import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { ImportId } from '../../../src-shared/kernel/ids';

/** Bytes of uploads that come in several requests, one file each, named by its import. */
export interface UploadFiles {
  pathOf(importId: ImportId): string;
  /** Makes the folder, if it is not there. */
  prepare(): Promise<void>;
  remove(importId: ImportId): Promise<void>;
  /** Removes files that belong to none of these imports. */
  removeOthers(wanted: ReadonlySet<string>): Promise<void>;
}

export function createUploadFiles(folder: string): UploadFiles {
  const pathOf = (importId: string) => join(folder, importId);
  return {
    pathOf,
    prepare: async () => {
      await mkdir(folder, { recursive: true, mode: 0o700 });
    },
    remove: (importId) => rm(pathOf(importId), { force: true }),
    removeOthers: async (wanted) => {
      await mkdir(folder, { recursive: true, mode: 0o700 });
      for (const name of await readdir(folder))
        if (!wanted.has(name)) await rm(pathOf(name), { force: true, recursive: true });
    },
  };
}
