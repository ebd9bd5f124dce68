import { holdsFrames, mostReadCharacters } from '../../src-shared/lint/holds-frames';
import { mediaTypeOf } from './media-type';
import { findByUrlPath } from './package-path';
import { readStart } from './read-entry';
import type { PackageFileRequest } from './send-file';
import type { ZipStore } from './zip-store';

/**
 * Whether a page of a package cannot work in the player's sandbox: a frameset or a PDF. Null where that is not known without more
 * work than it is worth, as for a linked folder. False for a file that is not there.
 */
export async function startsWithFrames(
  store: ZipStore,
  { target, rootFolder, urlPath }: PackageFileRequest,
): Promise<boolean | null> {
  if (target.kind !== 'zip') return null;
  return store.withZip(target.sha256, async (zip) => {
    const entry = findByUrlPath(zip.index, rootFolder, urlPath);
    if (entry === undefined) return false;
    const type = mediaTypeOf(entry.path) ?? '';
    if (!type.includes('html')) return type === 'application/pdf';
    if (entry.compressedSize > mostReadCharacters) return false;
    const start = await readStart(zip, entry, mostReadCharacters);
    return holdsFrames(start.toString('latin1'));
  });
}
