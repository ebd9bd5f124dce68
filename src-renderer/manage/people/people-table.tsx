import { Anchor, Badge, Checkbox, Group, Table, Text, VisuallyHidden } from '@mantine/core';
import type { Learner, LearnerGroup } from '../../../src-shared/contract/roster';
import type { LearnerId } from '../../../src-shared/kernel/ids';
import { toggled } from '../toggled';
import { useManageSay } from '../use-manage-say';
import classes from './people.module.css';

export interface PeopleTableProps {
  readonly people: readonly Learner[];
  /** Said in the table's caption. */
  readonly group: LearnerGroup | null;
  readonly chosen: ReadonlySet<LearnerId>;
  readonly onChoose: (chosen: ReadonlySet<LearnerId>) => void;
  readonly onOpen: (person: Learner) => void;
}

export function PeopleTable({ people, group, chosen, onChoose, onOpen }: PeopleTableProps) {
  const say = useManageSay();
  const countChosen = people.filter(({ id }) => chosen.has(id)).length;
  const isAll = countChosen === people.length;
  return (
    <Table.ScrollContainer type="native" minWidth={560}>
      <Table className={classes['table'] ?? ''} data-testid="people-table">
        <caption>
          <VisuallyHidden>{group?.name ?? say('people.everybody')}</VisuallyHidden>
        </caption>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">
              <Checkbox
                size="sm"
                aria-label={say('people.chooseAll')}
                checked={isAll}
                indeterminate={!isAll && countChosen > 0}
                data-testid="choose-all"
                onChange={() => {
                  onChoose(new Set(isAll ? [] : people.map(({ id }) => id)));
                }}
              />
            </Table.Th>
            <Table.Th scope="col">{say('people.name')}</Table.Th>
            <Table.Th scope="col">{say('people.groupsOf')}</Table.Th>
            <Table.Th scope="col">{say('people.secret')}</Table.Th>
            <Table.Th scope="col">{say('people.id')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {people.map((person) => (
            <PersonRow
              key={person.id}
              person={person}
              isChosen={chosen.has(person.id)}
              onToggle={() => {
                onChoose(toggled(chosen, person.id));
              }}
              onOpen={() => {
                onOpen(person);
              }}
            />
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

interface PersonRowProps {
  readonly person: Learner;
  readonly isChosen: boolean;
  readonly onToggle: () => void;
  readonly onOpen: () => void;
}

function PersonRow({ person, isChosen, onToggle, onOpen }: PersonRowProps) {
  const say = useManageSay();
  return (
    <Table.Tr data-testid="person" data-name={person.name} aria-selected={isChosen}>
      <Table.Td>
        <Checkbox
          size="sm"
          aria-label={say('people.choose', { name: person.name })}
          checked={isChosen}
          onChange={onToggle}
        />
      </Table.Td>
      <Table.Td className={classes['who'] ?? ''}>
        <Anchor component="button" type="button" size="sm" fw={550} ta="start" onClick={onOpen}>
          <bdi>{person.name}</bdi>
        </Anchor>
      </Table.Td>
      <Table.Td>
        <Group gap={4}>
          {person.groups.map(({ group_id: id, kind, name }) => (
            <Badge key={id} tt="none" variant={kind === 'class' ? 'light' : 'default'} fw={550}>
              {name}
            </Badge>
          ))}
        </Group>
      </Table.Td>
      <Table.Td className={classes['short'] ?? ''}>
        <Text size="sm" {...(person.secret_kind === null && { c: 'dimmed' })}>
          {say(`people.secretKind.${person.secret_kind ?? 'none'}`)}
        </Text>
      </Table.Td>
      <Table.Td className={classes['id'] ?? ''}>
        <Text size="sm" c="dimmed">
          <bdi>{person.user_id}</bdi>
        </Text>
      </Table.Td>
    </Table.Tr>
  );
}
