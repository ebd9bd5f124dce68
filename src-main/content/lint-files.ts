import type { Finding } from '../../src-shared/contract/common';
import { startLint } from '../../src-shared/lint/lint-package';
import { isOfSystem } from '../../src-shared/lint/package-to-lint';
import { kindOfText } from '../../src-shared/lint/page';
import type { ManifestReading } from '../../src-shared/scorm/cam/manifest-reading';
import { shownName } from '../../src-shared/kernel/shown-name';
import type { PackageFile, PackageFiles } from './package-files';
import { tellOfPackage } from './zip-faults';

/** How much of pages, scripts and style sheets is looked into. */
export interface LintLimits {
  readonly pages: number;
  readonly bytesOfPage: number;
  /** Of all pages together. */
  readonly bytes: number;
}

const mb = 1024 * 1024;
export const standardLintLimits: LintLimits = { pages: 500, bytesOfPage: mb, bytes: 8 * mb };

/**
 * Looks at the files of a package with the rules of the lint: launch pages first, then other pages, then scripts and
 * style sheets, within the limits. What is read whole is compared with its checksum, and named where it is damaged.
 */
export async function lintFiles(
  files: PackageFiles,
  { course, document, hrefs }: ManifestReading,
  { manifestPath, rootFolder }: { readonly manifestPath: string; readonly rootFolder: string },
  limits: LintLimits = standardLintLimits,
): Promise<readonly Finding[]> {
  if (!course || !document) return [];
  const { list } = files;
  const manifest = { document, path: manifestPath };
  const lint = startLint({
    course,
    manifest,
    hrefs,
    rootFolder,
    files: list.entries.values(),
    find: (path) => list.find(path),
  });
  const wanted = inOrder([...list.entries.values()], lint.launched);
  let [bytesLeft, allRead] = [limits.bytes, wanted.length <= limits.pages];
  const damaged: Finding[] = [];
  for (const file of wanted.slice(0, limits.pages)) {
    const { path, size } = file;
    const bytes = Math.min(limits.bytesOfPage, bytesLeft, size);
    bytesLeft -= bytes;
    allRead &&= bytes === size;
    if (bytes === 0) continue;
    const read = await (bytes === size ? files.readWhole(path) : files.readStart(path, bytes));
    if (read !== null) lint.look({ path, text: textFrom(read) });
    else if (hasChecksum(file)) damaged.push(damagedFile(path));
  }
  return [...damaged.slice(0, namedDamaged), ...lint.finish({ allRead })];
}

const namedDamaged = 50;

function damagedFile(path: string): Finding {
  const told = tellOfPackage('zip.damaged-file', { name: shownName(path) });
  return { ...told, severity: 'error', file: path, line: null };
}

/** Files of a folder have none: one that cannot be read went away meanwhile. */
const hasChecksum = (file: PackageFile): boolean => 'crc32' in file;

const ranks = { html: 1, script: 2, style: 3 } as const;

function inOrder(files: readonly PackageFile[], launched: ReadonlySet<string>): readonly PackageFile[] {
  const ranked = files.flatMap((file) => {
    const kind = isOfSystem(file.path) ? null : kindOfText(file.path);
    return kind === null ? [] : [{ file, rank: launched.has(file.path) ? 0 : ranks[kind] }];
  });
  return ranked.toSorted((a, b) => a.rank - b.rank).map(({ file }) => file);
}

/** What is no UTF-8 still shows its tags and addresses, which are ASCII. */
function textFrom(bytes: Buffer): string {
  const isUtf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  return new TextDecoder(isUtf16 ? (bytes[0] === 0xff ? 'utf-16le' : 'utf-16be') : 'utf-8').decode(bytes);
}
