import { Button, Group, Modal, NumberInput, Select, Stack, TextInput } from '@mantine/core';
import { useState, type SyntheticEvent } from 'react';
import { longestName } from '../../../../src-shared/contract/common';
import type { PackageId } from '../../../../src-shared/kernel/ids';
import { useCreateDispatch } from '../../../api/dispatches';
import { Failure } from '../../failure';
import { NameField } from '../../name-field';
import { useManageSay } from '../../use-manage-say';

const lifetimesDays = [7, 30, 90, 365] as const;
const never = 'never';

export interface CreateDispatchProps {
  readonly packageId: PackageId;
  readonly onClose: () => void;
}

/** Asks for whom it is and what its limits are. */
export function CreateDispatch({ packageId, onClose }: CreateDispatchProps) {
  const say = useManageSay();
  const create = useCreateDispatch();
  const [label, setLabel] = useState('');
  const [destination, setDestination] = useState('');
  const [limit, setLimit] = useState<number | string>('');
  const [days, setDays] = useState<string>(never);
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    const wish = {
      packageId,
      label: label.trim(),
      destination: destination.trim() === '' ? null : destination.trim(),
      registration_limit: typeof limit === 'number' ? limit : null,
      expires_in_hours: days === never ? null : Number(days) * 24,
    };
    create.mutate(wish, { onSuccess: onClose });
  };
  return (
    <Modal opened onClose={onClose} title={say('dispatches.createTitle')}>
      <form onSubmit={submit}>
        <Stack>
          <NameField
            label={say('dispatches.name')}
            description={say('dispatches.nameHelp')}
            value={label}
            onChange={setLabel}
            testId="dispatch-name"
          />
          <TextInput
            label={say('dispatches.destination')}
            value={destination}
            onChange={(event) => {
              setDestination(event.currentTarget.value);
            }}
            maxLength={longestName}
          />
          <NumberInput
            label={say('dispatches.limit')}
            description={say('dispatches.limitHelp')}
            placeholder={say('properties.anyNumber')}
            min={1}
            max={1_000_000}
            allowDecimal={false}
            allowNegative={false}
            value={limit}
            onChange={setLimit}
            data-testid="dispatch-limit"
          />
          <Select
            label={say('dispatches.ends')}
            value={days}
            onChange={(value) => {
              setDays(value ?? never);
            }}
            allowDeselect={false}
            data={[
              { value: never, label: say('dispatches.never') },
              ...lifetimesDays.map((count) => ({
                value: String(count),
                label: say('dispatches.inDays', { count }),
              })),
            ]}
          />
          <Failure error={create.error} />
          <Group justify="flex-end">
            <Button type="submit" loading={create.isPending} disabled={label.trim() === ''}>
              {say('dispatches.createNow')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
