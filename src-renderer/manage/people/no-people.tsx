import { Button, Group } from '@mantine/core';
import { IconSchool, IconUserPlus } from '@tabler/icons-react';
import { StatePage } from '../../ui/state-page';
import { useManageSay } from '../use-manage-say';

/** What a roster without anybody offers. */
export function NoPeople({ onAdd }: { readonly onAdd: () => void }) {
  const say = useManageSay();
  return (
    <StatePage
      icon={<IconSchool size={32} />}
      title={say('people.noneTitle')}
      text={say('people.noneText')}
      testId="no-people"
      action={
        <Group justify="center" gap="sm">
          <Button
            size="md"
            leftSection={<IconUserPlus size={18} aria-hidden />}
            onClick={onAdd}
            data-testid="add-people"
          >
            {say('people.add')}
          </Button>
        </Group>
      }
    />
  );
}
