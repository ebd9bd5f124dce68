import { Badge, Group, Table, Text, VisuallyHidden } from '@mantine/core';
import type { Learner, LearnerGroup } from '../../../src-shared/contract/roster';
import { useManageSay } from '../use-manage-say';
import classes from './people.module.css';

export interface PeopleTableProps {
  readonly people: readonly Learner[];
  /** Said in the table's caption. */
  readonly group: LearnerGroup | null;
}

export function PeopleTable({ people, group }: PeopleTableProps) {
  const say = useManageSay();
  return (
    <Table.ScrollContainer type="native" minWidth={560}>
      <Table className={classes['table'] ?? ''} data-testid="people-table">
        <caption>
          <VisuallyHidden>{group?.name ?? say('people.everybody')}</VisuallyHidden>
        </caption>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{say('people.name')}</Table.Th>
            <Table.Th scope="col">{say('people.groupsOf')}</Table.Th>
            <Table.Th scope="col">{say('people.secret')}</Table.Th>
            <Table.Th scope="col">{say('people.id')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {people.map((person) => (
            <PersonRow key={person.id} person={person} />
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

function PersonRow({ person }: { readonly person: Learner }) {
  const say = useManageSay();
  return (
    <Table.Tr data-testid="person" data-name={person.name}>
      <Table.Td className={classes['who'] ?? ''}>
        <Text size="sm" fw={550}>
          <bdi>{person.name}</bdi>
        </Text>
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
      <Table.Td>
        <Text size="sm" {...(person.secret_kind === null && { c: 'dimmed' })}>
          {say(`people.secretKind.${person.secret_kind ?? 'none'}`)}
        </Text>
      </Table.Td>
      <Table.Td>
        <Text size="sm" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
          <bdi>{person.user_id}</bdi>
        </Text>
      </Table.Td>
    </Table.Tr>
  );
}
