import { Button, Group, Modal, NumberInput, Stack } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState, type SyntheticEvent } from 'react';
import type { Quotas } from '../../../src-shared/contract/quotas';
import type { Tenant } from '../../../src-shared/contract/tenants';
import { useRenameTenant, useUpdateLimits } from '../../api/tenants';
import { Failure } from '../failure';
import { NameField } from '../name-field';
import { useManageSay } from '../use-manage-say';

const gibibyte = 1024 ** 3;
const mostPackages = 10_000_000;
const mostGibibytes = 8_000_000;

export interface ChangeTenantProps {
  readonly tenant: Tenant;
  readonly quotas: Quotas;
  readonly onClose: () => void;
}

/** Name and limits of a tenant; only what was changed is sent, so that a limit in odd bytes stays as it is. */
export function ChangeTenant({ tenant, quotas, onClose }: ChangeTenantProps) {
  const say = useManageSay();
  const rename = useRenameTenant();
  const limit = useUpdateLimits();
  const before = { packages: quotas.package_quota.limit, gibibytes: quotas.storage_quota.limit_gb };
  const [name, setName] = useState(tenant.name);
  const [packages, setPackages] = useState<number | string>(before.packages);
  const [gibibytes, setGibibytes] = useState<number | string>(before.gibibytes);
  const save = async (): Promise<void> => {
    const limits = {
      ...(packages === before.packages ? {} : { max_packages: Number(packages) }),
      ...(gibibytes === before.gibibytes
        ? {}
        : { max_storage_bytes: Math.round(Number(gibibytes) * gibibyte) }),
    };
    if (Object.keys(limits).length > 0) await limit.mutateAsync({ tenantId: tenant.id, ...limits });
    if (name.trim() !== tenant.name) await rename.mutateAsync({ tenantId: tenant.id, name: name.trim() });
    notifications.show({ message: say('tenants.saved'), role: 'status' });
    onClose();
  };
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    limit.reset();
    rename.reset();
    // What fails is shown by the state of the two mutations.
    save().catch(() => undefined);
  };
  return (
    <Modal opened onClose={onClose} title={say('tenants.changeTitle', { name: tenant.name })}>
      <form onSubmit={submit}>
        <Stack>
          <NameField label={say('tenants.name')} value={name} onChange={setName} />
          <NumberInput
            label={say('tenants.maxPackages')}
            value={packages}
            onChange={setPackages}
            min={0}
            max={mostPackages}
            allowDecimal={false}
            required
          />
          <NumberInput
            label={say('tenants.maxStorage')}
            description={say('tenants.maxStorageHelp')}
            value={gibibytes}
            onChange={setGibibytes}
            min={0}
            max={mostGibibytes}
            decimalScale={2}
            required
          />
          <Failure error={limit.error} />
          <Failure error={rename.error} {...(limit.isSuccess ? { safe: say('tenants.limitsSaved') } : {})} />
          <Group justify="flex-end">
            <Button
              type="submit"
              loading={rename.isPending || limit.isPending}
              disabled={name.trim() === '' || packages === '' || gibibytes === ''}
            >
              {say('tenants.save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
