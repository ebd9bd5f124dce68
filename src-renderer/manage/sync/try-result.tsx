import { Group, Paper, Stack, Text } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import type { Answer } from '../../../src-shared/contract/endpoint';
import type { tryRemote } from '../../../src-shared/contract/remotes';
import { Facts } from '../../ui/facts';
import { useFormats } from '../../ui/formats';
import { useManageSay } from '../use-manage-say';
import { TroubleNote } from './trouble-note';

export type Found = Answer<typeof tryRemote>;

export interface TryResultProps {
  readonly found: Found;
  readonly host: string;
}

/** What a server said of itself, or what is wrong. */
export function TryResult({ found, host }: TryResultProps) {
  const say = useManageSay();
  if (found.trouble !== null)
    return <TroubleNote trouble={found.trouble} context={{ host, next: 'trial' }} />;
  const takesJournals = found.offers?.journals === true;
  return (
    <Paper withBorder p="md" data-testid="found-remote">
      <Stack gap="sm">
        <Group gap="xs" wrap="nowrap">
          <IconCircleCheck size={20} aria-hidden color="var(--mantine-color-teal-6)" />
          <Text fw={600}>{say(takesJournals ? 'sync.foundLectern' : 'sync.foundCloud')}</Text>
        </Group>
        <Facts
          isDense
          facts={[
            { name: say('sync.kindVersion'), value: found.version ?? say('sync.unknown') },
            {
              name: say('sync.kindTakes'),
              value: say(takesJournals ? 'sync.takesJournals' : 'sync.takesValues'),
            },
            { name: say('sync.kindTenant'), value: found.tenant_id ?? say('sync.unknown') },
          ]}
        />
        <Clocks differenceMs={found.clock_difference_ms ?? 0} />
      </Stack>
    </Paper>
  );
}

const tellsMs = 2 * 60_000;

function Clocks({ differenceMs }: { readonly differenceMs: number }) {
  const say = useManageSay();
  const formats = useFormats();
  if (Math.abs(differenceMs) <= tellsMs) return null;
  const span = formats.roughly(Math.abs(differenceMs));
  return (
    <Text size="sm" data-testid="clock-difference">
      {say(differenceMs > 0 ? 'sync.clockAhead' : 'sync.clockBehind', { span })} {say('sync.clockHelp')}
    </Text>
  );
}
