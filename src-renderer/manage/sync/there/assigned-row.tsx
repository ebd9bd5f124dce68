import { Box, Group, Text } from '@mantine/core';
import type { AssignedThere } from '../../../../src-shared/contract/remote-assigned';
import type { Remote } from '../../../../src-shared/contract/remotes';
import { useFormats } from '../../../ui/formats';
import { StatusMark, type Tone } from '../../../ui/status-mark';
import { Quiet } from '../../quiet';
import { useManageSay } from '../../use-manage-say';
import { ThereTrouble } from './there-trouble';

const tones = {
  here: 'good',
  'not-here': 'underway',
  'changed-there': 'underway',
  'taken-back-there': 'underway',
  'changed-here': 'warning',
  'kept-here': 'warning',
  'removed-here': 'warning',
  own: 'none',
  coming: 'underway',
  'package-missing': 'bad',
  full: 'bad',
} as const satisfies Record<AssignedThere['state'], Tone>;

export interface AssignedRowProps {
  readonly there: AssignedThere;
  readonly remote: Remote;
}

/** One assignment there: for whom, on which terms, what becomes of it here and why. */
export function AssignedRow({ there, remote }: AssignedRowProps) {
  const say = useManageSay();
  const { state, trouble } = there;
  const isPlain = state === 'here' || state === 'not-here' || state === 'coming';
  return (
    <li data-testid="assigned-one" data-state={state} data-title={there.package_title}>
      <Group justify="space-between" align="flex-start" gap="sm">
        <Box flex="1 1 16rem" miw={0}>
          <Text size="sm" fw={550}>
            {there.package_title}
          </Text>
          <Terms there={there} />
        </Box>
        <StatusMark tone={tones[state]} label={say(`assigned.state.${state}`)} />
      </Group>
      {!isPlain && <Quiet>{say(`assigned.why.${state}`)}</Quiet>}
      {trouble !== null && (
        <Box mt="xs" maw="48rem">
          <ThereTrouble trouble={trouble} remote={remote} />
        </Box>
      )}
    </li>
  );
}

function Terms({ there }: Pick<AssignedRowProps, 'there'>) {
  const say = useManageSay();
  const formats = useFormats();
  const { target_name: whom, opens_at: opens, due_at: due, attempts_limit: limit } = there;
  const told = [
    whom ?? say('assignments.everyone'),
    ...(opens === null ? [] : [say('assignments.opens', { time: formats.dateTime(opens) })]),
    ...(due === null ? [] : [say('assignments.due', { time: formats.dateTime(due) })]),
    ...(limit === null ? [] : [say('assignments.attempts', { count: limit })]),
    say(`assignments.countsFact.${there.counts}`),
  ];
  return (
    <Text size="xs" c="dimmed">
      {told.join(' · ')}
    </Text>
  );
}
