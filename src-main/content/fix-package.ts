import { rm } from 'node:fs/promises';
import type { FixChange } from '../../src-shared/contract/package-versions';
import type { FixId } from '../../src-shared/scorm/cam/told';
import { fixZip } from './fix-zip';
import { stageFile, type StagedFile } from './stage-file';

export interface FixWish {
  readonly sourcePath: string;
  /** Where the mended zip goes; nothing may lie there yet. */
  readonly targetPath: string;
  readonly fixIds: readonly FixId[];
  readonly limitBytes: number;
}

/** A mended zip that lies whole and synced, and what was changed in it. */
export interface FixedZip extends StagedFile {
  readonly changes: readonly FixChange[];
}

/** Share of the work that is writing; syncing and hashing are the rest. */
const writingShare = 0.8;

/** Mends a zip into a new one. Refuses as `fixZip` and `stageFile` do; nothing is left then. */
export async function fixPackage(wish: FixWish, onProgress: (share: number) => void): Promise<FixedZip> {
  const { sourcePath, targetPath, fixIds, limitBytes } = wish;
  const { changes } = await fixZip(sourcePath, targetPath, fixIds, {
    onProgress: (share) => onProgress(share * writingShare),
  });
  try {
    const inPlace = { sourcePath: targetPath, targetPath: null, limitBytes };
    const hashed = await stageFile(inPlace, (share) => onProgress(writingShare + share * (1 - writingShare)));
    return { ...hashed, changes };
  } catch (error) {
    await rm(targetPath, { force: true });
    throw error;
  }
}
