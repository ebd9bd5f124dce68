import { shownName } from '../../kernel/shown-name';
import type { XmlAttribute, XmlElement } from '../../scorm/cam/xml-element';
import { isMetadata, isOfScorm, knownAttributes, knownElements } from '../known-names';
import type { ManifestFacts } from '../manifest-facts';
import { nearestName } from '../nearest-name';
import { inManifest, type Rule } from '../rule';

/** Elements and attributes that SCORM does not know: what reading passes over without a word [CAM 3.4]. */
export const manifestNameRules: readonly Rule[] = [
  {
    id: 'manifest.misspelt',
    severity: 'warning',
    ofManifest: (manifest, found) => {
      for (const { line, written, wanted } of unknownElements(manifest)) {
        const place = inManifest({ manifest }, line);
        if (wanted !== undefined) found('manifest.misspelt/element', { written, wanted }, place);
      }
      for (const { element, name, wanted } of misspeltAttributes(manifest)) {
        const facts = { written: shownName(name.local), wanted, element: shownName(element.spelling) };
        found('manifest.misspelt/attribute', facts, inManifest({ manifest }, element.line));
      }
    },
  },
  {
    id: 'manifest.unknown-element',
    severity: 'warning',
    ofManifest: (manifest, found) => {
      for (const { line, written, wanted } of unknownElements(manifest)) {
        const place = inManifest({ manifest }, line);
        if (wanted === undefined) found('manifest.unknown-element', { written }, place);
      }
    },
  },
];

/** Far beyond what one author gets wrong: names of a hostile manifest are not compared without end. */
const mostCompared = 100;

/** The spelling that was probably meant by an unknown name; SCORM 1.2 spells all in lower case. */
function meantAmong(
  known: ReadonlyMap<string, string>,
  { saysScorm12 }: ManifestFacts,
): (name: string) => string | undefined {
  const meant = new Map<string, string | undefined>();
  return (name) => {
    if (!meant.has(name) && meant.size < mostCompared) {
      const nearest = nearestName(name, known.keys());
      meant.set(name, nearest === undefined || saysScorm12 ? nearest : known.get(nearest));
    }
    return meant.get(name);
  };
}

interface UnknownElement {
  readonly line: number;
  readonly written: string;
  /** What is probably meant. */
  readonly wanted: string | undefined;
}

/** What is inside of one is not looked at, nor are metadata of other standards. */
function unknownElements(manifest: ManifestFacts): readonly UnknownElement[] {
  const unknown: XmlElement[] = [];
  const look = (element: XmlElement) => {
    if (!isOfScorm(element) || isMetadata(element)) return;
    if (knownElements.has(element.name)) element.children.forEach(look);
    else unknown.push(element);
  };
  manifest.root.children.forEach(look);
  if (unknown.length === 0) return [];
  const meantBy = meantAmong(knownElements, manifest);
  return unknown.map(({ name, spelling, line }) => ({
    line,
    written: shownName(spelling),
    wanted: meantBy(name),
  }));
}

interface MisspeltAttribute {
  readonly element: XmlElement;
  readonly name: XmlAttribute['name'];
  readonly wanted: string;
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
      if (wanted !== undefined) misspelt.push({ element, name: at.name, wanted });
    }
  }
  return misspelt;
}
