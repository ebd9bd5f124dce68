import { Stack, Table, Text, Title } from '@mantine/core';
import type { BundleReport as Report, BundleSessions } from '../../../src-shared/contract/bundles';
import { Facts } from '../../ui/facts';
import { useFormats } from '../../ui/formats';
import { StatusMark, type Tone } from '../../ui/status-mark';
import { useManageSay } from '../use-manage-say';

export interface BundleReportProps {
  readonly report: Report;
  /** It says what became of it, no more what would. */
  readonly isDone: boolean;
}

type Outcome = keyof BundleSessions;

const outcomes: readonly Outcome[] = [
  ...(['new', 'further', 'apart', 'forked', 'known', 'held', 'missing', 'refused'] as const),
];

const tones = { here: 'good', in_bundle: 'underway', missing: 'warning' } as const satisfies Record<
  Report['packages'][number]['state'],
  Tone
>;

/** From whom a file is, and what taking it in does. */
export function BundleReport({ report, isDone }: BundleReportProps) {
  const say = useManageSay();
  const formats = useFormats();
  const { from, made_at: madeAt, since, group, learners, sessions, packages } = report;
  const shown = outcomes.filter((outcome) => sessions[outcome] > 0);
  return (
    <Stack data-testid="bundle-report" data-done={isDone}>
      <Facts
        isDense
        facts={[
          {
            name: say('carry.from'),
            value: from.is_this ? say('carry.fromThis') : say('carry.fromOther', { name: from.name }),
          },
          { name: say('carry.madeAt'), value: formats.dateTime(madeAt) },
          ...(since === null ? [] : [{ name: say('carry.onlySince'), value: formats.dateTime(since) }]),
          ...(group === null ? [] : [{ name: say('carry.group'), value: group }]),
          { name: say('carry.newLearners'), value: formats.number(learners.new) },
        ]}
      />
      <Title order={3} size="h4">
        {say(isDone ? 'carry.became' : 'carry.inside')}
      </Title>
      {shown.length === 0 ? (
        <Text size="sm">{say('carry.none')}</Text>
      ) : (
        <Table horizontalSpacing="xs">
          <Table.Thead>
            <Table.Tr>
              <Table.Td />
              <Table.Th ta="end">{say('carry.sessions')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {shown.map((outcome) => (
              <Table.Tr key={outcome} data-testid={`sessions-${outcome}`}>
                <Table.Td>{say(isDone ? `carry.done.${outcome}` : `carry.outcome.${outcome}`)}</Table.Td>
                <Table.Td ta="end">{formats.number(sessions[outcome])}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
      {packages.length > 0 && (
        <Table horizontalSpacing="xs">
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{say('carry.course')}</Table.Th>
              <Table.Th ta="end">{say('carry.sessions')}</Table.Th>
              <Table.Td />
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {packages.map(({ package_id: id, version, title, state, sessions: needed }) => (
              <Table.Tr key={`${id} ${String(version)}`} data-testid="bundle-package" data-state={state}>
                <Table.Td style={{ overflowWrap: 'anywhere' }}>{title}</Table.Td>
                <Table.Td ta="end">{formats.number(needed)}</Table.Td>
                <Table.Td ta="end">
                  <StatusMark tone={tones[state]} label={say(`carry.place.${state}`)} />
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
    </Stack>
  );
}
