import type { Finding } from '../../src-shared/contract/common';
import { Refusal } from '../../src-shared/contract/errors';
import type { Course } from '../../src-shared/scorm/cam/course';

/** A package that can be played, with what is odd about it. */
export interface PackageReading {
  readonly course: Course;
  readonly findings: readonly Finding[];
  /** Folder inside the zip that holds the manifest: "" or ending with "/". */
  readonly rootFolder: string;
  readonly fileCount: number;
  readonly sizeUnpackedBytes: number;
}

/**
 * Reads a zip on disk as a SCORM package. Refuses with INVALID_FILE_TYPE (no usable zip), MANIFEST_NOT_FOUND
 * (`details.detected` says what it is instead) or PARSE_FAILED; each has `details.findings`.
 */
export function inspectPackage(path: string, options: { readonly strict: boolean }): Promise<PackageReading> {
  return Promise.reject(new Refusal('MANIFEST_NOT_FOUND', { path, strict: options.strict }));
}
