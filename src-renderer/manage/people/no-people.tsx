import { Button, Group } from '@mantine/core';
import { IconFileSpreadsheet, IconSchool, IconUserPlus } from '@tabler/icons-react';
import { StatePage } from '../../ui/state-page';
import { useManageSay } from '../use-manage-say';

export interface NoPeopleProps {
  readonly onAdd: () => void;
  readonly onImport: () => void;
}

/** What a roster without anybody offers. */
export function NoPeople({ onAdd, onImport }: NoPeopleProps) {
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
          <Button
            size="md"
            variant="default"
            leftSection={<IconFileSpreadsheet size={18} aria-hidden />}
            onClick={onImport}
            data-testid="import-people"
          >
            {say('people.import')}
          </Button>
        </Group>
      }
    />
  );
}
