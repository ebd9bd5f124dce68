import { ActionIcon, Group, Menu, Table, Text, VisuallyHidden } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import {
  IconAdjustments,
  IconDots,
  IconPlayerPlay,
  IconReload,
  IconTable,
  IconTrash,
} from '@tabler/icons-react';
import { useLocation } from 'wouter';
import type { PackageId } from '../../../../src-shared/kernel/ids';
import type { Session } from '../../../../src-shared/contract/sessions';
import { lmsProfileOf } from '../../../../src-shared/inspect/profiles';
import { useSandboxes } from '../../../api/sessions';
import { profilesPath } from '../../../api/session-paths';
import { useDeleteSandbox } from '../../../api/test-launches';
import { useFormats } from '../../../ui/formats';
import { useNow } from '../../../ui/use-now';
import { Answered } from '../../answered';
import { confirmFirst } from '../../confirm-first';
import { usePlay } from '../../play';
import { InspectButton } from '../../sessions/inspect-button';
import { ResultMarks } from '../../sessions/result-marks';
import { ShowMore } from '../../show-more';
import { useManageSay } from '../../use-manage-say';
import { useSayFailure } from '../../use-say-failure';
import { DeleteSandboxes } from './delete-sandboxes';
import type { LaunchValues } from './launch-values';

export interface SandboxListProps {
  readonly packageId: PackageId;
  readonly onEdit: (values: LaunchValues) => void;
  /** Launches with the settings of one, and deletes it. */
  readonly onRestart: (sandbox: Session, values: LaunchValues) => void;
}

/** The test launches of a package, last used first. */
export function SandboxList({ packageId, ...deeds }: SandboxListProps) {
  const say = useManageSay();
  const sandboxes = useSandboxes(packageId);
  const empty = (
    <Text c="dimmed" p="lg" pt="md">
      {say('bench.sandboxesEmpty')}
    </Text>
  );
  return (
    <Answered
      query={sandboxes}
      label={say('bench.sandboxesLoading')}
      isFlush
      isEmpty={({ pages }) => pages[0]?.sessions.length === 0}
      empty={empty}
    >
      {({ pages }) => (
        <>
          <Table.ScrollContainer minWidth={620}>
            <Table data-testid="sandboxes">
              <caption>
                <VisuallyHidden>{say('bench.sandboxes')}</VisuallyHidden>
              </caption>
              <Table.Thead>
                <Table.Tr>
                  <Table.Th scope="col">{say('bench.learner')}</Table.Th>
                  <Table.Th scope="col">{say('session.status')}</Table.Th>
                  <Table.Th scope="col">{say('session.lastUsed')}</Table.Th>
                  <Table.Th scope="col">
                    <VisuallyHidden>{say('session.actions')}</VisuallyHidden>
                  </Table.Th>
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {pages
                  .flatMap(({ sessions }) => sessions)
                  .map((sandbox) => (
                    <SandboxRow key={sandbox.id} sandbox={sandbox} {...deeds} />
                  ))}
              </Table.Tbody>
            </Table>
          </Table.ScrollContainer>
          <ShowMore list={sandboxes} />
          <DeleteSandboxes packageId={packageId} />
        </>
      )}
    </Answered>
  );
}

interface SandboxRowProps extends Omit<SandboxListProps, 'packageId'> {
  readonly sandbox: Session;
}

function SandboxRow({ sandbox, ...deeds }: SandboxRowProps) {
  const formats = useFormats();
  const nowMs = useNow();
  return (
    <Table.Tr data-testid="sandbox" data-session-id={sandbox.id}>
      <Table.Td>
        <Text size="sm" fw={550}>
          {sandbox.learner_name ?? sandbox.user_id}
        </Text>
        <Text size="xs" c="dimmed">
          <About sandbox={sandbox} />
        </Text>
      </Table.Td>
      <Table.Td>
        <ResultMarks of={sandbox} />
      </Table.Td>
      <Table.Td>
        <Text size="sm" title={formats.dateTime(sandbox.last_accessed_at)}>
          {formats.ago(sandbox.last_accessed_at, nowMs)}
        </Text>
      </Table.Td>
      <Table.Td>
        <SandboxDeeds sandbox={sandbox} {...deeds} />
      </Table.Td>
    </Table.Tr>
  );
}

function About({ sandbox: { sandbox } }: { readonly sandbox: Session }) {
  const say = useManageSay();
  const launch = sandbox?.launch;
  const facts = [
    ...(sandbox?.kind === 'fork' ? [say('bench.fork')] : []),
    ...(launch === undefined ? [] : [lmsProfileOf(launch.profile).name]),
    ...(launch?.faults.map(({ kind }) => say(`bench.kindIs.${kind}`)) ?? []),
  ];
  return facts.join(' · ');
}

function SandboxDeeds({ sandbox, onEdit, onRestart }: SandboxRowProps) {
  const say = useManageSay();
  const onError = useSayFailure();
  const { resume, isOpening } = usePlay();
  const remove = useDeleteSandbox();
  const [, go] = useLocation();
  const launch = sandbox.sandbox?.launch;
  const learner = sandbox.learner_name ?? sandbox.user_id;
  const askToRemove = () => {
    const question = {
      title: say('bench.deleteTitle'),
      text: say('bench.deleteText', { learner }),
      confirm: say('bench.delete'),
      keep: say('bench.deleteKeep'),
      isLoss: true,
    };
    const onSuccess = () => notifications.show({ message: say('bench.deleted', { learner }) });
    confirmFirst(question, () => {
      remove.mutate(sandbox, { onError, onSuccess });
    });
  };
  return (
    <Group gap="xs" wrap="nowrap" justify="flex-end">
      <InspectButton session={sandbox} />
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon
            variant="subtle"
            loading={isOpening || remove.isPending}
            aria-label={say('bench.more', { learner })}
            data-testid="sandbox-menu"
          >
            <IconDots size={18} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item
            leftSection={<IconPlayerPlay size={16} aria-hidden />}
            data-testid="sandbox-resume"
            onClick={() => {
              resume(sandbox);
            }}
          >
            {say('bench.resume')}
          </Menu.Item>
          {launch !== undefined && (
            <>
              <Menu.Item
                leftSection={<IconReload size={16} aria-hidden />}
                title={say('bench.restartHelp')}
                data-testid="sandbox-restart"
                onClick={() => {
                  onRestart(sandbox, launch);
                }}
              >
                {say('bench.restart')}
              </Menu.Item>
              <Menu.Item
                leftSection={<IconAdjustments size={16} aria-hidden />}
                onClick={() => {
                  onEdit(launch);
                }}
              >
                {say('bench.edit')}
              </Menu.Item>
            </>
          )}
          <Menu.Item
            leftSection={<IconTable size={16} aria-hidden />}
            data-testid="sandbox-matrix"
            onClick={() => {
              go(profilesPath(sandbox.id));
            }}
          >
            {say('bench.matrix')}
          </Menu.Item>
          <Menu.Item
            color="red"
            leftSection={<IconTrash size={16} aria-hidden />}
            data-testid="sandbox-delete"
            onClick={askToRemove}
          >
            {say('bench.delete')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </Group>
  );
}
