import { Select } from '@mantine/core';
import { IconArrowsSort } from '@tabler/icons-react';
import { useManageSay } from '../use-manage-say';
import { viewOf } from './library-view';
import type { ShownView } from './use-library-view';

const orders = [
  ['updated_at desc', 'library.sorts.changed'],
  ['updated_at asc', 'library.sorts.changedFirst'],
  ['created_at desc', 'library.sorts.newest'],
  ['created_at asc', 'library.sorts.oldest'],
  ['title asc', 'library.sorts.titleRising'],
  ['title desc', 'library.sorts.titleFalling'],
] as const;

/** In which order packages are shown. */
export function SortSelect({ view, change }: ShownView) {
  const say = useManageSay();
  return (
    <Select
      aria-label={say('library.sort')}
      leftSection={<IconArrowsSort size={16} aria-hidden />}
      data={orders.map(([value, word]) => ({ value, label: say(word) }))}
      value={`${view.sort} ${view.order}`}
      allowDeselect={false}
      w="12rem"
      data-testid="library-sort"
      onChange={(chosen) => {
        const [sort = '', order = ''] = (chosen ?? '').split(' ');
        const wished = viewOf(new URLSearchParams({ sort, order }).toString());
        change({ sort: wished.sort, order: wished.order });
      }}
    />
  );
}
