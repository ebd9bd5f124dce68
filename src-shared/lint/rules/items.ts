import { shownName } from '../../kernel/shown-name';
import { childrenNamed, childText, identifierOf, type XmlElement } from '../../scorm/cam/xml-element';
import { inManifest, type Rule } from '../rule';

/** What items and organizations have to have [CAM 3.4]. */
export const itemRules: readonly Rule[] = [
  {
    id: 'manifest.empty-leaf',
    severity: 'warning',
    ofPackage: (subject, found) => {
      for (const item of subject.manifest.items.filter(isEmptyLeaf))
        found('manifest.empty-leaf', { id: nameOf(item) }, inManifest(subject, item.line));
    },
  },
  {
    id: 'manifest.item-without-title',
    severity: 'info',
    ofPackage: (subject, found) => {
      const { elements } = subject.manifest;
      for (const element of elements.filter(({ name }) => name === 'item' || name === 'organization')) {
        if (childText(element, 'title') !== null) continue;
        const facts = { element: element.name, id: nameOf(element) };
        found('manifest.item-without-title', facts, inManifest(subject, element.line));
      }
    },
  },
];

function isEmptyLeaf(item: XmlElement): boolean {
  return identifierOf(item, 'identifierref') === null && childrenNamed(item, 'item').length === 0;
}

function nameOf(element: XmlElement): string {
  return shownName(identifierOf(element) ?? '');
}
