import type { Finding } from '../../src-shared/contract/common';
import { Refusal } from '../../src-shared/contract/errors';
import { shownName } from '../../src-shared/kernel/shown-name';
import { isOfSystem } from '../../src-shared/lint/package-to-lint';
import type { Told } from '../../src-shared/scorm/cam/told';
import type { FileList, PackageFile } from './package-files';
import { fileWarning, tellOfPackage } from './zip-faults';

export interface FoundManifest<F extends PackageFile = PackageFile> {
  readonly entry: F;
  /** "" or ending with "/". */
  readonly rootFolder: string;
  readonly findings: readonly Finding[];
}

/** In lower case, as the standard writes it. */
export const manifestName = 'imsmanifest.xml';

/**
 * The manifest at the root of the zip [CAM 3.2]; unless strict, also in another case or in the one folder that
 * everything was zipped with. Refuses with MANIFEST_NOT_FOUND, saying what the zip is instead.
 */
export function findManifest<F extends PackageFile>(
  index: FileList<F>,
  { strict }: { readonly strict: boolean },
): FoundManifest<F> {
  const exact = index.entries.get(manifestName);
  if (exact) return { entry: exact, rootFolder: '', findings: [] };
  const candidates = manifestsIn(index);
  const atRoot = candidates.find(({ path }) => !path.includes('/'));
  const oneDown = candidates.filter(({ path }) => path.split('/').length === 2);
  const only = atRoot ?? (oneDown.length === 1 ? oneDown[0] : undefined);
  if (!only || strict) throw notFound(index, candidates);
  const rootFolder = only.path.slice(0, only.path.lastIndexOf('/') + 1);
  return { entry: only, rootFolder, findings: oddities(only.path, rootFolder) };
}

function manifestsIn<F extends PackageFile>(index: FileList<F>): readonly F[] {
  return [...index.entries.values()].filter(
    ({ path }) => nameOf(path).toLowerCase() === manifestName && !isOfSystem(path),
  );
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

function oddities(path: string, rootFolder: string): readonly Finding[] {
  const findings: Finding[] = [];
  if (rootFolder !== '') {
    const folder = shownName(rootFolder.slice(0, -1));
    findings.push(fileWarning(tellOfPackage('package.manifest-in-folder', { folder }), path));
  }
  if (nameOf(path) !== manifestName) {
    findings.push(fileWarning(tellOfPackage('package.manifest-case', { name: nameOf(path) }), path));
  }
  return findings;
}

/** What a zip without a manifest is, by the files that only its kind has. */
type OtherPackage = 'cmi5' | 'xapi' | 'aicc' | 'html' | 'zip';

function otherPackageOf(index: FileList): OtherPackage | null {
  const paths = [...index.entries.keys()]
    .filter((path) => !isOfSystem(path))
    .map((path) => path.toLowerCase());
  const near = paths.filter((path) => path.split('/').length <= 2);
  const names = new Set(near.map(nameOf));
  if (names.has('cmi5.xml')) return 'cmi5';
  if (names.has('tincan.xml')) return 'xapi';
  const hasEnding = (ending: string) => near.some((path) => path.endsWith(ending));
  if (hasEnding('.au') && hasEnding('.crs')) return 'aicc';
  if (paths.length === 1 && hasEnding('.zip')) return 'zip';
  if (hasEnding('.html') || hasEnding('.htm')) return 'html';
  return hasEnding('.zip') ? 'zip' : null;
}

/** A file that was meant to be the manifest: of a name much like it, near the root. */
function renamedManifestIn(index: FileList): string | undefined {
  return [...index.entries.keys()].find(
    (path) =>
      path.split('/').length <= 2 &&
      !isOfSystem(path) &&
      /^(.*manifest.*|ims.{4,12})\.xml(\.txt)?$|^imsmanifest(\.txt)?$/i.test(nameOf(path)),
  );
}

function notFound(index: FileList, candidates: readonly PackageFile[]): Refusal {
  const renamed = candidates.length > 0 ? undefined : renamedManifestIn(index);
  const detected = candidates.length > 0 ? null : otherPackageOf(index);
  const isOther = detected !== null && (detected !== 'html' || renamed === undefined);
  const told = isOther
    ? tellOfPackage(`package.manifest-missing/${detected}`, {})
    : reasonOf(renamed, candidates);
  const file = isOther ? null : (renamed ?? candidates[0]?.path ?? null);
  const finding: Finding = { ...told, severity: 'error', file, line: null };
  return new Refusal(
    'MANIFEST_NOT_FOUND',
    { ...(isOther && { detected }), findings: [finding] },
    { text: `Invalid SCORM package: ${told.message}` },
  );
}

function reasonOf(renamed: string | undefined, candidates: readonly PackageFile[]): Told {
  const [first, second] = candidates;
  if (renamed !== undefined)
    return tellOfPackage('package.manifest-missing/renamed', { path: shownName(renamed) });
  if (!first) return tellOfPackage('package.manifest-missing/nowhere', {});
  const path = shownName(first.path);
  if (!first.path.includes('/')) return tellOfPackage('package.manifest-missing/other-case', { path });
  if (second === undefined) return tellOfPackage('package.manifest-missing/deeper', { path });
  const facts = { path, other: shownName(second.path), number: candidates.length };
  return tellOfPackage('package.manifest-missing/several', facts);
}
