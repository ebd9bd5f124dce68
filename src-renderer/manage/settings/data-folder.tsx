import { Button, Group, Skeleton, Stack, Text } from '@mantine/core';
import { IconFolderOpen } from '@tabler/icons-react';
import { useApp } from '../../api/app';
import { CopyText } from '../../ui/copy-text';
import { useManageSay } from '../use-manage-say';

/** Where everything is kept. A browser cannot open folders, the desktop can. */
export function DataFolder() {
  const say = useManageSay();
  const { data: app } = useApp();
  return (
    <Stack gap="sm">
      <Text size="sm" c="dimmed">
        {say('settings.dataFolderHelp')}
      </Text>
      {app === undefined ? (
        <Skeleton height={28} maw="28rem" />
      ) : (
        <Group gap="md">
          <CopyText text={app.data_folder} testId="data-folder" />
          {window.lectern !== undefined && (
            <Button
              size="xs"
              variant="default"
              leftSection={<IconFolderOpen size={16} aria-hidden />}
              onClick={() => void window.lectern?.revealDataFolder()}
            >
              {say('settings.reveal')}
            </Button>
          )}
        </Group>
      )}
    </Stack>
  );
}
