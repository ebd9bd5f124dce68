import { openFolderZip } from './folder-zip';
import type { StagedFile } from './stage-file';
import { stageStream } from './stage-stream';

export interface StageFolderWish {
  readonly folder: string;
  /** Where the zip goes. */
  readonly targetPath: string;
  readonly limitBytes: number;
}

/** Makes a zip of a folder. Refuses as `openFolderZip` and `stageStream` do; no zip is left then. */
export async function stageFolder({ folder, targetPath, limitBytes }: StageFolderWish): Promise<StagedFile> {
  const bytes = await openFolderZip(folder);
  try {
    return await stageStream(bytes, targetPath, limitBytes);
  } finally {
    bytes.destroy();
  }
}
