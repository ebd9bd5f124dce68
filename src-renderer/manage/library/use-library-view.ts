import { useCallback, useMemo } from 'react';
import { useLocation, useSearch } from 'wouter';
import { queryOf, viewAfter, viewOf, type LibraryView, type ViewChange } from './library-view';

export interface ShownView {
  readonly view: LibraryView;
  /** `isStep`: one that going back undoes; typing is none. */
  change(change: ViewChange, isStep?: boolean): void;
}

/** What the address says of the library, and a way to say something else. */
export function useLibraryView(): ShownView {
  const query = useSearch();
  const [, go] = useLocation();
  const view = useMemo(() => viewOf(query), [query]);
  const change = useCallback(
    (wish: ViewChange, isStep = true) => {
      go(`/?${queryOf(viewAfter(view, wish))}`, { replace: !isStep });
    },
    [go, view],
  );
  return useMemo(() => ({ view, change }), [view, change]);
}
