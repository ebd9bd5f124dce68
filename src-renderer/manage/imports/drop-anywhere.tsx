import { Group, Stack, Text } from '@mantine/core';
import { Dropzone } from '@mantine/dropzone';
import { useWindowEvent } from '@mantine/hooks';
import { IconFileZip } from '@tabler/icons-react';
import { useLocation } from 'wouter';
import { useManageSay } from '../use-manage-say';
import classes from './drop-anywhere.module.css';
import { useUploads } from './uploads-provider';

/** Files may be dropped or pasted anywhere on the window; the library then shows how they fare. */
export function DropAnywhere() {
  const say = useManageSay();
  const { add } = useUploads();
  const [, go] = useLocation();
  const take = (files: readonly File[]) => {
    go('/');
    add(files);
  };
  useWindowEvent('paste', (event) => {
    const files = pastedFiles(event);
    if (files.length === 0) return;
    event.preventDefault();
    take(files);
  });
  return (
    <Dropzone.FullScreen
      data-testid="drop-zone"
      aria-hidden
      activateOnKeyboard={false}
      classNames={{ root: classes['dropZone'] ?? '' }}
      onDrop={take}
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

/** None where a text is being written: what is pasted there is meant for it. */
function pastedFiles({ target, clipboardData }: ClipboardEvent): readonly File[] {
  const isWriting =
    target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea'));
  return isWriting ? [] : [...(clipboardData?.files ?? [])];
}
