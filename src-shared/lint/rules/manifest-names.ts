import { shownName } from '../../kernel/shown-name';
import type { ManifestFacts } from '../manifest-facts';
import { strangeNames } from '../misspelt-names';
import { inManifest, type Found, type Rule } from '../rule';

/** Elements and attributes that SCORM does not know: what reading passes over without a word [CAM 3.4]. */
export const manifestNameRules: readonly Rule[] = [
  {
    id: 'manifest.misspelt-structure',
    severity: 'error',
    ofManifest: (manifest, found) => {
      tellMisspelt('manifest.misspelt-structure', manifest, found);
    },
  },
  {
    id: 'manifest.misspelt',
    severity: 'warning',
    ofManifest: (manifest, found) => {
      tellMisspelt('manifest.misspelt', manifest, found);
    },
  },
  {
    id: 'manifest.unknown-element',
    severity: 'warning',
    ofManifest: (manifest, found) => {
      for (const { element, written, wanted } of strangeNames(manifest).elements) {
        const place = inManifest({ manifest }, element.line);
        if (wanted === undefined) found('manifest.unknown-element', { written }, place);
      }
    },
  },
];

function tellMisspelt(
  id: 'manifest.misspelt' | 'manifest.misspelt-structure',
  manifest: ManifestFacts,
  found: Found,
): void {
  const { elements, attributes } = strangeNames(manifest);
  const isOurs = ({ isStructure }: { readonly isStructure: boolean }) =>
    isStructure === (id === 'manifest.misspelt-structure');
  for (const { element, written, wanted } of elements.filter(isOurs)) {
    const place = inManifest({ manifest }, element.line);
    if (wanted !== undefined) found(`${id}/element`, { written, wanted }, place);
  }
  for (const { element, name, wanted } of attributes.filter(isOurs)) {
    const facts = { written: shownName(name.local), wanted, element: shownName(element.spelling) };
    found(`${id}/attribute`, facts, inManifest({ manifest }, element.line));
  }
}
