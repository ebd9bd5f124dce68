import { Group, Stack, Text } from '@mantine/core';
import { Dropzone } from '@mantine/dropzone';
import { IconFileZip } from '@tabler/icons-react';
import { useLocation } from 'wouter';
import { useManageSay } from '../use-manage-say';
import classes from './library.module.css';
import { useUploads } from './uploads-provider';

/** Files may be dropped anywhere on the window; the library then shows how they fare. */
export function DropAnywhere() {
  const say = useManageSay();
  const { add } = useUploads();
  const [, go] = useLocation();
  return (
    <Dropzone.FullScreen
      data-testid="drop-zone"
      aria-hidden
      activateOnKeyboard={false}
      classNames={{ root: classes['dropZone'] ?? '' }}
      onDrop={(files) => {
        go('/');
        add(files);
      }}
    >
      <Group justify="center" mih="calc(100vh - 4rem)" style={{ pointerEvents: 'none' }}>
        <Stack align="center" gap="sm">
          <IconFileZip size={56} stroke={1.2} aria-hidden />
          <Text size="xl" fw={600}>
            {say('library.drop')}
          </Text>
          <Text c="dimmed">{say('library.dropHint')}</Text>
        </Stack>
      </Group>
    </Dropzone.FullScreen>
  );
}
