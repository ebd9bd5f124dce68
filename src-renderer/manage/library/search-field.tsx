import { useDebouncedCallback } from '@mantine/hooks';
import { useState } from 'react';
import { SearchInput } from '../search-input';
import { useManageSay } from '../use-manage-say';
import type { ShownView } from './use-library-view';

/** Searches as one types; a search that comes from elsewhere, as by going back, is shown too. */
export function SearchField({ view, change }: ShownView) {
  const say = useManageSay();
  const shown = view.search ?? '';
  const [typed, setTyped] = useState(shown);
  const [known, setKnown] = useState(shown);
  if (known !== shown) {
    setKnown(shown);
    if (typed.trim() !== shown) setTyped(shown);
  }
  const search = useDebouncedCallback((text: string) => {
    change({ search: text.trim() }, false);
  }, 200);
  const type = (text: string) => {
    setTyped(text);
    search(text);
  };
  return (
    <SearchInput
      value={typed}
      onChange={type}
      label={say('library.search')}
      placeholder={say('library.searchPlaceholder')}
      clear={say('library.clearSearch')}
      testId="library-search"
    />
  );
}
