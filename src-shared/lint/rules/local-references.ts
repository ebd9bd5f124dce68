import { shownName } from '../../kernel/shown-name';
import { pathFromReference } from '../../scorm/cam/reference';
import { localReferences, thereFor } from '../local-references';
import { isSameName } from '../package-to-lint';
import { inFile, type Rule } from '../rule';
import { folderOf, tellTogether } from '../told-together';

/** Files that a page loads and the zip does not have, or has in another case; what the manifest declares has a rule of its own. */
export const localReferenceRules: readonly Rule[] = [
  {
    id: 'page.file-missing',
    severity: 'warning',
    ofPage: (page, subject, found) => {
      const missing = localReferences(page).filter(
        ({ path }) => !thereFor(path, subject) && !subject.declaredMissing.has(pathFromReference(path)),
      );
      tellTogether(
        missing.map(({ path, index }) => ({ name: path, place: inFile(page.path, page.lineAt(index)) })),
        ({ name }) => folderOf(name),
        ({ name, place }) => {
          found('page.file-missing/one', { name: shownName(name) }, place);
        },
        ({ number, names }, places) => {
          found('page.file-missing/many', { number, names }, places);
        },
      );
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
