import { leavesPackage, pathFromReference, resolveReference } from '../scorm/cam/reference';
import type { LintFile, Subject } from './package-to-lint';
import type { Page } from './page';

/** A file of the package that a page loads: its path in the zip, as it is written. */
export interface LocalReference {
  readonly path: string;
  readonly index: number;
}

export function thereFor(path: string, { find }: Subject): LintFile | undefined {
  return find(pathFromReference(path)) ?? find(path);
}

/** Schemes, templates and what a script puts together name no file. */
const namesNoFile = /^(#|\/|[a-z][a-z0-9+.-]*:)|[{}<>$]|'\s*\+|^\s*$/i;

/** Paths in the zip that the tags load, each once. A page with a base of its own is left alone. */
export function localReferences(page: Page): readonly LocalReference[] {
  if (page.tags.some(({ name, attributes }) => name === 'base' && attributes.has('href'))) return [];
  const seen = new Map<string, number>();
  for (const { reference, index } of page.loadedByTags) {
    if (namesNoFile.test(reference) || leavesPackage(page.path, reference)) continue;
    const path = resolveReference(page.path, reference).replace(/[?#][^]*$/, '');
    if (!seen.has(path)) seen.set(path, index);
  }
  return [...seen].map(([path, index]) => ({ path, index }));
}
