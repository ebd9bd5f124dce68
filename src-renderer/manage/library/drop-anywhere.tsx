import { Group, Stack, Text } from '@mantine/core';
import { Dropzone } from '@mantine/dropzone';
import { IconFileZip } from '@tabler/icons-react';
import { useLocation } from 'wouter';
import { useManageSay } from '../use-manage-say';
import { useUploads } from './uploads-provider';

/** Files may be dropped anywhere on the window; the library then shows how they fare. */
export function DropAnywhere() {
  const say = useManageSay();
  const { add } = useUploads();
  const [, go] = useLocation();
  return (
    <Dropzone.FullScreen
      data-testid="drop-zone"
      onDrop={(files) => {
        go('/');
        add(files);
      }}
    >
      <Group justify="center" mih="min(24rem, 70vh)" style={{ pointerEvents: 'none' }}>
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
