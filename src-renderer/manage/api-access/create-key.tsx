import { Button, Checkbox, Group, Modal, Select, Stack } from '@mantine/core';
import { useState, type SyntheticEvent } from 'react';
import { Scope } from '../../../src-shared/contract/keys';
import type { TenantId } from '../../../src-shared/kernel/ids';
import { useCreateKey } from '../../api/keys';
import { Failure } from '../failure';
import { NameField } from '../name-field';
import { useManageSay } from '../use-manage-say';
import { NewKeyText } from './new-key-text';

export interface CreateKeyProps {
  /** Whose key it will be; this machine's own tenant unless said. */
  readonly tenantId?: TenantId;
  readonly onClose: () => void;
}

/** Asks what the key is for, makes it, and shows its text this once. */
export function CreateKey({ tenantId, onClose }: CreateKeyProps) {
  const say = useManageSay();
  const create = useCreateKey();
  const made = create.data;
  return (
    <Modal
      opened
      onClose={onClose}
      title={say(made === undefined ? 'api.createTitle' : 'api.createdTitle')}
      // The text cannot be shown again: only the button that says it has been noted closes the dialog.
      closeOnClickOutside={made === undefined}
      closeOnEscape={made === undefined}
      withCloseButton={made === undefined}
    >
      {made === undefined ? (
        <KeyForm create={create} whose={tenantId === undefined ? {} : { tenant_id: tenantId }} />
      ) : (
        <NewKeyText text={made.key} onNoted={onClose} />
      )}
    </Modal>
  );
}

const lifetimesDays = [30, 90, 365] as const;
const never = 'never';

interface KeyFormProps {
  readonly create: ReturnType<typeof useCreateKey>;
  readonly whose: { readonly tenant_id?: TenantId };
}

function KeyForm({ create, whose }: KeyFormProps) {
  const say = useManageSay();
  const [name, setName] = useState('');
  const [scopes, setScopes] = useState<readonly string[]>(['read', 'write']);
  const [days, setDays] = useState<string>(never);
  const [test, setTest] = useState(false);
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    create.mutate({
      ...whose,
      name: name.trim(),
      scopes: Scope.options.filter((scope) => scopes.includes(scope)),
      test,
      ...(days === never ? {} : { expires_in_days: Number(days) }),
    });
  };
  return (
    <form onSubmit={submit}>
      <Stack>
        <NameField
          label={say('api.name')}
          description={say('api.nameHelp')}
          value={name}
          onChange={setName}
        />
        <Checkbox.Group label={say('api.scopesHelp')} value={[...scopes]} onChange={setScopes}>
          <Stack gap="xs" mt="xs">
            {Scope.options.map((scope) => (
              <Checkbox key={scope} value={scope} label={say(`api.scope.${scope}`)} description={scope} />
            ))}
          </Stack>
        </Checkbox.Group>
        <Select
          label={say('api.expiryLabel')}
          value={days}
          onChange={(value) => {
            setDays(value ?? never);
          }}
          allowDeselect={false}
          data={[
            { value: never, label: say('api.neverExpires') },
            ...lifetimesDays.map((count) => ({ value: String(count), label: say('api.days', { count }) })),
          ]}
        />
        <Checkbox
          label={say('api.test')}
          checked={test}
          onChange={(event) => {
            setTest(event.currentTarget.checked);
          }}
        />
        <Failure error={create.error} />
        <Group justify="flex-end">
          <Button
            type="submit"
            loading={create.isPending}
            disabled={name.trim() === '' || scopes.length === 0}
          >
            {say('api.create')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
