import { shown } from './declared-values';
import type { Note } from './finding-list';
import { isExternal, isOnDisk, leavesPackage, resolveReference } from './reference';
import { attribute, childNamed, childrenNamed, identifierOf, type XmlElement } from './xml-element';
import { tell } from './told';

/** A resource that items may refer to [CAM 3.4]. */
export interface Resource {
  readonly kind: 'sco' | 'asset';
  /** With every `xml:base` applied; null when the resource cannot be launched. */
  readonly href: string | null;
  readonly line: number;
}

export interface ResourceReading {
  readonly byIdentifier: ReadonlyMap<string, Resource>;
  /** All files declared inside the package, each once. */
  readonly hrefs: readonly string[];
}

/**
 * Reads the resources and the files they declare; `xml:base` of manifest, resources and resource combine in order. Those
 * of inner manifests follow, with the outer manifest's base before their own.
 */
export function readResources(
  manifest: XmlElement,
  innerManifests: readonly XmlElement[],
  note: Note,
): ResourceReading {
  const byIdentifier = new Map<string, Resource>();
  const hrefs = new Set<string>();
  const backslashes: WrittenHref[] = [];
  const base = withBase(manifest, '');
  const room = { characters: mostReferenceCharacters };
  if (!childNamed(manifest, 'resources')) {
    note('warning', tell('manifest.no-resources', {}), manifest.line);
  }
  const into = { byIdentifier, hrefs, backslashes, room, note };
  readList(manifest, base, into);
  for (const inner of innerManifests) readList(inner, withBase(inner, base), into);
  noteBackslashes(backslashes, note);
  if (room.characters < 0) {
    const mb = mostReferenceCharacters / 1024 ** 2;
    note('fatal', tell('manifest.references-too-large', { mb }), manifest.line);
  }
  return { byIdentifier, hrefs: [...hrefs] };
}

/** Characters of all references together: many files under one long base would multiply it. */
const mostReferenceCharacters = 32 * 1024 * 1024;

/** What reading gathers. */
interface Gathered {
  /** What references may still take. */
  readonly room: { characters: number };
  readonly byIdentifier: Map<string, Resource>;
  readonly hrefs: Set<string>;
  readonly backslashes: WrittenHref[];
  readonly note: Note;
}

interface WrittenHref {
  readonly href: string;
  readonly line: number;
}

function readList(manifest: XmlElement, manifestBase: string, into: Gathered): void {
  const list = childNamed(manifest, 'resources');
  if (!list) return;
  const listBase = withBase(list, manifestBase);
  for (const outer of [manifest, list]) keepBackslash(outer, 'base', into.backslashes);
  for (const element of childrenNamed(list, 'resource')) {
    if (into.room.characters < 0) return;
    const base = withBase(element, listBase);
    const resource = readResource(element, base, into);
    keepBackslash(element, 'base', into.backslashes);
    into.room.characters -= resource.href?.length ?? 0;
    for (const file of childrenNamed(element, 'file')) {
      if (into.room.characters < 0) return;
      keepBackslash(file, 'href', into.backslashes);
      const href = attribute(file, 'href');
      if (href === null) continue;
      const whole = resolveReference(base, href);
      into.room.characters -= whole.length;
      keepInside(whole, into.hrefs);
    }
    if (resource.href !== null) keepInside(resource.href, into.hrefs);
    keepResource(element, resource, into.byIdentifier, into.note);
  }
}

function withBase(element: XmlElement, outer: string): string {
  const base = attribute(element, 'base');
  return base === null ? outer : resolveReference(outer, base);
}

function readResource(element: XmlElement, base: string, { backslashes, note }: Gathered): Resource {
  const href = attribute(element, 'href');
  const { line } = element;
  if (href !== null && leavesPackage(base, href)) {
    note('warning', tell('manifest.href-outside', { href }), line);
  }
  keepBackslash(element, 'href', backslashes);
  return { kind: kindOf(element, note), href: href === null ? null : resolveReference(base, href), line };
}

/** A query or fragment may have its own. */
function keepBackslash(element: XmlElement, name: 'href' | 'base', into: WrittenHref[]): void {
  const href = attribute(element, name) ?? '';
  if (/^[^?#]*\\/.test(href) && !(name === 'href' && isOnDisk(href)))
    into.push({ href: shown(href), line: element.line });
}

function noteBackslashes(written: readonly WrittenHref[], note: Note): void {
  const [first] = written;
  if (!first) return;
  const { href } = first;
  const told =
    written.length === 1
      ? tell('manifest.backslash/one', { href })
      : tell('manifest.backslash/many', { number: written.length, href });
  for (const { line } of written) note('warning', told, line);
}

function kindOf(element: XmlElement, note: Note): Resource['kind'] {
  const written = attribute(element, 'scormtype');
  if (written?.toLowerCase() === 'sco') return 'sco';
  if (written !== null && written.toLowerCase() !== 'asset') {
    note('warning', tell('manifest.scormtype', { written }), element.line);
  }
  return 'asset';
}

function keepInside(href: string, hrefs: Set<string>): void {
  if (!isExternal(href) && href !== '') hrefs.add(href);
}

function keepResource(
  element: XmlElement,
  resource: Resource,
  byIdentifier: Map<string, Resource>,
  note: Note,
): void {
  const identifier = identifierOf(element);
  const { line } = element;
  if (identifier === null) {
    note('warning', tell('manifest.resource-without-id', {}), line);
  } else if (byIdentifier.has(identifier)) {
    note('warning', tell('manifest.duplicate-id/resource', { id: identifier }), line);
  } else {
    byIdentifier.set(identifier, resource);
  }
}
