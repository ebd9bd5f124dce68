import { shownName } from '../../kernel/shown-name';
import type { Page } from '../page';
import { inFile, type Rule } from '../rule';
import { tellTogether } from '../told-together';
import type { LoadedReference } from '../loaded-references';

/** What a page loads from elsewhere: a classroom without a network, or a server under a path, has none of it. */
export const externalUrlRules: readonly Rule[] = [
  {
    id: 'page.external-url',
    severity: 'warning',
    ofPage: (page, _, found) => {
      const loaded = onceEach(loadedFromHosts(page));
      tellTogether(
        loaded.map(({ reference, index }) => ({
          name: reference,
          place: inFile(page.path, page.lineAt(index)),
        })),
        ({ name }) => /\/\/([^/?#]*)/.exec(name)?.[1]?.toLowerCase() ?? '',
        ({ name, place }) => {
          found('page.external-url/one', { url: shownName(name) }, place);
        },
        ({ number, names, group }, places) => {
          found('page.external-url/many', { number, names, host: shownName(group) }, places);
        },
      );
    },
  },
  {
    id: 'page.insecure-url',
    severity: 'info',
    ofPage: (page, _, found) => {
      const first = loadedFromHosts(page).find(({ reference }) => /^http:/i.test(reference));
      if (!first) return;
      const place = inFile(page.path, page.lineAt(first.index));
      found('page.insecure-url', { url: shownName(first.reference) }, place);
    },
  },
  {
    id: 'page.absolute-path',
    severity: 'warning',
    ofPage: (page, _, found) => {
      for (const { reference, index } of onceEach(page.loadedByTags)) {
        if (!/^\/(?!\/)/.test(reference)) continue;
        found('page.absolute-path', { url: shownName(reference) }, inFile(page.path, page.lineAt(index)));
      }
    },
  },
];

function loadedFromHosts(page: Page): readonly LoadedReference[] {
  const byTags = page.loadedByTags.filter(({ reference }) => /^(https?:)?\/\//i.test(reference));
  return [...byTags, ...page.loadedByCode].toSorted((a, b) => a.index - b.index);
}

function onceEach(loaded: readonly LoadedReference[]): readonly LoadedReference[] {
  const seen = new Set<string>();
  return loaded.filter(({ reference }) => !seen.has(reference) && seen.add(reference));
}
