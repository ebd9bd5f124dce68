import { Button, Code, Group, Table, Text, VisuallyHidden } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconPlus } from '@tabler/icons-react';
import type { ApiKey } from '../../../src-shared/contract/keys';
import { useKeys, useRevokeKey } from '../../api/keys';
import { Card } from '../../ui/card';
import { useFormats } from '../../ui/formats';
import { StatusMark } from '../../ui/status-mark';
import { Answered } from '../answered';
import { ConfirmedLoss } from '../confirmed-loss';
import { useManageSay } from '../use-manage-say';
import { useSayFailure } from '../use-say-failure';
import { CreateKey } from './create-key';
import { ReplaceKey } from './replace-key';

/** All keys, and the way to a new one. */
export function KeyList() {
  const say = useManageSay();
  const [isCreating, { open, close }] = useDisclosure(false);
  return (
    <Card
      title={say('api.keys')}
      isFlush
      actions={
        <Button
          size="xs"
          onClick={open}
          leftSection={<IconPlus size={16} aria-hidden />}
          data-testid="create-key"
        >
          {say('api.create')}
        </Button>
      }
    >
      <Keys />
      {isCreating && <CreateKey onClose={close} />}
    </Card>
  );
}

function Keys() {
  const say = useManageSay();
  const none = (
    <Text c="dimmed" p="lg">
      {say('api.noKeysText')}
    </Text>
  );
  return (
    <Answered
      query={useKeys()}
      height={90}
      label={say('api.loading')}
      isFlush
      isEmpty={({ api_keys: keys }) => keys.length === 0}
      empty={none}
    >
      {({ api_keys: keys }) => <KeyTable keys={keys} />}
    </Answered>
  );
}

function KeyTable({ keys }: { readonly keys: readonly ApiKey[] }) {
  const say = useManageSay();
  return (
    <Table.ScrollContainer minWidth={720}>
      <Table data-testid="keys-table">
        <caption>
          <VisuallyHidden>{say('api.keysCaption')}</VisuallyHidden>
        </caption>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{say('api.name')}</Table.Th>
            <Table.Th scope="col">{say('api.prefix')}</Table.Th>
            <Table.Th scope="col">{say('api.scopes')}</Table.Th>
            <Table.Th scope="col">{say('api.status')}</Table.Th>
            <Table.Th scope="col">{say('api.lastUsed')}</Table.Th>
            <Table.Th scope="col">{say('api.expires')}</Table.Th>
            <Table.Th scope="col">
              <VisuallyHidden>{say('api.actions')}</VisuallyHidden>
            </Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {keys.map((key) => (
            <KeyRow key={key.id} apiKey={key} />
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

const tones = { active: 'good', expired: 'warning', revoked: 'none' } as const;

function KeyRow({ apiKey }: { readonly apiKey: ApiKey }) {
  const say = useManageSay();
  const formats = useFormats();
  return (
    <Table.Tr data-testid="key-row" data-status={apiKey.status}>
      <Table.Td>{apiKey.name}</Table.Td>
      <Table.Td>
        <Code dir="ltr">{apiKey.prefix}…</Code>
      </Table.Td>
      <Table.Td>
        <Text size="sm">{apiKey.scopes.join(', ')}</Text>
      </Table.Td>
      <Table.Td>
        <StatusMark tone={tones[apiKey.status]} label={say(`api.${apiKey.status}`)} />
      </Table.Td>
      <Table.Td>
        {apiKey.last_used_at === null ? say('api.neverUsed') : formats.dateTime(apiKey.last_used_at)}
      </Table.Td>
      <Table.Td>
        {apiKey.expires_at === null ? say('api.neverExpires') : formats.dateTime(apiKey.expires_at)}
      </Table.Td>
      <Table.Td ta="end">{apiKey.status !== 'revoked' && <KeyDeeds apiKey={apiKey} />}</Table.Td>
    </Table.Tr>
  );
}

/** An expired key can only be replaced: it ends nothing to revoke it. */
function KeyDeeds({ apiKey }: { readonly apiKey: ApiKey }) {
  const say = useManageSay();
  const [isReplacing, { open, close }] = useDisclosure(false);
  return (
    <Group gap={4} justify="flex-end" wrap="nowrap">
      <Button
        size="compact-sm"
        variant="subtle"
        aria-label={say('api.replaceNamed', { name: apiKey.name })}
        onClick={open}
      >
        {say('api.replace')}
      </Button>
      {apiKey.status === 'active' && <RevokeButton apiKey={apiKey} />}
      {isReplacing && <ReplaceKey apiKey={apiKey} onClose={close} />}
    </Group>
  );
}

function RevokeButton({ apiKey }: { readonly apiKey: ApiKey }) {
  const say = useManageSay();
  const revoke = useRevokeKey();
  const sayFailure = useSayFailure();
  return (
    <ConfirmedLoss
      label={say('api.revoke')}
      name={say('api.revokeNamed', { name: apiKey.name })}
      isPending={revoke.isPending}
      question={{
        title: say('api.revokeTitle', { name: apiKey.name }),
        text: say('api.revokeText'),
        confirm: say('api.revokeConfirm'),
        keep: say('api.keep'),
      }}
      onConfirm={() => {
        revoke.mutate(apiKey.id, { onError: sayFailure });
      }}
    />
  );
}
