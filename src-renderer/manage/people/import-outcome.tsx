import { Badge, Group, Stack, Table, Text, VisuallyHidden } from '@mantine/core';
import type { Answer } from '../../../src-shared/contract/endpoint';
import type { ImportedRow, importLearners } from '../../../src-shared/contract/roster-csv';
import { StatusMark, type Tone } from '../../ui/status-mark';
import { Quiet } from '../quiet';
import { useManageSay } from '../use-manage-say';

type Told = Answer<typeof importLearners>;

const outcomes = ['made', 'changed', 'same', 'refused'] as const;
const tones: Readonly<Record<ImportedRow['outcome'], Tone>> = {
  made: 'good',
  changed: 'underway',
  same: 'none',
  refused: 'warning',
};
/** Rows that stand on the screen; those that cannot be taken before all others. */
const mostRows = 300;

/** What a list would do, or has done: in numbers, then row by row. */
export function ImportOutcome({ told }: { readonly told: Told }) {
  const say = useManageSay();
  const { rows, counts, columns, groups_made: groups } = told;
  const shown = [
    ...rows.filter((row) => row.outcome === 'refused'),
    ...rows.filter((row) => row.outcome !== 'refused'),
  ];
  const passedOver = columns.filter(({ header, as }) => as === null && header !== '');
  return (
    <Stack gap="sm" data-testid="import-outcome">
      <Group gap="xs" role="status">
        {outcomes
          .filter((outcome) => counts[outcome] > 0)
          .map((outcome) => (
            <StatusMark
              key={outcome}
              tone={tones[outcome]}
              label={say(`people.outcomes.${outcome}`, { count: counts[outcome] })}
            />
          ))}
      </Group>
      {groups.length > 0 && (
        <Group gap={4}>
          <Text size="sm">{say(told.dry_run ? 'people.groupsToMake' : 'people.groupsMade')}</Text>
          {groups.map(({ name }) => (
            <Badge key={name} tt="none" variant="light">
              {name}
            </Badge>
          ))}
        </Group>
      )}
      {passedOver.length > 0 && (
        <Quiet>
          {say('people.passedOver', { names: passedOver.map(({ header }) => header).join(', ') })}
        </Quiet>
      )}
      {counts.refused > 0 && (
        <Text size="sm">{say(told.dry_run ? 'people.willLeaveOut' : 'people.leftOut')}</Text>
      )}
      <Table.ScrollContainer type="native" minWidth={480} maxHeight={360} tabIndex={0}>
        <Table verticalSpacing="xs" horizontalSpacing="sm">
          <caption>
            <VisuallyHidden>{say('people.importRows')}</VisuallyHidden>
          </caption>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{say('people.row')}</Table.Th>
              <Table.Th scope="col">{say('people.name')}</Table.Th>
              <Table.Th scope="col">{say('people.id')}</Table.Th>
              <Table.Th scope="col">{say('people.whatHappens')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {shown.slice(0, mostRows).map((row) => (
              <OutcomeRow key={row.row} row={row} />
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      {shown.length > mostRows && <Quiet>{say('people.moreRows', { count: shown.length - mostRows })}</Quiet>}
    </Stack>
  );
}

function OutcomeRow({ row }: { readonly row: ImportedRow }) {
  const say = useManageSay();
  const changes = row.changes.map((change) => say(`people.importChange.${change}`)).join(', ');
  return (
    <Table.Tr data-testid="import-row" data-outcome={row.outcome}>
      <Table.Td>{row.row}</Table.Td>
      <Table.Td>
        <bdi>{row.name}</bdi>
      </Table.Td>
      <Table.Td>
        <bdi>{row.user_id}</bdi>
      </Table.Td>
      <Table.Td>
        <StatusMark tone={tones[row.outcome]} label={say(`people.outcome.${row.outcome}`)} />
        <Text size="xs" c="dimmed">
          {row.reason === null ? changes : say(`people.reason.${row.reason}`, { row: row.other_row ?? '' })}
        </Text>
      </Table.Td>
    </Table.Tr>
  );
}
