import type { XmlDocument } from '../scorm/cam/read-xml';
import { resolveReference } from '../scorm/cam/reference';
import {
  attribute,
  childNamed,
  childrenNamed,
  childText,
  identifierOf,
  type XmlElement,
} from '../scorm/cam/xml-element';

/** A resource as the manifest has it. References are resolved with every `xml:base`. */
export interface ResourceFacts {
  readonly element: XmlElement;
  readonly identifier: string | null;
  readonly href: string | null;
  readonly files: readonly string[];
  /** Lines of the files, in the same order. */
  readonly fileLines: readonly number[];
  /** Identifiers of the resources it depends on. */
  readonly dependencies: readonly string[];
}

/** What the rules about the manifest read from its text. */
export interface ManifestFacts {
  /** Path in the zip. */
  readonly path: string;
  readonly root: XmlElement;
  /** `schemaversion` names SCORM 1.2, or is missing where the namespace is that of 1.2. */
  readonly saysScorm12: boolean;
  /** Every element in the order of the text. */
  readonly elements: readonly XmlElement[];
  readonly items: readonly XmlElement[];
  readonly resources: readonly ResourceFacts[];
  /** Identifiers that an item refers to. */
  readonly referred: ReadonlySet<string>;
  /** Identifiers of resources that another one depends on. */
  readonly needed: ReadonlySet<string>;
  /** Local names of attributes as they are spelled. */
  readonly attributeNames: ReadonlySet<string>;
  /** The same of elements. */
  readonly elementNames: ReadonlySet<string>;
  /** Prefixes that stand for no namespace. */
  readonly undeclaredPrefixes: ReadonlySet<string>;
  /** Line of the item or organization that an activity was read from; null where its id is not in the manifest. */
  lineOf(activityId: string): number | null;
  /** Line of the first element that declares a resolved reference; null where none does. */
  lineOfHref(href: string): number | null;
}

export function manifestFacts(document: XmlDocument, path: string): ManifestFacts {
  const { root, attributeNames, elementNames, undeclaredPrefixes } = document;
  const elements: XmlElement[] = [];
  collect(root, elements);
  const items = elements.filter(({ name }) => name === 'item');
  const lines = new Map<string, number>();
  for (const element of elements.filter(isActivity)) {
    const id = identifierOf(element);
    if (id !== null && !lines.has(id)) lines.set(id, element.line);
  }
  const resources = resourcesOf(root, '');
  const hrefLines = linesOfHrefs(resources);
  const references = items.map((item) => identifierOf(item, 'identifierref'));
  return {
    path,
    root,
    saysScorm12: saysScorm12(root),
    elements,
    items,
    resources,
    referred: new Set(references.filter((reference) => reference !== null)),
    needed: new Set(resources.flatMap(({ dependencies }) => dependencies)),
    attributeNames,
    elementNames,
    undeclaredPrefixes,
    lineOf: (activityId) => lines.get(activityId) ?? null,
    lineOfHref: (href) => hrefLines.get(href) ?? null,
  };
}

function saysScorm12(root: XmlElement): boolean {
  const metadata = childNamed(root, 'metadata');
  const version = (metadata && childText(metadata, 'schemaversion')) ?? '';
  return /^1\.[012]\b/.test(version) || (version === '' && /imscp_rootv1p1/i.test(root.namespace));
}

function isActivity({ name }: XmlElement): boolean {
  return name === 'item' || name === 'organization';
}

/** Depth is bounded by the XML reader. */
function collect(element: XmlElement, into: XmlElement[]): void {
  into.push(element);
  for (const child of element.children) collect(child, into);
}

function resourcesOf(manifest: XmlElement, outerBase: string): readonly ResourceFacts[] {
  const base = baseOf(manifest, outerBase);
  const list = childNamed(manifest, 'resources');
  const listBase = list ? baseOf(list, base) : base;
  return [
    ...(list ? childrenNamed(list, 'resource').map((element) => resourceOf(element, listBase)) : []),
    ...childrenNamed(manifest, 'manifest').flatMap((inner) => resourcesOf(inner, base)),
  ];
}

function resourceOf(element: XmlElement, listBase: string): ResourceFacts {
  const base = baseOf(element, listBase);
  const href = attribute(element, 'href');
  const files = childrenNamed(element, 'file').filter((file) => attribute(file, 'href') !== null);
  const dependencies = childrenNamed(element, 'dependency').map((one) => identifierOf(one, 'identifierref'));
  return {
    element,
    identifier: identifierOf(element),
    href: href === null ? null : resolveReference(base, href),
    files: files.map((file) => resolveReference(base, attribute(file, 'href') ?? '')),
    fileLines: files.map(({ line }) => line),
    dependencies: dependencies.filter((one) => one !== null),
  };
}

function linesOfHrefs(resources: readonly ResourceFacts[]): ReadonlyMap<string, number> {
  const lines = new Map<string, number>();
  const note = (href: string | null, line: number | undefined) => {
    if (href !== null && line !== undefined && !lines.has(href)) lines.set(href, line);
  };
  for (const { href, element, files, fileLines } of resources) {
    note(href, element.line);
    files.forEach((file, at) => {
      note(file, fileLines[at]);
    });
  }
  return lines;
}

function baseOf(element: XmlElement, outer: string): string {
  const base = attribute(element, 'base');
  return base === null ? outer : resolveReference(outer, base);
}
