import { Button, Group, Modal, Stack } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState, type SyntheticEvent } from 'react';
import type { Remote } from '../../../src-shared/contract/remotes';
import { useUpdateRemote } from '../../api/remotes';
import { Failure } from '../failure';
import { NameField } from '../name-field';
import { useManageSay } from '../use-manage-say';
import { KeyField } from './key-field';
import { HoursField } from './hours-field';
import { MeteredField } from './metered-field';
import { ScheduleField } from './schedule-field';
import { isKey } from './typed-remote';

/** Name, key and times of a remote. Its address stays: another address is another server. */
export function EditRemote({ remote, onClose }: { readonly remote: Remote; readonly onClose: () => void }) {
  const say = useManageSay();
  const update = useUpdateRemote();
  const [name, setName] = useState(remote.name);
  const [key, setKey] = useState('');
  const [everyMinutes, setEveryMinutes] = useState(remote.every_minutes);
  const [hours, setHours] = useState(remote.hours);
  const [isHeld, setHeld] = useState(remote.pause_on_metered);
  const isGood = hours?.days.length !== 0 && name.trim() !== '' && (key === '' || isKey(key));
  const save = (event: SyntheticEvent) => {
    event.preventDefault();
    const changes = {
      ...{ remoteId: remote.id, name: name.trim(), every_minutes: everyMinutes },
      ...{ hours, pause_on_metered: isHeld },
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
          <ScheduleField value={everyMinutes} onChange={setEveryMinutes} />
          {everyMinutes !== null && (
            <>
              <HoursField value={hours} onChange={setHours} />
              <MeteredField value={isHeld} onChange={setHeld} />
            </>
          )}
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
