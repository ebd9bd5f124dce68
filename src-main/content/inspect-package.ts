import type { Finding } from '../../src-shared/contract/common';
import { Refusal } from '../../src-shared/contract/errors';
import type { Course } from '../../src-shared/scorm/cam/course';
import { decodeManifestBytes } from '../../src-shared/scorm/cam/decode-manifest';
import type { ManifestFinding, ManifestKind } from '../../src-shared/scorm/cam/manifest-reading';
import { readManifest } from '../../src-shared/scorm/cam/read-manifest';
import { tell, type Told } from '../../src-shared/scorm/cam/told';
import { checkFiles } from './check-files';
import { findManifest } from './find-manifest';
import { openZipAt, type OpenedZip } from './opened-zip';
import { readWholeEntry } from './read-entry';
import type { ZipEntry, ZipLimits } from './zip-index';

/** A package that can be played, with what is odd about it. */
export interface PackageReading {
  readonly course: Course;
  readonly findings: readonly Finding[];
  /** Folder inside the zip that holds the manifest: "" or ending with "/". */
  readonly rootFolder: string;
  readonly fileCount: number;
  readonly sizeUnpackedBytes: number;
}

export interface InspectOptions {
  /** Refuse a manifest that is not exactly where and what the standard says. */
  readonly strict: boolean;
  readonly limits?: ZipLimits;
}

/**
 * Reads a zip on disk as a SCORM package. Refuses with INVALID_FILE_TYPE (no usable zip), MANIFEST_NOT_FOUND
 * (`details.detected` says what it is instead) or PARSE_FAILED; each has `details.findings` and says the first of them.
 */
export async function inspectPackage(path: string, options: InspectOptions): Promise<PackageReading> {
  const zip = await openZipAt(path, options.limits);
  try {
    return await readPackage(zip, options);
  } finally {
    await zip.close();
  }
}

async function readPackage(zip: OpenedZip, { strict }: InspectOptions): Promise<PackageReading> {
  const { index } = zip;
  const { entry, rootFolder, findings: places } = findManifest(index, { strict });
  const inManifest = (finding: ManifestFinding): Finding => ({ ...finding, file: entry.path });
  const decoded = decodeManifestBytes(await manifestBytes(zip, entry));
  const { course, findings, hrefs, detected } = readManifest(decoded.text);
  const read = [...decoded.findings, ...findings].map(inManifest);
  if (!course) throw parseFailed(read, detected);
  const files = checkFiles(index, rootFolder, course, hrefs);
  return {
    course,
    findings: [...index.findings, ...places, ...read, ...files],
    rootFolder,
    fileCount: index.entries.size,
    sizeUnpackedBytes: index.unpackedBytes,
  };
}

/** Real manifests of thousands of files stay under one megabyte. */
const maxManifestBytes = 8 * 1024 * 1024;

async function manifestBytes(zip: OpenedZip, entry: ZipEntry): Promise<Buffer> {
  if (entry.size > maxManifestBytes) {
    throw manifestFault(entry, tell('manifest.too-large', { mb: maxManifestBytes / 1024 / 1024 }));
  }
  const bytes = await readWholeEntry(zip, entry);
  if (bytes) return bytes;
  throw manifestFault(entry, tell('manifest.damaged', {}));
}

function manifestFault(entry: ZipEntry, told: Told): Refusal {
  return parseFailed([{ ...told, severity: 'error', file: entry.path, line: null }], 'unknown');
}

function parseFailed(findings: readonly Finding[], detected: ManifestKind): Refusal {
  const first = findings.find((finding) => finding.severity === 'error');
  const isOther = detected === 'cmi5' || detected === 'common-cartridge';
  const place = first === undefined || first.line === null ? '' : ` (line ${String(first.line)})`;
  return new Refusal(
    'PARSE_FAILED',
    { ...(isOther && { detected }), findings },
    first ? { text: `Invalid SCORM package: ${first.message}${place}` } : {},
  );
}
