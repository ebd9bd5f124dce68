import { Button, Grid, Group, Stack } from '@mantine/core';
import { useDebouncedValue, useDisclosure } from '@mantine/hooks';
import { IconUserPlus } from '@tabler/icons-react';
import { useState } from 'react';
import type { LearnerGroup } from '../../../src-shared/contract/roster';
import { useGroups, usePeople } from '../../api/roster';
import { Answered } from '../answered';
import { SearchInput } from '../search-input';
import { useManageSay } from '../use-manage-say';
import { AddPeople } from './add-people';
import { CirclePane } from './circle-pane';
import { NoPeople } from './no-people';
import { PeopleList } from './people-list';
import { askedOf, groupOf, type Circle, type RosterCounts } from './shown-people';

/** The roster: who there is, in which classes and groups, and what is done with them. */
export function PeoplePart() {
  const say = useManageSay();
  const groups = useGroups();
  const everybody = usePeople({ state: 'here' });
  return (
    <Answered query={everybody} height={320} label={say('people.loading')}>
      {({ pages: [page] }) => (
        <Answered query={groups} height={320} label={say('people.loading')}>
          {(known) => page !== undefined && <Roster groups={known} counts={page.counts} />}
        </Answered>
      )}
    </Answered>
  );
}

interface RosterProps {
  readonly groups: readonly LearnerGroup[];
  readonly counts: RosterCounts;
}

/** The dialogs stand beside what there is, so that they stay when it is no longer nobody. */
function Roster({ groups, counts }: RosterProps) {
  const [chosen, setCircle] = useState<Circle>('here');
  const [isAdding, adding] = useDisclosure(false);
  const group = groupOf(chosen, groups);
  const circle = group === null && chosen !== 'left' ? 'here' : chosen;
  const isEmpty = counts.here + counts.left === 0 && groups.length === 0;
  return (
    <>
      {isEmpty ? (
        <NoPeople onAdd={adding.open} />
      ) : (
        <Grid gap="lg">
          <Grid.Col span={{ base: 12, md: 3 }}>
            <CirclePane circle={circle} groups={groups} counts={counts} onChoose={setCircle} />
          </Grid.Col>
          <Grid.Col span={{ base: 12, md: 9 }}>
            <Found circle={circle} group={group} onAdd={adding.open} />
          </Grid.Col>
        </Grid>
      )}
      {isAdding && <AddPeople groups={groups} group={group} onClose={adding.close} />}
    </>
  );
}

interface FoundProps {
  readonly circle: Circle;
  readonly group: LearnerGroup | null;
  readonly onAdd: () => void;
}

const searchDelayMs = 150;

/** Those of a circle in whose names is what was typed. */
function Found({ circle, group, onAdd }: FoundProps) {
  const say = useManageSay();
  const [typed, setTyped] = useState('');
  const [search] = useDebouncedValue(typed, searchDelayMs);
  return (
    <Stack gap="md">
      <Group gap="sm">
        <SearchInput
          value={typed}
          onChange={setTyped}
          label={say('people.search')}
          placeholder={say('people.searchPlaceholder')}
          clear={say('people.clearSearch')}
          testId="people-search"
        />
        <Button leftSection={<IconUserPlus size={18} aria-hidden />} onClick={onAdd} data-testid="add-people">
          {say('people.add')}
        </Button>
      </Group>
      <PeopleList asked={askedOf(circle, search)} group={group} />
    </Stack>
  );
}
