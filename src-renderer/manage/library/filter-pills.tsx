import { Button, Group, Pill } from '@mantine/core';
import { useManageSay } from '../use-manage-say';
import { filtersInUse } from './filter-choices';
import { noFilters } from './library-view';
import type { ShownView } from './use-library-view';

/** The filters in use, each with its cross; not there while there are none. */
export function FilterPills({ view, change }: ShownView) {
  const say = useManageSay();
  const used = filtersInUse(say, view);
  if (used.length === 0) return null;
  return (
    <Group gap="xs" role="group" aria-label={say('library.filters')} data-testid="filter-pills">
      {used.map(({ name, label }) => (
        <Pill
          key={name}
          size="md"
          withRemoveButton
          removeButtonProps={{
            'aria-label': say('library.removeFilter', { filter: label }),
            'aria-hidden': false,
            tabIndex: 0,
          }}
          onRemove={() => {
            change({ [name]: undefined });
          }}
        >
          {label}
        </Pill>
      ))}
      <Button
        variant="subtle"
        size="compact-sm"
        onClick={() => {
          change(noFilters);
        }}
      >
        {say('library.clearFilters')}
      </Button>
    </Group>
  );
}
