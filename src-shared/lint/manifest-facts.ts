import type { XmlDocument } from '../scorm/cam/read-xml';
import { resolveReference } from '../scorm/cam/reference';
import {
  attribute,
  childNamed,
  childrenNamed,
  identifierOf,
  type XmlElement,
} from '../scorm/cam/xml-element';

/** A resource as the manifest has it. References are resolved with every `xml:base`. */
export interface ResourceFacts {
  readonly element: XmlElement;
  readonly identifier: string | null;
  readonly href: string | null;
  readonly files: readonly string[];
  /** Identifiers of the resources it depends on. */
  readonly dependencies: readonly string[];
}

/** What the rules about the manifest read from its text. */
export interface ManifestFacts {
  /** Path in the zip. */
  readonly path: string;
  readonly root: XmlElement;
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
  /** Line of the item or organization that an activity was read from; null where its id is not in the manifest. */
  lineOf(activityId: string): number | null;
}

export function manifestFacts({ root, attributeNames }: XmlDocument, path: string): ManifestFacts {
  const elements: XmlElement[] = [];
  collect(root, elements);
  const items = elements.filter(({ name }) => name === 'item');
  const lines = new Map<string, number>();
  for (const element of elements.filter(isActivity)) {
    const id = identifierOf(element);
    if (id !== null && !lines.has(id)) lines.set(id, element.line);
  }
  const resources = resourcesOf(root, '');
  const references = items.map((item) => identifierOf(item, 'identifierref'));
  return {
    path,
    root,
    elements,
    items,
    resources,
    referred: new Set(references.filter((reference) => reference !== null)),
    needed: new Set(resources.flatMap(({ dependencies }) => dependencies)),
    attributeNames,
    lineOf: (activityId) => lines.get(activityId) ?? null,
  };
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
  const hrefs = childrenNamed(element, 'file').map((file) => attribute(file, 'href'));
  const dependencies = childrenNamed(element, 'dependency').map((one) => identifierOf(one, 'identifierref'));
  return {
    element,
    identifier: identifierOf(element),
    href: href === null ? null : resolveReference(base, href),
    files: hrefs.filter((file) => file !== null).map((file) => resolveReference(base, file)),
    dependencies: dependencies.filter((one) => one !== null),
  };
}

function baseOf(element: XmlElement, outer: string): string {
  const base = attribute(element, 'base');
  return base === null ? outer : resolveReference(outer, base);
}
