import { Anchor, Box, Button, Checkbox, Group, Text } from '@mantine/core';
import { Link } from 'wouter';
import type { PackageThere } from '../../../../src-shared/contract/remote-packages';
import type { Remote } from '../../../../src-shared/contract/remotes';
import { useFetchPackages } from '../../../api/remote-packages';
import { useFormats } from '../../../ui/formats';
import { StatusMark, type Tone } from '../../../ui/status-mark';
import { useNow } from '../../../ui/use-now';
import { useManageSay } from '../../use-manage-say';
import { useSayFailure } from '../../use-say-failure';
import { FetchEnd, FetchMark, FetchProgress } from './fetch-parts';
import { mayCome, type ThereRow } from './there-rows';

export interface ThereRowProps {
  readonly row: ThereRow;
  readonly remote: Remote;
  readonly isChosen: boolean;
  readonly onToggle: () => void;
}

const tones = { here: 'good', 'newer-there': 'warning', 'not-here': 'none' } as const satisfies Record<
  PackageThere['state'],
  Tone
>;

/** One course there: what it is, whether it is here, and how far it is on its way. */
export function ThereRowItem({ row, remote, isChosen, onToggle }: ThereRowProps) {
  const say = useManageSay();
  const { there, fetch } = row;
  const { title, state } = there;
  return (
    <li data-testid="course-there" data-state={fetch?.state ?? state} data-title={title}>
      <Group justify="space-between" align="flex-start" gap="sm">
        <Group gap="sm" align="flex-start" flex="1 1 16rem" miw={0} wrap="nowrap">
          <Checkbox
            checked={isChosen && mayCome(row)}
            disabled={!mayCome(row)}
            aria-label={say('there.choose', { title })}
            data-testid="choose-there"
            onChange={onToggle}
          />
          <Box miw={0}>
            <Title there={there} />
            <About there={there} />
          </Box>
        </Group>
        <Group gap="sm">
          {fetch === null ? (
            <StatusMark tone={tones[state]} label={say(`there.state.${state}`)} />
          ) : (
            <FetchMark fetch={fetch} />
          )}
          {fetch !== null && <FetchEnd fetch={fetch} title={title} remote={remote} />}
          {fetch === null && state !== 'here' && <Bring there={there} remote={remote} />}
        </Group>
      </Group>
      {fetch !== null && <FetchProgress fetch={fetch} title={title} remote={remote} />}
    </li>
  );
}

function Title({ there: { title, package_id: packageId } }: { readonly there: PackageThere }) {
  if (packageId === null)
    return (
      <Text size="sm" fw={550}>
        {title}
      </Text>
    );
  return (
    <Anchor component={Link} href={`/packages/${packageId}`} c="inherit" size="sm" fw={550}>
      {title}
    </Anchor>
  );
}

/** As much as the remote tells. */
function About({
  there: { version, size_bytes: size, updated_at: changed },
}: {
  readonly there: PackageThere;
}) {
  const say = useManageSay();
  const formats = useFormats();
  const nowMs = useNow();
  const told = [
    ...(version === null ? [] : [say('there.version', { version: formats.number(version) })]),
    ...(size === null ? [] : [formats.bytes(size)]),
    ...(changed === null ? [] : [say('there.changed', { ago: formats.ago(changed, nowMs) })]),
  ];
  return (
    <Text size="xs" c="dimmed">
      {told.join(' · ')}
    </Text>
  );
}

function Bring({ there, remote }: { readonly there: PackageThere; readonly remote: Remote }) {
  const say = useManageSay();
  const sayFailure = useSayFailure();
  const bring = useFetchPackages(remote.id);
  const deed = there.state === 'newer-there' ? 'bringNewer' : 'bring';
  return (
    <Button
      size="compact-sm"
      variant="default"
      loading={bring.isPending}
      aria-label={say(`there.${deed}Named`, { title: there.title })}
      data-testid="bring-there"
      onClick={() => {
        bring.mutate([there.remote_package_id], { onError: sayFailure });
      }}
    >
      {say(`there.${deed}`)}
    </Button>
  );
}
