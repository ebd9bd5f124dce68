import { ActionIcon, Menu } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { notifications } from '@mantine/notifications';
import {
  IconDotsVertical,
  IconListSearch,
  IconPencil,
  IconPlayerPause,
  IconTrash,
} from '@tabler/icons-react';
import type { Remote } from '../../../src-shared/contract/remotes';
import { useDeleteRemote, useUpdateRemote } from '../../api/remotes';
import { confirmFirst } from '../confirm-first';
import { useManageSay } from '../use-manage-say';
import { useSayFailure } from '../use-say-failure';
import { DryRun } from './dry-run';
import { EditRemote } from './edit-remote';

export interface RemoteMenuProps {
  readonly remote: Remote;
  readonly onRemoved: (() => void) | undefined;
}

/** What is done with a remote now and then. */
export function RemoteMenu({ remote, onRemoved }: RemoteMenuProps) {
  const say = useManageSay();
  const onError = useSayFailure();
  const update = useUpdateRemote();
  const remove = useRemoval(remote, onRemoved);
  const [isEditing, editing] = useDisclosure(false);
  const [isLooking, looking] = useDisclosure(false);
  return (
    <>
      <Menu position="bottom-start">
        <Menu.Target>
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={say('sync.menu', { name: remote.name })}
            data-testid="remote-menu"
          >
            <IconDotsVertical size={18} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item
            leftSection={<IconListSearch size={16} aria-hidden />}
            data-testid="dry-run"
            onClick={looking.open}
          >
            {say('sync.look')}
          </Menu.Item>
          <Menu.Item
            leftSection={<IconPencil size={16} aria-hidden />}
            data-testid="edit-remote"
            onClick={editing.open}
          >
            {say('sync.edit')}
          </Menu.Item>
          {!remote.paused && (
            <Menu.Item
              leftSection={<IconPlayerPause size={16} aria-hidden />}
              data-testid="pause-remote"
              onClick={() => {
                update.mutate({ remoteId: remote.id, paused: true }, { onError });
              }}
            >
              {say('sync.pause')}
            </Menu.Item>
          )}
          <Menu.Divider />
          <Menu.Item
            color="red"
            leftSection={<IconTrash size={16} aria-hidden />}
            data-testid="remove-remote"
            onClick={remove}
          >
            {say('sync.remove')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {isEditing && <EditRemote remote={remote} onClose={editing.close} />}
      {isLooking && <DryRun remote={remote} onClose={looking.close} />}
    </>
  );
}

/** Once that is confirmed. */
function useRemoval({ id, name }: Remote, onRemoved: (() => void) | undefined): () => void {
  const say = useManageSay();
  const sayFailure = useSayFailure();
  const { mutateAsync } = useDeleteRemote();
  // Awaited, as this menu is gone once the remote is, and callbacks of `mutate` with it.
  const remove = async (): Promise<void> => {
    try {
      await mutateAsync(id);
      notifications.show({ message: say('sync.removed', { name }), role: 'status' });
      onRemoved?.();
    } catch (error) {
      sayFailure(error);
    }
  };
  const question = {
    title: say('sync.removeTitle', { name }),
    text: say('sync.removeText'),
    confirm: say('sync.removeConfirm'),
    keep: say('sync.keep'),
    isLoss: true,
  };
  return () => {
    confirmFirst(question, () => void remove());
  };
}
