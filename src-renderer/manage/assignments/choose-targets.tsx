import { MultiSelect, Radio, Stack } from '@mantine/core';
import type { LearnerGroup } from '../../../src-shared/contract/roster';
import { foldedText } from '../../../src-shared/kernel/folded-text';
import type { GroupId, LearnerId } from '../../../src-shared/kernel/ids';
import { useGroups, usePeople } from '../../api/roster';
import { useManageSay } from '../use-manage-say';
import { useTypedSearch } from '../use-typed-search';
import type { Chosen } from './choose-packages';

/** Whom something is given to: everyone, or those who are chosen. */
export interface Targets {
  readonly isEveryone: boolean;
  readonly chosen: readonly Chosen<GroupId | LearnerId>[];
}

export interface ChooseTargetsProps {
  readonly value: Targets;
  readonly onChange: (value: Targets) => void;
}

export function ChooseTargets({ value, onChange }: ChooseTargetsProps) {
  const say = useManageSay();
  return (
    <Stack gap="xs">
      <Radio.Group
        label={say('assignments.whom')}
        value={value.isEveryone ? 'everyone' : 'some'}
        onChange={(choice) => {
          onChange({ ...value, isEveryone: choice === 'everyone' });
        }}
      >
        <Stack gap="xs" mt={6}>
          <Radio value="everyone" label={say('assignments.everyone')} data-testid="assign-everyone" />
          <Radio value="some" label={say('assignments.some')} data-testid="assign-some" />
        </Stack>
      </Radio.Group>
      {!value.isEveryone && (
        <ChooseSome
          chosen={value.chosen}
          onChange={(chosen) => {
            onChange({ ...value, chosen });
          }}
        />
      )}
    </Stack>
  );
}

interface ChooseSomeProps {
  readonly chosen: Targets['chosen'];
  readonly onChange: (chosen: Targets['chosen']) => void;
}

function ChooseSome({ chosen, onChange }: ChooseSomeProps) {
  const say = useManageSay();
  const { typed, type, search } = useTypedSearch();
  const groups = useGroups().data ?? [];
  const people = usePeople(search === '' ? { state: 'here' } : { state: 'here', search });
  const found = people.data?.pages[0]?.learners ?? [];
  const isOffered = ({ name }: LearnerGroup) => foldedText(name).includes(foldedText(search));
  const ofKind = (kind: LearnerGroup['kind']) =>
    groups.filter((group) => group.kind === kind && isOffered(group));
  const sections = [
    { title: say('people.classes'), items: ofKind('class') },
    { title: say('people.groups'), items: ofKind('group') },
    { title: say('assignments.learners'), items: found },
  ];
  const offered = sections.flatMap(({ items }): Targets['chosen'] => items);
  const known = [...chosen, ...offered];
  const isHidden = (id: string) => !offered.some((one) => one.id === id);
  const data = [
    ...sections.map(({ title, items }) => ({
      group: title,
      items: items.map(({ id, name }) => ({ value: id, label: name })),
    })),
    {
      group: say('assignments.chosen'),
      items: chosen.filter(({ id }) => isHidden(id)).map(({ id, name }) => ({ value: id, label: name })),
    },
  ].filter(({ items }) => items.length > 0);
  return (
    <MultiSelect
      aria-label={say('assignments.some')}
      placeholder={chosen.length === 0 ? say('assignments.somePlaceholder') : ''}
      value={chosen.map(({ id }) => id)}
      data={data}
      onChange={(ids) => {
        onChange(ids.flatMap((id) => known.find((one) => one.id === id) ?? []));
      }}
      searchable
      searchValue={typed}
      onSearchChange={type}
      filter={({ options }) => options}
      nothingFoundMessage={say('assignments.notFound')}
      hidePickedOptions
      data-testid="assign-targets"
    />
  );
}
