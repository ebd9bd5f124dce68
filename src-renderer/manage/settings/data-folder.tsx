import { Alert, Button, Group, Skeleton, Stack, Text } from '@mantine/core';
import { IconFolderOpen, IconFolderSymlink } from '@tabler/icons-react';
import { useState } from 'react';
import type { FolderChoice, WindowCommands } from '../../../src-shared/contract/window-commands';
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
        <>
          {app.data_folder !== null && <CopyText text={app.data_folder} testId="data-folder" />}
          {window.lectern !== undefined && <FolderButtons commands={window.lectern} />}
        </>
      )}
    </Stack>
  );
}

type Told = 'restarting' | 'folderForeign' | 'folderNotWritable' | 'revealFailed' | 'chooseFolderFailed';

const toldOf = {
  restarting: 'restarting',
  unchanged: null,
  foreign: 'folderForeign',
  notWritable: 'folderNotWritable',
} as const satisfies Record<FolderChoice, Told | null>;

function FolderButtons({ commands }: { readonly commands: WindowCommands }) {
  const say = useManageSay();
  const [told, setTold] = useState<Told | null>(null);
  const reveal = (): void => {
    commands.revealDataFolder().then(
      () => setTold(null),
      () => setTold('revealFailed'),
    );
  };
  const choose = (): void => {
    commands.chooseDataFolder().then(
      (choice) => setTold(toldOf[choice]),
      () => setTold('chooseFolderFailed'),
    );
  };
  return (
    <>
      <Group gap="sm">
        <Button
          size="xs"
          variant="default"
          leftSection={<IconFolderOpen size={16} aria-hidden />}
          onClick={reveal}
        >
          {say('settings.reveal')}
        </Button>
        <Button
          size="xs"
          variant="default"
          leftSection={<IconFolderSymlink size={16} aria-hidden />}
          onClick={choose}
          data-testid="choose-folder"
        >
          {say('settings.chooseFolder')}
        </Button>
      </Group>
      {told !== null && (
        <Alert color={told === 'restarting' ? 'teal' : 'red'} data-testid="folder-told" data-told={told}>
          {say(`settings.${told}`)}
        </Alert>
      )}
    </>
  );
}
