import { lintPackage } from '../../src-shared/lint/lint-package';
import { kindOfText } from '../../src-shared/lint/page';
import type { PackageToLint } from '../../src-shared/lint/package-to-lint';
import type { LintFinding } from '../../src-shared/lint/rule';
import { readManifest } from '../../src-shared/scorm/cam/read-manifest';
import { manifest12, manifest2004 } from '../scorm/cam/manifest-text';

/** A package: its manifest, and files by path with their text or their size in bytes. */
export interface Pack {
  readonly manifest: string;
  readonly files: Readonly<Record<string, string | number>>;
  readonly rootFolder?: string;
  readonly allRead?: boolean;
}

export const speaking12 = '<script>API.LMSInitialize("")</script>';
export const speaking2004 = '<script>API_1484_11.Initialize("")</script>';

const resource12 =
  '<resource identifier="R1" type="webcontent" adlcp:scormtype="sco" href="a.html"><file href="a.html"/>%</resource>';

/** A sound SCORM 1.2 package of one page `a.html`, changed in what the test is about. */
export function pack12(
  parts: {
    readonly items?: string;
    readonly resources?: string;
    /** Inside the one resource. */
    readonly declared?: string;
    readonly page?: string;
    readonly files?: Pack['files'];
  } = {},
): Pack {
  const resources = parts.resources ?? resource12.replace('%', parts.declared ?? '');
  const items = parts.items === undefined ? {} : { items: parts.items };
  const files = { 'a.html': parts.page ?? speaking12, ...parts.files };
  return { manifest: manifest12({ resources, ...items }), files };
}

/** The same of SCORM 2004, 4th Edition. */
export function pack2004(
  parts: Parameters<typeof manifest2004>[0] & {
    readonly page?: string;
    readonly files?: Pack['files'];
  } = {},
): Pack {
  const resources = resource12.replace('scormtype', 'scormType').replace('%', '');
  return {
    manifest: manifest2004({ resources, ...parts }),
    files: { 'a.html': parts.page ?? speaking2004, ...parts.files },
  };
}

/** What the lint is told of a package. */
export function toLint({ manifest, files, rootFolder = '' }: Pack): PackageToLint {
  const { course, document, hrefs, findings } = readManifest(manifest);
  if (!course || !document) throw new Error(JSON.stringify(findings));
  const path = `${rootFolder}imsmanifest.xml`;
  const sizes = Object.entries({ ...files, [path]: manifest }).map(([name, content]) => ({
    path: name,
    size: typeof content === 'number' ? content : content.length,
  }));
  const exact = new Map(sizes.map((file) => [file.path, file]));
  const folded = new Map(sizes.map((file) => [file.path.normalize('NFC').toLowerCase(), file]));
  const find = (wanted: string) => exact.get(wanted) ?? folded.get(wanted.normalize('NFC').toLowerCase());
  return { course, manifest: { document, path }, hrefs, rootFolder, files: sizes, find };
}

export function lint(pack: Pack): readonly LintFinding[] {
  const pages = Object.entries(pack.files).flatMap(([path, text]) =>
    typeof text === 'string' && kindOfText(path) !== null ? [{ path, text }] : [],
  );
  return lintPackage(toLint(pack), pages, { allRead: pack.allRead ?? true });
}

/** An item that leads to the one resource. */
export function item(id: string, inside = '', attributes = ''): string {
  return `<item identifier="${id}" identifierref="R1" ${attributes}><title>${id}</title>${inside}</item>`;
}

/** A cluster of SCORM 2004. */
export function cluster(id: string, children: string, sequencing = ''): string {
  return `<item identifier="${id}"><title>${id}</title>${children}${sequenced(sequencing)}</item>`;
}

export function sequenced(inside: string): string {
  return `<imsss:sequencing>${inside}</imsss:sequencing>`;
}

export const flow = '<imsss:controlMode choice="true" flow="true"/>';
