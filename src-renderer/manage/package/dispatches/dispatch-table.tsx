import { Button, Group, Menu, Table, Text, VisuallyHidden } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import type { Dispatch } from '../../../../src-shared/contract/dispatches';
import { useDownloadDispatch, useRevokeDispatch, type DispatchZipWish } from '../../../api/dispatches';
import { CopyIcon } from '../../../ui/copy-text';
import { useFormats } from '../../../ui/formats';
import { StatusMark, type Tone } from '../../../ui/status-mark';
import { saveAs } from '../../../ui/save-as';
import { confirmFirst } from '../../confirm-first';
import { useManageSay } from '../../use-manage-say';
import { useSayFailure } from '../../use-say-failure';

const tones: Readonly<Record<Dispatch['status'], Tone>> = {
  active: 'good',
  exhausted: 'warning',
  expired: 'none',
  revoked: 'bad',
};

export interface DispatchTableProps {
  readonly dispatches: readonly Dispatch[];
  /** Of the package. */
  readonly title: string;
}

/** Dispatches, the newest first: for whom, within which limits, and what can be done with each. */
export function DispatchTable({ dispatches, title }: DispatchTableProps) {
  const say = useManageSay();
  return (
    <Table.ScrollContainer minWidth={720}>
      <Table data-testid="dispatch-table" verticalSpacing="sm">
        <caption>
          <VisuallyHidden>{say('dispatches.caption', { title })}</VisuallyHidden>
        </caption>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{say('dispatches.name')}</Table.Th>
            <Table.Th scope="col">{say('dispatches.status')}</Table.Th>
            <Table.Th scope="col">{say('dispatches.learners')}</Table.Th>
            <Table.Th scope="col">{say('dispatches.ends')}</Table.Th>
            <Table.Th scope="col">
              <VisuallyHidden>{say('dispatches.deeds')}</VisuallyHidden>
            </Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {dispatches.map((dispatch) => (
            <DispatchRow key={dispatch.id} dispatch={dispatch} />
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

function DispatchRow({ dispatch: one }: { readonly dispatch: Dispatch }) {
  const say = useManageSay();
  const formats = useFormats();
  const count = formats.number(one.registration_count);
  const limit = one.registration_limit;
  return (
    <Table.Tr data-testid="dispatch-row" data-status={one.status}>
      <Table.Td>
        <Text size="sm" fw={550} style={{ overflowWrap: 'anywhere' }}>
          {one.label ?? say('dispatches.unnamed')}
        </Text>
        {one.destination !== null && (
          <Text size="xs" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
            {one.destination}
          </Text>
        )}
      </Table.Td>
      <Table.Td>
        <StatusMark tone={tones[one.status]} label={say(`dispatches.${one.status}`)} />
      </Table.Td>
      <Table.Td>
        {limit === null || limit === 0
          ? count
          : say('dispatches.countOf', { count, limit: formats.number(limit) })}
      </Table.Td>
      <Table.Td>
        {one.expires_at === null ? say('dispatches.never') : formats.dateTime(one.expires_at)}
      </Table.Td>
      <Table.Td>
        {one.status !== 'revoked' && (
          <Group gap="xs" justify="flex-end" wrap="nowrap">
            <CopyIcon text={one.launch_url} label={say('dispatches.copyAddress')} />
            <DownloadZip dispatch={one} />
            <Revoke dispatch={one} />
          </Group>
        )}
      </Table.Td>
    </Table.Tr>
  );
}

function DownloadZip({ dispatch }: { readonly dispatch: Dispatch }) {
  const say = useManageSay();
  const onError = useSayFailure();
  const download = useDownloadDispatch();
  const keep = (version: DispatchZipWish['version']) => () => {
    download.mutate(
      { dispatchId: dispatch.id, version },
      {
        onError,
        onSuccess: (bytes) => {
          saveAs(bytes, `${dispatch.label ?? 'dispatch'} (SCORM ${version}).zip`);
        },
      },
    );
  };
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button
          size="xs"
          variant="default"
          loading={download.isPending}
          leftSection={<IconDownload size={14} aria-hidden />}
          data-testid="dispatch-zip"
        >
          {say('dispatches.zip')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={keep('1.2')}>{say('dispatches.zip12')}</Menu.Item>
        <Menu.Item onClick={keep('2004')}>{say('dispatches.zip2004')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

function Revoke({ dispatch }: { readonly dispatch: Dispatch }) {
  const say = useManageSay();
  const onError = useSayFailure();
  const revoke = useRevokeDispatch();
  const name = dispatch.label ?? say('dispatches.unnamed');
  const ask = () => {
    const question = {
      title: say('dispatches.revokeTitle', { name }),
      text: say('dispatches.revokeText'),
      confirm: say('dispatches.revokeConfirm'),
      keep: say('dispatches.keep'),
      isLoss: true,
    };
    confirmFirst(question, () => {
      revoke.mutate(dispatch.id, { onError });
    });
  };
  return (
    <Button
      size="xs"
      variant="default"
      loading={revoke.isPending}
      aria-label={say('dispatches.revokeNamed', { name })}
      data-testid="revoke-dispatch"
      onClick={ask}
    >
      {say('dispatches.revoke')}
    </Button>
  );
}
