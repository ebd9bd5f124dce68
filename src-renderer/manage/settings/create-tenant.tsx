import { Button, Group, Modal, Stack } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState, type SyntheticEvent } from 'react';
import { useCreateTenant } from '../../api/tenants';
import { Failure } from '../failure';
import { NameField } from '../name-field';
import { useManageSay } from '../use-manage-say';

export function CreateTenant({ onClose }: { readonly onClose: () => void }) {
  const say = useManageSay();
  const create = useCreateTenant();
  const [name, setName] = useState('');
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    create.mutate(name.trim(), {
      onSuccess: () => {
        notifications.show({ message: say('tenants.created'), role: 'status' });
        onClose();
      },
    });
  };
  return (
    <Modal opened onClose={onClose} title={say('tenants.createTitle')}>
      <form onSubmit={submit}>
        <Stack>
          <NameField label={say('tenants.name')} value={name} onChange={setName} />
          <Failure error={create.error} />
          <Group justify="flex-end">
            <Button type="submit" loading={create.isPending} disabled={name.trim() === ''}>
              {say('tenants.create')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
