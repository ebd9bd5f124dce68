import { Box, Button, Group, Text } from '@mantine/core';
import type { DispatchThere } from '../../../../src-shared/contract/remote-dispatches';
import type { Remote } from '../../../../src-shared/contract/remotes';
import { useFetchDispatch } from '../../../api/remote-packages';
import { useFormats } from '../../../ui/formats';
import { StatusMark, type Tone } from '../../../ui/status-mark';
import { useManageSay } from '../../use-manage-say';
import { useSayFailure } from '../../use-say-failure';
import { ThereTrouble } from './there-trouble';

export interface DispatchRowProps {
  readonly there: DispatchThere;
  readonly remote: Remote;
}

const tones = {
  here: 'good',
  changed: 'warning',
  coming: 'underway',
  'not-here': 'none',
} as const satisfies Record<DispatchThere['state'], Tone>;

/** One dispatch there: its terms, and whether one here has them. */
export function DispatchRow({ there, remote }: DispatchRowProps) {
  const say = useManageSay();
  const onError = useSayFailure();
  const bring = useFetchDispatch(remote.id);
  const { state } = there;
  const label = there.label ?? say('there.dispatches.unnamed');
  const trouble = bring.data?.trouble ?? null;
  const isUpdate = state === 'changed';
  return (
    <li data-testid="dispatch-there" data-state={state} data-label={label}>
      <Group justify="space-between" align="flex-start" gap="sm">
        <Box flex="1 1 16rem" miw={0}>
          <Text size="sm" fw={550}>
            {label}
          </Text>
          <Terms there={there} />
        </Box>
        <Group gap="sm">
          <StatusMark tone={tones[state]} label={say(`there.dispatches.state.${state}`)} />
          {(isUpdate || state === 'not-here') && (
            <Button
              size="compact-sm"
              variant="default"
              loading={bring.isPending}
              aria-label={
                isUpdate
                  ? say('there.dispatches.updateNamed', { label })
                  : say('there.bringNamed', { title: label })
              }
              data-testid="bring-dispatch"
              onClick={() => {
                bring.mutate(there.remote_dispatch_id, { onError });
              }}
            >
              {say(isUpdate ? 'there.dispatches.update' : 'there.bring')}
            </Button>
          )}
        </Group>
      </Group>
      {trouble !== null && (
        <Box mt="xs" maw="48rem">
          <ThereTrouble trouble={trouble} remote={remote} />
        </Box>
      )}
    </li>
  );
}

/** For whom, how many, until when and from where; what is not limited is not said. */
function Terms({ there }: Pick<DispatchRowProps, 'there'>) {
  const say = useManageSay();
  const formats = useFormats();
  const { destination, registration_limit: learners, license_limit: licences } = there;
  const { expires_at: end, allowed_domains: domains } = there;
  const most = (limit: number | null) => ({ most: formats.number(limit ?? 0) });
  const told = [
    ...(destination === null ? [] : [destination]),
    ...((learners ?? 0) === 0 ? [] : [say('there.dispatches.mostLearners', most(learners))]),
    ...((licences ?? 0) === 0 ? [] : [say('there.dispatches.mostLicences', most(licences))]),
    ...(end === null ? [] : [say('there.dispatches.until', { date: formats.dateTime(end) })]),
    ...(domains.length === 0 ? [] : [say('there.dispatches.from', { domains: domains.join(', ') })]),
  ];
  return (
    <Text size="xs" c="dimmed">
      {told.join(' · ')}
    </Text>
  );
}
