import { Button, Group, Progress } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import type { BytesWishes } from '../api/read-bytes';
import { saveAs } from '../ui/save-as';
import { isCancelled } from '../ui/use-cancel';
import { useManageSay } from './use-manage-say';
import { useSayFailure } from './use-say-failure';

/** Bytes that come sooner are not spoken of. */
const quietMs = 400;

/** Keeps bytes as a file of this name. While they come it says how far they are, and they can be called off. */
export function useSaveBytes(): (name: string, read: (wishes: BytesWishes) => Promise<Blob>) => void {
  const say = useManageSay();
  const sayFailure = useSayFailure();
  return (name, read) => {
    const calling = new AbortController();
    const id = `download-${crypto.randomUUID()}`;
    let percent = 0;
    let isShown = false;
    const notice = () => ({
      id,
      title: say('download.underway', { name }),
      message: (
        <Group gap="sm" wrap="nowrap">
          <Progress flex={1} value={percent} animated aria-label={say('download.progress', { name })} />
          <Button
            size="compact-xs"
            variant="default"
            data-testid="cancel-download"
            onClick={() => {
              calling.abort();
            }}
          >
            {say('download.cancel')}
          </Button>
        </Group>
      ),
      autoClose: false as const,
      withCloseButton: false,
    });
    const onProgress = (share: number) => {
      const now = Math.floor(share * 100);
      if (now === percent) return;
      percent = now;
      if (isShown) notifications.update(notice());
    };
    const waiting = setTimeout(() => {
      isShown = true;
      notifications.show(notice());
    }, quietMs);
    read({ onProgress, signal: calling.signal })
      .then(
        (bytes) => {
          saveAs(bytes, name);
        },
        (error: unknown) => {
          if (isCancelled(error)) notifications.show({ message: say('download.cancelled', { name }) });
          else sayFailure(error);
        },
      )
      .finally(() => {
        clearTimeout(waiting);
        notifications.hide(id);
      });
  };
}
