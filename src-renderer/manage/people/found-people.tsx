import { Button, Group, Menu, Stack } from '@mantine/core';
import {
  IconChevronDown,
  IconDownload,
  IconFileSpreadsheet,
  IconId,
  IconUserPlus,
} from '@tabler/icons-react';
import { useState } from 'react';
import type { Learner, LearnerGroup } from '../../../src-shared/contract/roster';
import type { LearnerId } from '../../../src-shared/kernel/ids';
import { useAllPeople, useExportPeople, type PeopleAsked } from '../../api/roster';
import { SearchInput } from '../search-input';
import { useManageSay } from '../use-manage-say';
import { useSaveBytes } from '../use-save-bytes';
import { useSayFailure } from '../use-say-failure';
import { useTypedSearch } from '../use-typed-search';
import { GroupMenu } from './group-menu';
import { PeopleList } from './people-list';
import { SelectionBar } from './selection-bar';
import { askedOf, type Circle } from './shown-people';

export interface FoundPeopleProps {
  readonly circle: Circle;
  readonly group: LearnerGroup | null;
  readonly groups: readonly LearnerGroup[];
  readonly onAdd: () => void;
  readonly onImport: () => void;
  readonly onOpen: (person: Learner) => void;
  readonly onPrint: (learnerIds: readonly LearnerId[]) => void;
}

/** Those of a circle in whose names is what was typed, and what is done with those of them who are chosen. */
export function FoundPeople({ circle, group, groups, onAdd, onImport, onOpen, onPrint }: FoundPeopleProps) {
  const say = useManageSay();
  const { typed, type, search } = useTypedSearch();
  const [chosen, setChosen] = useState<ReadonlySet<LearnerId>>(new Set());
  const asked = askedOf(circle, search);
  return (
    <Stack gap="md">
      <Group gap="sm">
        <SearchInput
          value={typed}
          onChange={(text) => {
            type(text);
            setChosen(new Set());
          }}
          label={say('people.search')}
          placeholder={say('people.searchPlaceholder')}
          clear={say('people.clearSearch')}
          testId="people-search"
        />
        <ListMenu asked={asked} mayPrint={circle !== 'left'} onImport={onImport} onPrint={onPrint} />
        <Button leftSection={<IconUserPlus size={18} aria-hidden />} onClick={onAdd} data-testid="add-people">
          {say('people.add')}
        </Button>
        {group !== null && <GroupMenu group={group} />}
      </Group>
      {chosen.size > 0 && (
        <SelectionBar
          chosen={[...chosen]}
          groups={groups}
          group={group}
          isOfLeft={circle === 'left'}
          onPrint={onPrint}
          onClear={() => {
            setChosen(new Set());
          }}
        />
      )}
      <PeopleList asked={asked} group={group} chosen={chosen} onChoose={setChosen} onOpen={onOpen} />
    </Stack>
  );
}

interface ListMenuProps extends Pick<FoundPeopleProps, 'onImport' | 'onPrint'> {
  readonly asked: PeopleAsked;
  readonly mayPrint: boolean;
}

/** Lists that come in and go out: as files, and as cards on paper. */
function ListMenu({ asked, mayPrint, onImport, onPrint }: ListMenuProps) {
  const say = useManageSay();
  const sayFailure = useSayFailure();
  const save = useSaveBytes();
  const exportPeople = useExportPeople();
  const all = useAllPeople();
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button
          variant="default"
          rightSection={<IconChevronDown size={16} aria-hidden />}
          loading={all.isPending}
          data-testid="list-menu"
        >
          {say('people.lists')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item
          leftSection={<IconFileSpreadsheet size={16} aria-hidden />}
          onClick={onImport}
          data-testid="import-people"
        >
          {say('people.import')}
        </Menu.Item>
        <Menu.Item
          leftSection={<IconDownload size={16} aria-hidden />}
          onClick={() => {
            save('people.csv', (wishes) => exportPeople(asked, wishes));
          }}
        >
          {say('people.export')}
        </Menu.Item>
        {mayPrint && (
          <Menu.Item
            leftSection={<IconId size={16} aria-hidden />}
            onClick={() => {
              all.mutate(asked, { onSuccess: onPrint, onError: sayFailure });
            }}
          >
            {say('people.printAll')}
          </Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
