import { CloseButton, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
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
    <TextInput
      type="search"
      value={typed}
      maxLength={255}
      onChange={(event) => {
        type(event.currentTarget.value);
      }}
      aria-label={say('library.search')}
      placeholder={say('library.searchPlaceholder')}
      leftSection={<IconSearch size={16} aria-hidden />}
      rightSection={
        typed !== '' && (
          <CloseButton
            size="sm"
            aria-label={say('library.clearSearch')}
            onClick={() => {
              type('');
            }}
          />
        )
      }
      flex="1 1 14rem"
      data-testid="library-search"
    />
  );
}
