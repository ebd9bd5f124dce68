import { shownName } from '../../kernel/shown-name';
import { pathFromReference } from '../../scorm/cam/reference';
import { localReferences, thereFor } from '../local-references';
import { isSameName } from '../package-to-lint';
import { inFile, type Rule } from '../rule';

/** Files that a page loads and the zip does not have, or has in another case; what the manifest declares has a rule of its own. */
export const localReferenceRules: readonly Rule[] = [
  {
    id: 'page.file-missing',
    severity: 'warning',
    ofPage: (page, subject, found) => {
      for (const { path, index } of localReferences(page)) {
        if (thereFor(path, subject) || subject.declaredMissing.has(pathFromReference(path))) continue;
        found('page.file-missing', { name: shownName(path) }, inFile(page.path, page.lineAt(index)));
      }
    },
  },
  {
    id: 'page.file-case',
    severity: 'warning',
    ofPage: (page, subject, found) => {
      for (const { path, index } of localReferences(page)) {
        const there = thereFor(path, subject)?.path;
        if (there === undefined || isSameName(there, pathFromReference(path)) || isSameName(there, path))
          continue;
        const names = { wanted: shownName(path), there: shownName(there) };
        found('page.file-case', names, inFile(page.path, page.lineAt(index)));
      }
    },
  },
];
