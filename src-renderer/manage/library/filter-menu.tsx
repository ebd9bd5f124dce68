import { Button, Popover, Select, Stack } from '@mantine/core';
import { IconFilter } from '@tabler/icons-react';
import { useTags } from '../../api/packages';
import { useManageSay } from '../use-manage-say';
import { filterChoices, filtersInUse, type ChosenFilter } from './filter-choices';
import { viewOf, type FilterName } from './library-view';
import type { ShownView } from './use-library-view';

const labels = {
  scorm_version: 'library.edition',
  source: 'library.source',
  findings: 'library.findings',
  status: 'library.playable',
  tag: 'library.tag',
} as const satisfies Record<FilterName, string>;

/** Narrows the library by what packages are. */
export function FilterMenu({ view, change }: ShownView) {
  const say = useManageSay();
  const { data: tags = [] } = useTags();
  const count = filtersInUse(say, view).length;
  const choices = filterChoices(say);
  const choose = (name: FilterName, value: string | null) => {
    const asked = new URLSearchParams(value === null ? [] : [[name, value]]).toString();
    change({ [name]: viewOf(asked)[name] });
  };
  const field = (name: FilterName, data: readonly { readonly value: string; readonly label: string }[]) => (
    <Select
      key={name}
      label={say(labels[name])}
      placeholder={say('library.any')}
      data={data}
      value={view[name] ?? null}
      clearable
      searchable={name === 'tag'}
      comboboxProps={{ withinPortal: false }}
      data-testid={`filter-${name}`}
      onChange={(value) => {
        choose(name, value);
      }}
    />
  );
  return (
    <Popover position="bottom-end" width={280} trapFocus withinPortal shadow="md">
      <Popover.Target>
        <Button
          variant="default"
          leftSection={<IconFilter size={16} aria-hidden />}
          data-testid="library-filter"
        >
          {count === 0 ? say('library.filter') : say('library.filterCount', { count })}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={say('library.filters')}>
        <Stack gap="sm">
          {(Object.keys(choices) as ChosenFilter[]).map((name) => field(name, choices[name]))}
          {(tags.length > 0 || view.tag !== undefined) &&
            field(
              'tag',
              tagChoices(
                tags.map(({ tag }) => tag),
                view.tag,
              ),
            )}
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}

/** The tag in use can be seen even if no package has it any more. */
function tagChoices(tags: readonly string[], used: string | undefined) {
  return [...new Set([...tags, ...(used === undefined ? [] : [used])])].map((tag) => ({
    value: tag,
    label: tag,
  }));
}
