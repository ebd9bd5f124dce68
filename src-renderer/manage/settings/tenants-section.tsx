import { Button, Group, Progress, Skeleton, Stack, Text, Title } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { modals } from '@mantine/modals';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import type { Tenant } from '../../../src-shared/contract/tenants';
import { useDeleteTenant, useTenantQuotas, useTenants } from '../../api/tenants';
import { Card } from '../../ui/card';
import { CopyText } from '../../ui/copy-text';
import { useFormats } from '../../ui/formats';
import { CreateKey } from '../api-access/create-key';
import { Answered } from '../answered';
import { confirmFirst } from '../confirm-first';
import { LossButton } from '../loss-button';
import { useManageSay } from '../use-manage-say';
import { useSayFailure } from '../use-say-failure';
import { ChangeTenant } from './change-tenant';
import { CreateTenant } from './create-tenant';
import { Pages } from './pages';

/** Who shares this Lectern, how much each keeps, and how much each may. */
export function TenantsSection() {
  const say = useManageSay();
  const [page, setPage] = useState(1);
  const [isCreating, { open, close }] = useDisclosure(false);
  return (
    <>
      <Group justify="space-between" align="flex-start" wrap="nowrap">
        <Text c="dimmed">{say('tenants.help')}</Text>
        <Button
          size="xs"
          flex="none"
          onClick={open}
          leftSection={<IconPlus size={16} aria-hidden />}
          data-testid="create-tenant"
        >
          {say('tenants.create')}
        </Button>
      </Group>
      <Answered query={useTenants(page)} height={180} label={say('tenants.loading')}>
        {({ tenants, total, limit }) => (
          <>
            {tenants.map((tenant) => (
              <TenantCard key={tenant.id} tenant={tenant} />
            ))}
            <Pages label={say('tenants.pages')} of={total} each={limit} page={page} onChange={setPage} />
          </>
        )}
      </Answered>
      {isCreating && <CreateTenant onClose={close} />}
    </>
  );
}

function TenantCard({ tenant }: { readonly tenant: Tenant }) {
  const say = useManageSay();
  const formats = useFormats();
  const { data: quotas } = useTenantQuotas(tenant.id);
  const [isChanging, changing] = useDisclosure(false);
  const [isMakingKey, makingKey] = useDisclosure(false);
  const { name } = tenant;
  return (
    <Card>
      <Stack gap="md" data-testid="tenant" data-name={name}>
        <Group justify="space-between" align="flex-start">
          <div>
            <Title order={2} size="h3">
              {name}
            </Title>
            {tenant.is_default && (
              <Text size="sm" c="dimmed">
                {say('tenants.own')}
              </Text>
            )}
          </div>
          <Group gap={4}>
            <Button
              size="compact-sm"
              variant="subtle"
              aria-label={say('tenants.changeNamed', { name })}
              onClick={changing.open}
            >
              {say('tenants.change')}
            </Button>
            <Button
              size="compact-sm"
              variant="subtle"
              aria-label={say('tenants.keyNamed', { name })}
              onClick={makingKey.open}
            >
              {say('tenants.key')}
            </Button>
            {!tenant.is_default && <DeleteButton tenant={tenant} />}
          </Group>
        </Group>
        <CopyText text={tenant.id} />
        {quotas === undefined ? (
          <Skeleton height={60} />
        ) : (
          <Stack gap="sm">
            <Bar
              label={say('tenants.packages')}
              name={say('tenants.packagesOf', { name })}
              percent={quotas.package_quota.usage_percentage}
              told={say('tenants.usedOf', {
                used: formats.number(quotas.package_quota.used),
                limit: formats.number(quotas.package_quota.limit),
              })}
            />
            <Bar
              label={say('tenants.storage')}
              name={say('tenants.storageOf', { name })}
              percent={quotas.storage_quota.usage_percentage}
              told={say('tenants.usedOf', {
                used: formats.bytes(quotas.storage_quota.used_bytes),
                limit: formats.bytes(quotas.storage_quota.limit_bytes),
              })}
            />
          </Stack>
        )}
      </Stack>
      {isChanging && quotas !== undefined && (
        <ChangeTenant tenant={tenant} quotas={quotas} onClose={changing.close} />
      )}
      {isMakingKey && <CreateKey tenantId={tenant.id} onClose={makingKey.close} />}
    </Card>
  );
}

interface BarProps {
  readonly label: string;
  /** Of the bar, for those who hear it. */
  readonly name: string;
  readonly percent: number;
  readonly told: string;
}

function Bar({ label, name, percent, told }: BarProps) {
  const colour = percent >= 100 ? 'red' : percent >= 80 ? 'yellow' : undefined;
  return (
    <div>
      <Group justify="space-between" mb={4}>
        <Text size="sm">{label}</Text>
        <Text size="sm" c="dimmed">
          {told}
        </Text>
      </Group>
      <Progress value={percent} {...(colour === undefined ? {} : { color: colour })} aria-label={name} />
    </div>
  );
}

/** Says what would be lost before anything is; a tenant with packages or sessions is not deleted at all. */
function DeleteButton({ tenant }: { readonly tenant: Tenant }) {
  const say = useManageSay();
  const remove = useDeleteTenant();
  const sayFailure = useSayFailure();
  const { id, name, packages, sessions, api_keys: keys, webhooks } = tenant;
  const ask = () => {
    const title = say('tenants.removeTitle', { name });
    if (packages > 0 || sessions > 0)
      modals.open({
        title,
        children: <Text size="sm">{say('tenants.notEmpty', { name, packages, sessions })}</Text>,
      });
    else
      confirmFirst(
        {
          title,
          text: say('tenants.lost', { keys, webhooks }),
          confirm: say('tenants.removeConfirm'),
          keep: say('tenants.keep'),
          isLoss: true,
        },
        () => {
          remove.mutate(id, { onError: sayFailure });
        },
      );
  };
  return (
    <LossButton
      label={say('tenants.remove')}
      name={say('tenants.removeNamed', { name })}
      isPending={remove.isPending}
      onClick={ask}
    />
  );
}
