import { shownName } from '../../kernel/shown-name';
import type { XmlElement } from '../../scorm/cam/xml-element';
import { elementsOfScorm, knownAttributes, knownElements, rightCase } from '../known-names';
import type { ManifestFacts } from '../manifest-facts';
import { inManifest, type Found, type Rule } from '../rule';

/** Names that reading takes in any case; to XML they are other names [CAM 3.4.1]. */
export const nameCase: Rule = {
  id: 'manifest.name-case',
  severity: 'warning',
  ofManifest: (manifest, found) => {
    if (!hasSuspects(manifest)) return;
    for (const element of elementsOfScorm(manifest.root)) {
      checkElement(element, manifest, found);
      checkAttributes(element, manifest, found);
    }
  },
};

/** Most manifests have none, and are not walked through. */
function hasSuspects({ elementNames, attributeNames }: ManifestFacts): boolean {
  const isOther = (known: ReadonlyMap<string, string>) => (name: string) =>
    (known.get(name.toLowerCase()) ?? name) !== name;
  return [...elementNames].some(isOther(knownElements)) || [...attributeNames].some(isOther(knownAttributes));
}

function checkElement(
  { spelling, namespace, line }: XmlElement,
  manifest: ManifestFacts,
  found: Found,
): void {
  const wanted = rightCase(knownElements, spelling, namespace);
  if (wanted === undefined) return;
  found(
    'manifest.name-case/element',
    { written: shownName(spelling), wanted },
    inManifest({ manifest }, line),
  );
}

const prefixOfOurs = /^($|xml$|xsi$|adl|ims)/i;

/** Attributes have the namespace of their prefix, of which only the usual names are known here; `scormType` has a rule of its own. */
function checkAttributes(element: XmlElement, manifest: ManifestFacts, found: Found): void {
  for (let at = element.lastAttribute; at !== null; at = at.before) {
    const { local, prefix } = at.name;
    const wanted = prefixOfOurs.test(prefix) ? rightCase(knownAttributes, local, '') : undefined;
    if (wanted === undefined) continue;
    const facts = { written: shownName(local), wanted };
    found('manifest.name-case/attribute', facts, inManifest({ manifest }, element.line));
  }
}
