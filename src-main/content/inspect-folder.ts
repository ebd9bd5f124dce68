import { Refusal } from '../../src-shared/contract/errors';
import { openBelow, realFolder, unreadable } from './folder-file';
import { listFolder, type FolderLimits } from './folder-list';
import type { PackageFiles } from './package-files';
import { readPackage, type PackageReading, type ReadOptions } from './read-package';
import { readStartOf } from './send-folder-file';

export interface InspectFolderOptions extends ReadOptions {
  readonly limits?: FolderLimits;
}

/**
 * Reads a folder as a SCORM package, as it is now. Refuses with STORAGE_UNAVAILABLE (the folder cannot be read),
 * INVALID_FILE_TYPE (too many or too deep), MANIFEST_NOT_FOUND or PARSE_FAILED, as `inspectPackage` does.
 */
export async function inspectFolder(path: string, options: InspectFolderOptions): Promise<PackageReading> {
  return readPackage(await filesOfFolder(path, options.limits), options);
}

/** The files of a folder: listed now, read when asked for. */
export async function filesOfFolder(path: string, limits?: FolderLimits): Promise<PackageFiles> {
  const root = await realFolder(path);
  const readUpTo = async (file: string, limitBytes: number): Promise<Buffer | null> => {
    const opened = await openBelow(root, file);
    if (opened === null) return null;
    try {
      return await readStartOf(opened.handle, Math.min(limitBytes, Number(opened.stat.size)));
    } finally {
      await opened.handle.close();
    }
  };
  const list = await listFolder(root, limits).catch((error: unknown) => {
    throw error instanceof Refusal ? error : unreadable(error);
  });
  return {
    list,
    readWhole: (file) => readUpTo(file, list.entries.get(file)?.size ?? 0),
    readStart: async (file, limitBytes) => (await readUpTo(file, limitBytes)) ?? Buffer.alloc(0),
  };
}
