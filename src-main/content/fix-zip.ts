import { rm } from 'node:fs/promises';
import { Refusal } from '../../src-shared/contract/errors';
import type { FixChange } from '../../src-shared/contract/package-versions';
import { fixesFor } from '../../src-shared/lint/fixes';
import { decodeManifestBytes } from '../../src-shared/scorm/cam/decode-manifest';
import type { FixId } from '../../src-shared/scorm/cam/told';
import { findManifest } from './find-manifest';
import { fixManifest } from './fix-manifest';
import { planNames, type NamePlan } from './fix-names';
import type { FixReport } from './fix-report';
import { writeMembers, type NewMember, type WriteOptions } from './fix-write';
import { inspectPackage } from './inspect-package';
import { openZipAt, type OpenedZip } from './opened-zip';
import { filesOfZip } from './package-files';
import { readPackage, type PackageReading } from './read-package';

export interface FixOptions {
  readonly signal?: AbortSignal;
  /** 0 to 1, growing. */
  readonly onProgress?: (share: number) => void;
}

/**
 * Makes a new zip at `targetPath`, where nothing may lie yet, of the package at `sourcePath`, with the wanted fixes made
 * as far as there is something to mend. The source is only read. Folders without files, links and the comment of the zip
 * are not taken over. Refuses as `inspectPackage` does, with INVALID_FILE_TYPE where a file is damaged, INVALID_REQUEST
 * where none of the fixes has anything to do, PARSE_FAILED where a finding would stay, UPLOAD_FAILED where the disk takes
 * no more. After any failure no file is left.
 */
export async function fixZip(
  sourcePath: string,
  targetPath: string,
  fixIds: readonly FixId[],
  { signal = new AbortController().signal, onProgress = () => undefined }: FixOptions = {},
): Promise<FixReport> {
  const zip = await openZipAt(sourcePath);
  try {
    const reading = await readPackage(filesOfZip(zip), { strict: false });
    const due = fixesFor(reading.findings).filter((id) => fixIds.includes(id));
    if (due.length === 0) throw nothingToFix(fixIds);
    const { members, changes } = await planMembers(zip, reading, new Set(due));
    signal.throwIfAborted();
    const findings = await writeAndInspect(zip, members, targetPath, due, { signal, onProgress });
    return { fixIds: due, changes, findings };
  } finally {
    await zip.close();
  }
}

function nothingToFix(fixIds: readonly FixId[]): Refusal {
  const message = `nothing in this package needs ${fixIds.join(', ') || 'a fix'}`;
  return new Refusal('INVALID_REQUEST', { field: 'fixes', message });
}

async function planMembers(
  zip: OpenedZip,
  { course, rootFolder, findings }: PackageReading,
  due: ReadonlySet<FixId>,
): Promise<{ readonly members: readonly NewMember[]; readonly changes: readonly FixChange[] }> {
  const files = filesOfZip(zip);
  const { path } = findManifest(files.list, { strict: false }).entry;
  const names = planNames([...files.list.entries.keys()], { path, rootFolder }, due);
  const bytes = (await files.readWhole(path)) ?? Buffer.alloc(0);
  const place = { files: files.list, rootFolder, manifestPath: names.manifestPath };
  const manifest = fixManifest(decodeManifestBytes(bytes), course, place, due);
  return {
    members: membersOf(zip, names, { path, bytes: manifest.bytes }),
    changes: [...names.changes, ...slashChanges(findings, due), ...manifest.changes],
  };
}

function membersOf(
  zip: OpenedZip,
  names: NamePlan,
  manifest: { readonly path: string; readonly bytes: Buffer | null },
): readonly NewMember[] {
  return [...zip.index.entries.values()].flatMap((entry) => {
    const path = names.paths.get(entry.path) ?? null;
    return path === null
      ? []
      : [{ entry, path, bytes: entry.path === manifest.path ? manifest.bytes : null }];
  });
}

/** Names come out with slashes anyway; it is said once, with the first of them. */
function slashChanges(findings: PackageReading['findings'], due: ReadonlySet<FixId>): readonly FixChange[] {
  if (!due.has('slashes')) return [];
  return findings
    .filter(({ id }) => id === 'zip.backslash-names')
    .map(({ facts, file }) => ({
      fix_id: 'slashes',
      file: null,
      before: String(facts['name']),
      after: file,
    }));
}

async function writeAndInspect(
  zip: OpenedZip,
  members: readonly NewMember[],
  targetPath: string,
  due: readonly FixId[],
  options: WriteOptions,
): Promise<PackageReading['findings']> {
  try {
    await writeMembers(zip, members, targetPath, options);
    const { findings } = await inspectPackage(targetPath, { strict: false });
    const left = findings.filter(({ fix_id }) => fix_id !== null && due.includes(fix_id));
    if (left.length > 0) throw new Refusal('PARSE_FAILED', { reason: 'not-fixed', findings: left });
    return findings;
  } catch (error) {
    const wasThere = error instanceof Refusal && error.details?.['reason'] === 'EEXIST';
    if (!wasThere) await rm(targetPath, { force: true });
    throw error;
  }
}
