import { nearestName } from '../kernel/nearest-name';
import { shownName } from '../kernel/shown-name';
import type { XmlAttribute, XmlElement } from '../scorm/cam/xml-element';
import { isMetadata, isOfScorm, knownAttributes, knownElements } from './known-names';
import type { ManifestFacts } from './manifest-facts';

export interface UnknownElement {
  readonly element: XmlElement;
  /** As the manifest spells it, fit for a sentence. */
  readonly written: string;
  /** What is probably meant. */
  readonly wanted: string | undefined;
  /** Without it something of the course is not shown. */
  readonly isStructure: boolean;
}

export interface MisspeltAttribute {
  readonly element: XmlElement;
  readonly name: XmlAttribute['name'];
  readonly value: string;
  readonly wanted: string;
  /** Without it something of the course is not shown. */
  readonly isStructure: boolean;
}

/** Names of a manifest that SCORM does not know. */
export interface StrangeNames {
  /** What is inside of one is looked at where it is taken for a known one; metadata of other standards are not. */
  readonly elements: readonly UnknownElement[];
  /** Those of elements of SCORM. */
  readonly attributes: readonly MisspeltAttribute[];
}

const known = new WeakMap<ManifestFacts, StrangeNames>();

/** Several rules ask for them. */
export function strangeNames(manifest: ManifestFacts): StrangeNames {
  const before = known.get(manifest);
  if (before) return before;
  const names = { elements: unknownElements(manifest), attributes: misspeltAttributes(manifest) };
  known.set(manifest, names);
  return names;
}

const structure: ReadonlySet<string> = new Set([
  'organizations',
  'organization',
  'item',
  'resources',
  'resource',
  'item identifierref',
  'resource identifier',
  'resource href',
]);

function unknownElements(manifest: ManifestFacts): readonly UnknownElement[] {
  const unknown: UnknownElement[] = [];
  const meantBy = meantAmong(knownElements, manifest);
  const look = (element: XmlElement) => {
    if (!isOfScorm(element) || isMetadata(element)) return;
    const isKnown = knownElements.has(element.name);
    const wanted = isKnown ? undefined : meantBy(element.name);
    if (!isKnown) {
      const isStructure = structure.has(wanted ?? '');
      unknown.push({ element, written: shownName(element.spelling), wanted, isStructure });
    }
    if (isKnown || wanted !== undefined) element.children.forEach(look);
  };
  manifest.root.children.forEach(look);
  return unknown;
}

/** Most manifests have none, and are not walked through. */
function misspeltAttributes(manifest: ManifestFacts): readonly MisspeltAttribute[] {
  const meantBy = meantAmong(knownAttributes, manifest);
  const keys = [...manifest.attributeNames].map((name) => name.toLowerCase());
  const suspects = keys.filter((key) => !knownAttributes.has(key) && meantBy(key) !== undefined);
  if (suspects.length === 0) return [];
  const misspelt: MisspeltAttribute[] = [];
  for (const element of manifest.elements.filter((one) => isOfScorm(one) && knownElements.has(one.name))) {
    for (let at = element.lastAttribute; at !== null; at = at.before) {
      const wanted = suspects.includes(at.name.key) ? meantBy(at.name.key) : undefined;
      if (wanted === undefined) continue;
      const isStructure = structure.has(`${element.name} ${wanted}`);
      misspelt.push({ element, name: at.name, value: at.value, wanted, isStructure });
    }
  }
  return misspelt;
}

/** Far beyond what one author gets wrong: names of a hostile manifest are not compared without end. */
const mostCompared = 100;

/** The spelling that was probably meant by an unknown name; SCORM 1.2 spells all in lower case. */
function meantAmong(
  names: ReadonlyMap<string, string>,
  { saysScorm12 }: ManifestFacts,
): (name: string) => string | undefined {
  const meant = new Map<string, string | undefined>();
  return (name) => {
    if (!meant.has(name) && meant.size < mostCompared) {
      const nearest = nearestName(name, names.keys());
      meant.set(name, nearest === undefined || saysScorm12 ? nearest : names.get(nearest));
    }
    return meant.get(name);
  };
}
