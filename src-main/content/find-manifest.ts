import type { Finding } from '../../src-shared/contract/common';
import { Refusal } from '../../src-shared/contract/errors';
import { shownName } from './zip-faults';
import type { ZipEntry, ZipIndex } from './zip-index';

export interface FoundManifest {
  readonly entry: ZipEntry;
  /** "" or ending with "/". */
  readonly rootFolder: string;
  readonly findings: readonly Finding[];
}

const manifestName = 'imsmanifest.xml';

/**
 * The manifest at the root of the zip [CAM 3.2]; unless strict, also in another case or in the one folder that
 * everything was zipped with. Refuses with MANIFEST_NOT_FOUND, saying what the zip is instead.
 */
export function findManifest(index: ZipIndex, { strict }: { readonly strict: boolean }): FoundManifest {
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

function manifestsIn(index: ZipIndex): readonly ZipEntry[] {
  return [...index.entries.values()].filter(
    ({ path }) => nameOf(path).toLowerCase() === manifestName && !isJunk(path),
  );
}

/** What macOS and Windows put into a zip on their own. */
export function isJunk(path: string): boolean {
  return path.startsWith('__MACOSX/') || /(^|\/)(\.DS_Store|Thumbs\.db|desktop\.ini)$/i.test(path);
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

function oddities(path: string, rootFolder: string): readonly Finding[] {
  const findings: Finding[] = [];
  const warn = (id: string, message: string, fix: string) =>
    findings.push({ id, severity: 'warning', message, file: path, line: null, fix });
  if (rootFolder !== '') {
    const message = `imsmanifest.xml is in the folder "${shownName(rootFolder.slice(0, -1))}" instead of the root of the ZIP archive`;
    warn('package.manifest-in-folder', message, 'Zip the contents of the folder, not the folder');
  }
  if (nameOf(path) !== manifestName) {
    const message = `The manifest is called "${nameOf(path)}" instead of "${manifestName}"`;
    warn('package.manifest-case', message, `Rename it to "${manifestName}"`);
  }
  return findings;
}

/** What a zip without a manifest is, by the files that only its kind has. */
type OtherPackage = 'cmi5' | 'xapi' | 'aicc' | 'html' | 'zip';

const sentences: Readonly<Record<OtherPackage, string>> = {
  cmi5: 'This is a cmi5 package',
  xapi: 'This is an xAPI (Tin Can) package',
  aicc: 'This is an AICC package',
  html: 'This is a website without a manifest',
  zip: 'The ZIP archive holds another ZIP archive',
};

function otherPackageOf(index: ZipIndex): OtherPackage | null {
  const paths = [...index.entries.keys()].filter((path) => !isJunk(path)).map((path) => path.toLowerCase());
  const near = paths.filter((path) => path.split('/').length <= 2);
  const names = new Set(near.map(nameOf));
  if (names.has('cmi5.xml')) return 'cmi5';
  if (names.has('tincan.xml')) return 'xapi';
  const hasEnding = (ending: string) => near.some((path) => path.endsWith(ending));
  if (hasEnding('.au') && hasEnding('.crs')) return 'aicc';
  if (paths.length === 1 && hasEnding('.zip')) return 'zip';
  return hasEnding('.html') || hasEnding('.htm') ? 'html' : null;
}

function notFound(index: ZipIndex, candidates: readonly ZipEntry[]): Refusal {
  const detected = candidates.length > 0 ? null : otherPackageOf(index);
  const message = reasonOf(detected, candidates);
  const finding: Finding = {
    id: 'package.manifest-missing',
    severity: 'error',
    message,
    file: candidates[0]?.path ?? null,
    line: null,
    fix:
      candidates.length > 0
        ? 'Zip the contents of the folder that holds imsmanifest.xml'
        : 'Export the course as SCORM 1.2 or SCORM 2004',
  };
  return new Refusal(
    'MANIFEST_NOT_FOUND',
    { ...(detected !== null && { detected }), findings: [finding] },
    { text: `Invalid SCORM package: ${message}` },
  );
}

function reasonOf(detected: OtherPackage | null, candidates: readonly ZipEntry[]): string {
  const start = 'imsmanifest.xml not found';
  if (detected !== null) return `${start}. ${sentences[detected]}`;
  const [first] = candidates;
  if (!first) return start;
  return `${start} at the root of the ZIP archive. There is one at "${shownName(first.path)}"`;
}
