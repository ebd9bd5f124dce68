import { shownName } from '../../kernel/shown-name';
import { identifierOf } from '../../scorm/cam/xml-element';
import { inManifest, type Rule } from '../rule';

const kinds: ReadonlySet<string> = new Set(['manifest', 'organization', 'item', 'resource']);

/** One identifier for elements of two kinds; that two of one kind share one is told where the manifest is read. */
export const sharedIdentifier: Rule = {
  id: 'manifest.shared-identifier',
  severity: 'warning',
  ofPackage: (subject, found) => {
    const kindOfId = new Map<string, string>();
    for (const element of subject.manifest.elements) {
      const id = kinds.has(element.name) ? identifierOf(element) : null;
      if (id === null) continue;
      const first = kindOfId.get(id);
      if (first === undefined) kindOfId.set(id, element.name);
      else if (first !== element.name) {
        const facts = { id: shownName(id), first, second: element.name };
        found('manifest.shared-identifier', facts, inManifest(subject, element.line));
      }
    }
  },
};
