import type { Finding } from '../../src-shared/contract/common';
import { startLint } from '../../src-shared/lint/lint-package';
import { isOfSystem } from '../../src-shared/lint/package-to-lint';
import { kindOfText } from '../../src-shared/lint/page';
import type { ManifestReading } from '../../src-shared/scorm/cam/manifest-reading';
import type { PackageFile, PackageFiles } from './package-files';

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
 * style sheets, within the limits. A damaged file is passed over.
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
  for (const { path, size } of wanted.slice(0, limits.pages)) {
    const bytes = Math.min(limits.bytesOfPage, bytesLeft, size);
    bytesLeft -= bytes;
    allRead &&= bytes === size;
    if (bytes > 0) lint.look({ path, text: textFrom(await files.readStart(path, bytes)) });
  }
  return lint.finish({ allRead });
}

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
