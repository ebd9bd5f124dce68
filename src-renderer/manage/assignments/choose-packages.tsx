import { MultiSelect } from '@mantine/core';
import type { PackageId } from '../../../src-shared/kernel/ids';
import { usePackages } from '../../api/packages';
import { useManageSay } from '../use-manage-say';
import { useTypedSearch } from '../use-typed-search';

export interface Chosen<Id extends string> {
  readonly id: Id;
  readonly name: string;
}

export interface ChoosePackagesProps {
  readonly chosen: readonly Chosen<PackageId>[];
  readonly onChange: (chosen: readonly Chosen<PackageId>[]) => void;
}

const mostFound = 50;

/** Courses of the library, found by their titles. */
export function ChoosePackages({ chosen, onChange }: ChoosePackagesProps) {
  const say = useManageSay();
  const { typed, type, search } = useTypedSearch();
  const asked = { sort: 'title', order: 'asc', limit: mostFound } as const;
  const found = usePackages(search === '' ? asked : { ...asked, search });
  const offered = (found.data?.packages ?? []).map(({ id, title }) => ({ id, name: title }));
  const known = [...chosen, ...offered.filter(({ id }) => !chosen.some((one) => one.id === id))];
  return (
    <MultiSelect
      label={say('assignments.courses')}
      placeholder={chosen.length === 0 ? say('assignments.coursesPlaceholder') : ''}
      value={chosen.map(({ id }) => id)}
      data={known.map(({ id, name }) => ({ value: id, label: name }))}
      onChange={(ids) => {
        onChange(ids.flatMap((id) => known.find((one) => one.id === id) ?? []));
      }}
      searchable
      searchValue={typed}
      onSearchChange={type}
      // What was found by its title here needs no second look by other rules.
      filter={({ options }) => options}
      nothingFoundMessage={say('assignments.notFound')}
      hidePickedOptions
      data-testid="assign-packages"
    />
  );
}
