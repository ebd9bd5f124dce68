import { Button, Group } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { notifications } from '@mantine/notifications';
import type { Remote } from '../../../src-shared/contract/remotes';
import { useDeleteRemote, useUpdateRemote } from '../../api/remotes';
import { ConfirmedLoss } from '../confirmed-loss';
import { useManageSay } from '../use-manage-say';
import { useSayFailure } from '../use-say-failure';
import { DryRun } from './dry-run';
import { EditRemote } from './edit-remote';
import { SyncNow } from './sync-now';

export interface RemoteDeedsProps {
  readonly remote: Remote;
  readonly onRemoved?: () => void;
}

/** What can be done with a remote. */
export function RemoteDeeds({ remote, onRemoved }: RemoteDeedsProps) {
  const say = useManageSay();
  const [isEditing, editing] = useDisclosure(false);
  const [isLooking, looking] = useDisclosure(false);
  const { name } = remote;
  return (
    <Group gap="xs">
      {!remote.paused && <SyncNow remote={remote} />}
      <Pause remote={remote} />
      <Button
        size="compact-sm"
        variant="subtle"
        aria-label={say('sync.lookNamed', { name })}
        data-testid="dry-run"
        onClick={looking.open}
      >
        {say('sync.look')}
      </Button>
      <Button
        size="compact-sm"
        variant="subtle"
        aria-label={say('sync.editNamed', { name })}
        data-testid="edit-remote"
        onClick={editing.open}
      >
        {say('sync.edit')}
      </Button>
      <Remove remote={remote} onRemoved={onRemoved} />
      {isEditing && <EditRemote remote={remote} onClose={editing.close} />}
      {isLooking && <DryRun remote={remote} onClose={looking.close} />}
    </Group>
  );
}

function Pause({ remote: { id, name, paused } }: { readonly remote: Remote }) {
  const say = useManageSay();
  const sayFailure = useSayFailure();
  const update = useUpdateRemote();
  const deed = paused ? 'resume' : 'pause';
  return (
    <Button
      size="compact-sm"
      variant={paused ? 'filled' : 'subtle'}
      loading={update.isPending}
      aria-label={say(`sync.${deed}Named`, { name })}
      data-testid={`${deed}-remote`}
      onClick={() => {
        update.mutate({ remoteId: id, paused: !paused }, { onError: sayFailure });
      }}
    >
      {say(`sync.${deed}`)}
    </Button>
  );
}

function Remove({
  remote: { id, name },
  onRemoved,
}: {
  readonly remote: Remote;
  readonly onRemoved: (() => void) | undefined;
}) {
  const say = useManageSay();
  const sayFailure = useSayFailure();
  const { mutateAsync, isPending } = useDeleteRemote();
  // Awaited, as this button is gone once the remote is, and callbacks of `mutate` with it.
  const remove = async (): Promise<void> => {
    try {
      await mutateAsync(id);
      notifications.show({ message: say('sync.removed', { name }), role: 'status' });
      onRemoved?.();
    } catch (error) {
      sayFailure(error);
    }
  };
  return (
    <ConfirmedLoss
      label={say('sync.remove')}
      name={say('sync.removeNamed', { name })}
      isPending={isPending}
      question={{
        title: say('sync.removeTitle', { name }),
        text: say('sync.removeText'),
        confirm: say('sync.removeConfirm'),
        keep: say('sync.keep'),
      }}
      onConfirm={() => void remove()}
    />
  );
}
