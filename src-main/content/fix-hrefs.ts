import type { FixChange } from '../../src-shared/contract/package-versions';
import { createDecoder } from '../../src-shared/scorm/cam/character-references';
import { isExternal, pathFromReference, resolveReference } from '../../src-shared/scorm/cam/reference';
import type { FixId } from '../../src-shared/scorm/cam/told';
import { writtenTags, type WrittenAttribute, type WrittenTag } from './fix-tags';
import { foldedPath, type FileList } from './package-files';

/** A part of a text and what takes its place. */
export interface TextEdit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export interface TextFix {
  readonly edits: readonly TextEdit[];
  readonly changes: readonly FixChange[];
}

/** Where the hrefs of a manifest point to. */
export interface HrefPlace {
  readonly files: FileList;
  /** Folder of the manifest: "" or ending with "/". */
  readonly rootFolder: string;
  /** The manifest's path in the new zip, for the report. */
  readonly manifestPath: string;
}

const withHref: ReadonlySet<string> = new Set(['resource', 'file']);
const withBase: ReadonlySet<string> = new Set(['manifest', 'resources', 'resource']);

/** Mends slashes and case of every href and `xml:base` of a manifest; whatever else stands there stays as it is. */
export function fixHrefs(text: string, place: HrefPlace, fixIds: ReadonlySet<FixId>): TextFix {
  const edits: TextEdit[] = [];
  const changes: FixChange[] = [];
  const folders = foldersOf(place.files);
  /** The bases of the open elements, outermost first. */
  const bases: string[] = [''];

  const mend = (attribute: WrittenAttribute, kind: 'file' | 'folder', base: string): string => {
    const written = createDecoder().decode(attribute.raw).trim();
    if (isExternal(written) || isExternal(base)) return written;
    let mended = written;
    const step = (fix_id: FixId, next: string): void => {
      if (!fixIds.has(fix_id) || next === mended) return;
      changes.push({ fix_id, file: place.manifestPath, before: mended, after: next });
      mended = next;
    };
    step('slashes', withSlashes(mended));
    step(
      'case',
      kind === 'file' ? inCaseOf(mended, base, place) : inCaseOfFolder(mended, base, place, folders),
    );
    if (mended !== written) {
      const { start, raw } = attribute;
      edits.push({ start, end: start + raw.length, text: escaped(mended) });
    }
    return mended;
  };

  for (const tag of writtenTags(text)) {
    if (tag.kind === 'close') {
      bases.pop();
      continue;
    }
    const outer = bases.at(-1) ?? '';
    const written = withBase.has(tag.name) ? named(tag, 'base') : undefined;
    const base = written ? resolveReference(outer, mend(written, 'folder', outer)) : outer;
    const href = withHref.has(tag.name) ? named(tag, 'href') : undefined;
    if (href) mend(href, 'file', base);
    if (tag.kind === 'open') bases.push(base);
  }
  return { edits, changes };
}

function named({ attributes }: WrittenTag, name: string): WrittenAttribute | undefined {
  return attributes.find((attribute) => attribute.name === name && attribute.raw.trim() !== '');
}

function withSlashes(href: string): string {
  const { path, rest } = splitHref(href);
  return path.replaceAll('\\', '/') + rest;
}

function splitHref(href: string): { readonly path: string; readonly rest: string } {
  const end = href.search(/[?#]/);
  return end < 0 ? { path: href, rest: '' } : { path: href.slice(0, end), rest: href.slice(end) };
}

/** The href with the names that its file has in the zip, as far as the href itself names them. */
function inCaseOf(href: string, base: string, { files, rootFolder }: HrefPlace): string {
  const resolved = resolveReference(base, href);
  const there = files.find(rootFolder + pathFromReference(resolved));
  return there ? withNamesOf(there.path, href) : href;
}

function inCaseOfFolder(
  base: string,
  outer: string,
  { rootFolder }: HrefPlace,
  folders: ReadonlyMap<string, string>,
): string {
  if (!/[/\\]$/.test(base)) return base;
  const wanted = rootFolder + pathFromReference(resolveReference(outer, base));
  const there = folders.get(wanted) ?? folders.get(foldedPath(wanted));
  return there === undefined ? base : withNamesOf(there, base);
}

/** Every folder that holds files, by its path and by its folded path; each ends with "/". */
function foldersOf({ entries }: FileList): ReadonlyMap<string, string> {
  const folders = new Map<string, string>();
  for (const path of entries.keys()) {
    for (let end = path.lastIndexOf('/'); end > 0; end = path.lastIndexOf('/', end - 1)) {
      const folder = path.slice(0, end + 1);
      if (folders.get(folder) === folder) break;
      folders.set(folder, folder);
      if (!folders.has(foldedPath(folder))) folders.set(foldedPath(folder), folder);
    }
  }
  return folders;
}

/** From the end on, as long as the names are the same but for their case. */
function withNamesOf(there: string, href: string): string {
  const { path, rest } = splitHref(href);
  const written = path.split(/([/\\])/);
  const names = there.split('/');
  for (let back = 0; back < names.length && back * 2 < written.length; back += 1) {
    const at = written.length - 1 - back * 2;
    const name = names[names.length - 1 - back] ?? '';
    const plain = pathFromReference(written[at] ?? '');
    if (foldedPath(plain) !== foldedPath(name)) break;
    if (plain.normalize('NFC') !== name.normalize('NFC')) written[at] = inHref(name, written[at] ?? '');
  }
  return written.join('') + rest;
}

/** Percent-encoded where the href was, or has to be. */
function inHref(name: string, before: string): string {
  return before.includes('%') || /[%?#]/.test(name) ? encodeURIComponent(name) : name;
}

function escaped(value: string): string {
  return value
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&apos;');
}
