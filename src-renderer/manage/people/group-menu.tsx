import { ActionIcon, Button, Group, Menu, Modal, Stack } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconDotsVertical, IconPencil, IconTrash } from '@tabler/icons-react';
import { useState, type SyntheticEvent } from 'react';
import type { LearnerGroup } from '../../../src-shared/contract/roster';
import { useDeleteGroup, useRenameGroup } from '../../api/roster';
import { confirmFirst } from '../confirm-first';
import { Failure } from '../failure';
import { useManageSay } from '../use-manage-say';
import { useSayFailure } from '../use-say-failure';
import { GroupNameField, useGroupNameFault } from './group-name-field';

/** Renames or deletes the class or group that is looked at. */
export function GroupMenu({ group }: { readonly group: LearnerGroup }) {
  const say = useManageSay();
  const sayFailure = useSayFailure();
  const remove = useDeleteGroup();
  const [isRenaming, renaming] = useDisclosure(false);
  const ask = () => {
    const question = {
      title: say('people.deleteGroupTitle', { name: group.name }),
      text: say('people.deleteGroupText'),
      confirm: say('people.deleteGroup'),
      keep: say('people.keep'),
      isLoss: true,
    };
    confirmFirst(question, () => {
      remove.mutate(group.id, { onError: sayFailure });
    });
  };
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon
            size="lg"
            variant="default"
            aria-label={say('people.groupMenu', { name: group.name })}
            data-testid="group-menu"
          >
            <IconDotsVertical size={18} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconPencil size={16} aria-hidden />} onClick={renaming.open}>
            {say('people.rename')}
          </Menu.Item>
          <Menu.Item color="red" leftSection={<IconTrash size={16} aria-hidden />} onClick={ask}>
            {say('people.deleteGroup')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {isRenaming && <RenameGroup group={group} onClose={renaming.close} />}
    </>
  );
}

function RenameGroup({ group, onClose }: { readonly group: LearnerGroup; readonly onClose: () => void }) {
  const say = useManageSay();
  const rename = useRenameGroup();
  const [name, setName] = useState(group.name);
  const fault = useGroupNameFault(name, rename.error);
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    rename.mutate({ groupId: group.id, name: name.trim() }, { onSuccess: onClose });
  };
  return (
    <Modal opened onClose={onClose} title={say('people.renameTitle', { name: group.name })}>
      <form onSubmit={submit}>
        <Stack>
          <GroupNameField
            value={name}
            fault={fault}
            onChange={(typed) => {
              setName(typed);
              rename.reset();
            }}
          />
          <Failure error={fault === null ? rename.error : null} />
          <Group justify="flex-end">
            <Button type="submit" loading={rename.isPending} disabled={name.trim() === '' || fault !== null}>
              {say('people.save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
