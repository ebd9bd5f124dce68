import type { Note } from './finding-list';
import { isExternal, leavesPackage, resolveReference } from './reference';
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
  const base = withBase(manifest, '');
  if (!childNamed(manifest, 'resources')) {
    note('warning', tell('manifest.no-resources', {}), manifest.line);
  }
  readList(manifest, base, { byIdentifier, hrefs, note });
  for (const inner of innerManifests) readList(inner, withBase(inner, base), { byIdentifier, hrefs, note });
  return { byIdentifier, hrefs: [...hrefs] };
}

function readList(
  manifest: XmlElement,
  manifestBase: string,
  into: { readonly byIdentifier: Map<string, Resource>; readonly hrefs: Set<string>; readonly note: Note },
): void {
  const list = childNamed(manifest, 'resources');
  if (!list) return;
  const listBase = withBase(list, manifestBase);
  for (const outer of [manifest, list]) noteBackslash(outer, 'base', into.note);
  for (const element of childrenNamed(list, 'resource')) {
    const base = withBase(element, listBase);
    const resource = readResource(element, base, into.note);
    noteBackslash(element, 'base', into.note);
    for (const file of childrenNamed(element, 'file')) {
      noteBackslash(file, 'href', into.note);
      const href = attribute(file, 'href');
      if (href !== null) keepInside(resolveReference(base, href), into.hrefs);
    }
    if (resource.href !== null) keepInside(resource.href, into.hrefs);
    keepResource(element, resource, into.byIdentifier, into.note);
  }
}

function withBase(element: XmlElement, outer: string): string {
  const base = attribute(element, 'base');
  return base === null ? outer : resolveReference(outer, base);
}

function readResource(element: XmlElement, base: string, note: Note): Resource {
  const href = attribute(element, 'href');
  const { line } = element;
  if (href !== null && leavesPackage(base, href)) {
    note('warning', tell('manifest.href-outside', { href }), line);
  }
  noteBackslash(element, 'href', note);
  return { kind: kindOf(element, note), href: href === null ? null : resolveReference(base, href), line };
}

/** A query or fragment may have its own. */
function noteBackslash(element: XmlElement, name: 'href' | 'base', note: Note): void {
  const href = attribute(element, name) ?? '';
  if (/^[^?#]*\\/.test(href)) note('warning', tell('manifest.backslash', { href }), element.line);
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
