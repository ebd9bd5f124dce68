import { Button, Group, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState, type SyntheticEvent } from 'react';
import { longestName } from '../../../src-shared/contract/common';
import { useUpdateSettings } from '../../api/app';
import { useManageSay } from '../use-manage-say';
import { useSayFailure } from '../use-say-failure';

export function LearnerNameSetting({ value }: { readonly value: string }) {
  const say = useManageSay();
  const update = useUpdateSettings();
  const sayFailure = useSayFailure();
  const [name, setName] = useState(value);
  const isUnchanged = name.trim() === value || name.trim() === '';
  const save = (event: SyntheticEvent) => {
    event.preventDefault();
    update.mutate(
      { learner_name: name.trim() },
      {
        onError: sayFailure,
        onSuccess: () => notifications.show({ message: say('settings.saved'), role: 'status' }),
      },
    );
  };
  return (
    <form onSubmit={save}>
      <Group align="flex-end" gap="sm">
        <TextInput
          label={say('settings.learnerName')}
          description={say('settings.learnerNameHelp')}
          value={name}
          maxLength={longestName}
          onChange={(event) => {
            setName(event.currentTarget.value);
          }}
          flex="0 1 26rem"
        />
        <Button type="submit" variant="default" disabled={isUnchanged} loading={update.isPending}>
          {say('settings.save')}
        </Button>
      </Group>
    </form>
  );
}
