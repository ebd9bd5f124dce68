import { Button, Group, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconTrash } from '@tabler/icons-react';
import type { PackageId } from '../../../../src-shared/kernel/ids';
import { useDeleteSandboxes } from '../../../api/test-launches';
import { confirmFirst } from '../../confirm-first';
import { useManageSay } from '../../use-manage-say';
import { useSayFailure } from '../../use-say-failure';

/** Says that test launches stay, and deletes all of a package. */
export function DeleteSandboxes({ packageId }: { readonly packageId: PackageId }) {
  const say = useManageSay();
  const onError = useSayFailure();
  const remove = useDeleteSandboxes();
  const ask = () => {
    const question = {
      title: say('bench.deleteAllTitle'),
      text: say('bench.deleteAllText'),
      confirm: say('bench.delete'),
      keep: say('bench.deleteAllKeep'),
      isLoss: true,
    };
    const onSuccess = ({ deleted }: { readonly deleted: number }) =>
      notifications.show({ message: say('bench.deletedAll', { count: deleted }) });
    confirmFirst(question, () => {
      remove.mutate({ packageId }, { onError, onSuccess });
    });
  };
  return (
    <Group justify="space-between" gap="sm" px="lg" py="sm">
      <Text size="sm" c="dimmed">
        {say('bench.sandboxesKept')}
      </Text>
      <Button
        size="compact-sm"
        variant="subtle"
        color="red"
        leftSection={<IconTrash size={15} aria-hidden />}
        loading={remove.isPending}
        data-testid="sandboxes-delete"
        onClick={ask}
      >
        {say('bench.deleteAll')}
      </Button>
    </Group>
  );
}
