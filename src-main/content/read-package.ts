import type { Finding } from '../../src-shared/contract/common';
import { Refusal } from '../../src-shared/contract/errors';
import type { Course } from '../../src-shared/scorm/cam/course';
import { causesFirst } from '../../src-shared/lint/causes-first';
import { lintManifest } from '../../src-shared/lint/lint-package';
import { decodeManifestBytes } from '../../src-shared/scorm/cam/decode-manifest';
import type {
  ManifestFinding,
  ManifestKind,
  ManifestReading,
} from '../../src-shared/scorm/cam/manifest-reading';
import { readManifest } from '../../src-shared/scorm/cam/read-manifest';
import { tell, type Told } from '../../src-shared/scorm/cam/told';
import { boundedFindings } from './bounded-findings';
import { findManifest } from './find-manifest';
import { lintFiles } from './lint-files';
import type { PackageFile, PackageFiles } from './package-files';

/** A package that can be played, with what is odd about it. */
export interface PackageReading {
  readonly course: Course;
  readonly findings: readonly Finding[];
  /** Folder inside the package that holds the manifest: "" or ending with "/". */
  readonly rootFolder: string;
  readonly fileCount: number;
  readonly sizeUnpackedBytes: number;
}

export interface ReadOptions {
  /** Refuse a manifest that is not exactly where and what the standard says. */
  readonly strict: boolean;
}

/**
 * Reads the files of a zip or folder as a SCORM package. Refuses with MANIFEST_NOT_FOUND (`details.detected` says what it
 * is instead) or PARSE_FAILED; each has `details.findings` and says the first of them.
 */
export async function readPackage(files: PackageFiles, { strict }: ReadOptions): Promise<PackageReading> {
  const index = files.list;
  const { entry, rootFolder, findings: places } = findManifest(index, { strict });
  const decoded = decodeManifestBytes(await manifestBytes(files, entry));
  const reading = readManifest(decoded.text);
  const { course, findings, detected } = reading;
  const read = [...decoded.findings, ...findings].map((finding) => placedIn(entry.path, finding));
  if (!course) throw parseFailed(withLinted(read, reading, entry.path), detected);
  const linted = await lintFiles(files, reading, { manifestPath: entry.path, rootFolder });
  const { document } = reading;
  const told = [...read, ...linted];
  return {
    course,
    findings: boundedFindings([
      ...index.findings,
      ...places,
      ...(document ? causesFirst(told, { document, path: entry.path }) : told),
    ]),
    rootFolder,
    fileCount: index.entries.size,
    sizeUnpackedBytes: index.unpackedBytes,
  };
}

function placedIn(file: string, { also, ...finding }: ManifestFinding): Finding {
  const places = also?.lines.map((line) => ({ file, line })) ?? [];
  return { ...finding, file, ...(also && { also: { count: also.count, places } }) };
}

/** With what the lint says, only of what is meant to be a SCORM manifest. */
function withLinted(
  read: readonly Finding[],
  { document, detected }: ManifestReading,
  path: string,
): readonly Finding[] {
  if (!document || detected !== 'scorm') return read;
  return causesFirst([...read, ...lintManifest({ document, path })], { document, path });
}

/** Real manifests of thousands of files stay under one megabyte. */
const maxManifestBytes = 8 * 1024 * 1024;

async function manifestBytes(files: PackageFiles, entry: PackageFile): Promise<Buffer> {
  if (entry.size > maxManifestBytes) {
    throw manifestFault(entry, tell('manifest.too-large', { mb: maxManifestBytes / 1024 / 1024 }));
  }
  const bytes = await files.readWhole(entry.path);
  if (bytes) return bytes;
  throw manifestFault(entry, tell('manifest.damaged', {}));
}

function manifestFault(entry: PackageFile, told: Told): Refusal {
  return parseFailed([{ ...told, severity: 'error', file: entry.path, line: null }], 'unknown');
}

function parseFailed(findings: readonly Finding[], detected: ManifestKind): Refusal {
  const first = findings.find((finding) => finding.severity === 'error');
  const isOther = detected === 'cmi5' || detected === 'common-cartridge';
  const place = first === undefined || first.line === null ? '' : ` (line ${String(first.line)})`;
  return new Refusal(
    'PARSE_FAILED',
    { ...(isOther && { detected }), findings: boundedFindings(findings) },
    first ? { text: `Invalid SCORM package: ${first.message}${place}` } : {},
  );
}
