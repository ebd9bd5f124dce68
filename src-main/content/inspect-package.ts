import { openZipAt } from './opened-zip';
import { filesOfZip } from './package-files';
import { readPackage, type PackageReading, type ReadOptions } from './read-package';
import type { ZipLimits } from './zip-index';

export type { PackageReading } from './read-package';

export interface InspectOptions extends ReadOptions {
  readonly limits?: ZipLimits;
}

/**
 * Reads a zip on disk as a SCORM package. Refuses with INVALID_FILE_TYPE (no usable zip), MANIFEST_NOT_FOUND
 * (`details.detected` says what it is instead) or PARSE_FAILED; each has `details.findings` and says the first of them.
 */
export async function inspectPackage(path: string, options: InspectOptions): Promise<PackageReading> {
  const zip = await openZipAt(path, options.limits);
  try {
    return await readPackage(filesOfZip(zip), options);
  } finally {
    await zip.close();
  }
}
