import { shownName } from '../../kernel/shown-name';
import { leavesPackage, pathFromReference, resolveReference } from '../../scorm/cam/reference';
import { isSameName, type Subject } from '../package-to-lint';
import type { Page } from '../page';
import { inFile, type Rule } from '../rule';

/** Files that a page loads and the zip does not have, or has in another case. */
export const localReferenceRules: readonly Rule[] = [
  {
    id: 'page.file-missing',
    severity: 'warning',
    ofPage: (page, subject, found) => {
      for (const { path, index } of localReferences(page)) {
        if (thereFor(path, subject)) continue;
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

function thereFor(path: string, { find }: Subject) {
  return find(pathFromReference(path)) ?? find(path);
}

/** Schemes, templates and what a script puts together name no file. */
const namesNoFile = /^(#|\/|[a-z][a-z0-9+.-]*:)|[{}<>$]|'\s*\+|^\s*$/i;

/** Paths in the zip that the tags load, each once. A page with a base of its own is left alone. */
function localReferences(page: Page): readonly { readonly path: string; readonly index: number }[] {
  if (page.tags.some(({ name, attributes }) => name === 'base' && attributes.has('href'))) return [];
  const seen = new Map<string, number>();
  for (const { reference, index } of page.loadedByTags) {
    if (namesNoFile.test(reference) || leavesPackage(page.path, reference)) continue;
    const path = resolveReference(page.path, reference).replace(/[?#][^]*$/, '');
    if (!seen.has(path)) seen.set(path, index);
  }
  return [...seen].map(([path, index]) => ({ path, index }));
}
