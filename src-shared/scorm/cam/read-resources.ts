import type { Note } from './finding-list';
import { isExternal, leavesPackage, resolveReference } from './reference';
import { attribute, childNamed, childrenNamed, identifierOf, type XmlElement } from './xml-element';

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
    note('warning', 'manifest.no-resources', 'The manifest has no resources', { line: manifest.line });
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
  for (const element of childrenNamed(list, 'resource')) {
    const base = withBase(element, listBase);
    const resource = readResource(element, base, into.note);
    const files = childrenNamed(element, 'file').map((file) => attribute(file, 'href'));
    for (const file of files) if (file !== null) keepInside(resolveReference(base, file), into.hrefs);
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
    const message = `The href "${href}" leads out of the package; it is read from the package's root`;
    note('warning', 'manifest.href-outside', message, { line, fix: 'Correct the href' });
  }
  if (href?.includes('\\') === true) {
    const message = `The href "${href}" has backslashes; they are read as slashes`;
    note('warning', 'manifest.backslash', message, { line, fix: 'Write "/" between folders' });
  }
  return { kind: kindOf(element, note), href: href === null ? null : resolveReference(base, href), line };
}

function kindOf(element: XmlElement, note: Note): Resource['kind'] {
  const written = attribute(element, 'scormtype');
  if (written?.toLowerCase() === 'sco') return 'sco';
  if (written !== null && written.toLowerCase() !== 'asset') {
    const message = `scormType "${written}" is neither "sco" nor "asset"; the resource is read as an asset`;
    note('warning', 'manifest.scormtype', message, { line: element.line, fix: 'Write "sco" or "asset"' });
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
    note('warning', 'manifest.resource-without-id', 'A resource has no identifier; no item can refer to it', {
      line,
    });
  } else if (byIdentifier.has(identifier)) {
    const message = `The resource identifier "${identifier}" is used twice; the first one counts`;
    note('warning', 'manifest.duplicate-id', message, { line, fix: 'Give each resource its own identifier' });
  } else {
    byIdentifier.set(identifier, resource);
  }
}
