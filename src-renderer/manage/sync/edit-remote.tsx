import { Button, Group, Modal, Stack } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState, type SyntheticEvent } from 'react';
import type { Remote } from '../../../src-shared/contract/remotes';
import { useUpdateRemote } from '../../api/remotes';
import { Failure } from '../failure';
import { NameField } from '../name-field';
import { useManageSay } from '../use-manage-say';
import { KeyField } from './key-field';
import { areGoodTimes, TimesFields, type Times } from './times-fields';
import { isKey } from './typed-remote';

/** Name, key and times of a remote. Its address stays: another address is another server. */
export function EditRemote({ remote, onClose }: { readonly remote: Remote; readonly onClose: () => void }) {
  const say = useManageSay();
  const update = useUpdateRemote();
  const [name, setName] = useState(remote.name);
  const [key, setKey] = useState('');
  const { every_minutes, hours, pause_on_metered } = remote;
  const [times, setTimes] = useState<Times>({ every_minutes, hours, pause_on_metered });
  const isGood = areGoodTimes(times) && name.trim() !== '' && (key === '' || isKey(key));
  const save = (event: SyntheticEvent) => {
    event.preventDefault();
    const changes = {
      ...{ remoteId: remote.id, name: name.trim(), ...times },
      ...(key === '' ? {} : { key }),
    };
    update.mutate(changes, {
      onSuccess: () => {
        notifications.show({ message: say('sync.saved'), role: 'status' });
        onClose();
      },
    });
  };
  return (
    <Modal opened onClose={onClose} title={say('sync.editTitle', { name: remote.name })}>
      <form onSubmit={save}>
        <Stack>
          <NameField label={say('sync.name')} value={name} onChange={setName} testId="edit-name" />
          <KeyField
            label={say('sync.newKey')}
            description={say('sync.newKeyHelp', { prefix: remote.key_prefix })}
            value={key}
            onChange={setKey}
          />
          <TimesFields value={times} onChange={setTimes} />
          <Failure error={update.error} />
          <Group justify="flex-end">
            <Button type="submit" loading={update.isPending} disabled={!isGood} data-testid="save-remote">
              {say('sync.save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
