import { shownName } from '../../kernel/shown-name';
import type { XmlElement } from '../../scorm/cam/xml-element';
import type { ManifestFacts } from '../manifest-facts';
import { inManifest, type Rule } from '../rule';

/** Prefixes that stand for no namespace: a parser that heeds namespaces refuses the whole manifest [CAM 3.4]. */
export const undeclaredPrefixes: Rule = {
  id: 'manifest.undeclared-prefix',
  severity: 'warning',
  ofManifest: (manifest, found) => {
    for (const prefix of manifest.undeclaredPrefixes) {
      const place = inManifest({ manifest }, lineOfPrefix(manifest, prefix));
      const uri = (manifest.saysScorm12 ? uris12 : uris2004).get(prefix);
      const facts = { prefix: shownName(prefix) };
      if (uri === undefined) found('manifest.undeclared-prefix/unknown', facts, place);
      else found('manifest.undeclared-prefix/known', { ...facts, uri }, place);
    }
  },
};

const xsi = ['xsi', 'http://www.w3.org/2001/XMLSchema-instance'] as const;

/** What the prefixes of the books stand for. */
const uris12: ReadonlyMap<string, string> = new Map([
  xsi,
  ['adlcp', 'http://www.adlnet.org/xsd/adlcp_rootv1p2'],
  ['imscp', 'http://www.imsproject.org/xsd/imscp_rootv1p1p2'],
  ['imsmd', 'http://www.imsglobal.org/xsd/imsmd_rootv1p2p1'],
]);
const uris2004: ReadonlyMap<string, string> = new Map([
  xsi,
  ['adlcp', 'http://www.adlnet.org/xsd/adlcp_v1p3'],
  ['adlseq', 'http://www.adlnet.org/xsd/adlseq_v1p3'],
  ['adlnav', 'http://www.adlnet.org/xsd/adlnav_v1p3'],
  ['imscp', 'http://www.imsglobal.org/xsd/imscp_v1p1'],
  ['imsss', 'http://www.imsglobal.org/xsd/imsss'],
  ['lom', 'http://ltsc.ieee.org/xsd/LOM'],
]);

function lineOfPrefix({ elements }: ManifestFacts, prefix: string): number | null {
  return (
    elements.find((element) => element.namespace === prefix || hasAttribute(element, prefix))?.line ?? null
  );
}

function hasAttribute({ lastAttribute }: XmlElement, prefix: string): boolean {
  for (let at = lastAttribute; at !== null; at = at.before) if (at.name.prefix === prefix) return true;
  return false;
}
