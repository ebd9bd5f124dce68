import { z } from 'zod';
import { listPackages } from '../../../src-shared/contract/packages';

const { shape } = listPackages.input;

/** Which packages the library shows, in which order. The address has it, so that going back and reloading keep it; nonsense in there is passed over. */
const View = z.object({
  page: shape.page.catch(1),
  search: shape.search.catch(undefined),
  sort: shape.sort.catch('updated_at'),
  order: shape.order.catch('desc'),
  scorm_version: shape.scorm_version.catch(undefined),
  source: shape.source.catch(undefined),
  findings: shape.findings.catch(undefined),
  status: shape.status.catch(undefined),
  tag: shape.tag.catch(undefined),
});
export type LibraryView = z.output<typeof View>;

export const filterNames = ['scorm_version', 'source', 'findings', 'status', 'tag'] as const;
export type FilterName = (typeof filterNames)[number];

/** A change of anything but the page begins at the first one. */
export type ViewChange = Partial<LibraryView>;

/** `query` without its "?". */
export function viewOf(query: string): LibraryView {
  return View.parse(Object.fromEntries(new URLSearchParams(query)));
}

const usual = viewOf('');

/** The query of a view, without what is usual and without "?". */
export function queryOf(view: LibraryView): string {
  const said = Object.entries(view)
    .filter(([name, value]) => value !== usual[name as keyof LibraryView] && value !== '')
    .map(([name, value]) => [name, String(value)]);
  return new URLSearchParams(said).toString();
}

export function viewAfter(view: LibraryView, change: ViewChange): LibraryView {
  return { ...view, page: 1, ...change };
}

export const noFilters: ViewChange = {
  search: undefined,
  ...Object.fromEntries(filterNames.map((name) => [name, undefined])),
};

export function isNarrowed(view: LibraryView): boolean {
  return (view.search ?? '') !== '' || filterNames.some((name) => view[name] !== undefined);
}
