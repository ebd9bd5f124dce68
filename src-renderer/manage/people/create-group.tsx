import { Button, Group, Modal, SegmentedControl, Stack } from '@mantine/core';
import { useState, type SyntheticEvent } from 'react';
import type { GroupKind } from '../../../src-shared/contract/roster';
import type { GroupId } from '../../../src-shared/kernel/ids';
import { useCreateGroup } from '../../api/roster';
import { Failure } from '../failure';
import { useManageSay } from '../use-manage-say';
import { GroupNameField, useGroupNameFault } from './group-name-field';

export interface CreateGroupProps {
  readonly onClose: () => void;
  readonly onMade: (groupId: GroupId) => void;
}

/** Asks for the name of a class or of another group, and makes it. */
export function CreateGroup({ onClose, onMade }: CreateGroupProps) {
  const say = useManageSay();
  const create = useCreateGroup();
  const [name, setName] = useState('');
  const [kind, setKind] = useState<GroupKind>('class');
  const fault = useGroupNameFault(name, create.error);
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    create.mutate(
      { name: name.trim(), kind },
      {
        onSuccess: ({ id }) => {
          onMade(id);
          onClose();
        },
      },
    );
  };
  return (
    <Modal opened onClose={onClose} title={say('people.newGroupTitle')}>
      <form onSubmit={submit}>
        <Stack>
          <SegmentedControl<GroupKind>
            aria-label={say('people.kind')}
            value={kind}
            onChange={setKind}
            data={[
              { value: 'class', label: say('people.aClass') },
              { value: 'group', label: say('people.aGroup') },
            ]}
          />
          <GroupNameField
            value={name}
            fault={fault}
            onChange={(typed) => {
              setName(typed);
              create.reset();
            }}
          />
          <Failure error={fault === null ? create.error : null} />
          <Group justify="flex-end">
            <Button
              type="submit"
              loading={create.isPending}
              disabled={name.trim() === '' || fault !== null}
              data-testid="group-confirm"
            >
              {say('people.makeGroup')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
