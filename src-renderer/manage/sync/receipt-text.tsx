import { Group, Text } from '@mantine/core';
import type { Receipt } from '../../../src-shared/contract/syncs';
import { CopyIcon } from '../../ui/copy-text';
import { useFormats } from '../../ui/formats';
import { useNow } from '../../ui/use-now';
import { useManageSay } from '../use-manage-say';

export interface ReceiptTextProps {
  readonly receipt: Receipt;
  /** Nothing was added here since. */
  readonly isCurrent: boolean;
}

const shownOfHash = 8;

/** What a remote acknowledged: when, up to where, and the hash of it. */
export function ReceiptText({ receipt, isCurrent }: ReceiptTextProps) {
  const say = useManageSay();
  const formats = useFormats();
  const nowMs = useNow();
  const { at, remote_version: version, position, hash } = receipt;
  const parts = [
    say('sync.receipt', { ago: formats.ago(at, nowMs) }),
    ...(version === null ? [] : [say('sync.version', { version })]),
    ...(position === null ? [] : [say('sync.entry', { position })]),
    ...(isCurrent ? [] : [say('sync.earlier')]),
  ];
  return (
    <Group gap={6} data-testid="receipt">
      <Text size="xs" c="dimmed" title={formats.dateTime(at)}>
        {parts.join(' · ')}
      </Text>
      {/* Of a session in which nothing has been done there is none. */}
      {hash !== '' && (
        <Group gap={2} wrap="nowrap">
          <Text size="xs" c="dimmed" ff="monospace" dir="ltr" title={hash}>
            {hash.slice(0, shownOfHash)}…
          </Text>
          <CopyIcon text={hash} label={say('sync.copyHash')} />
        </Group>
      )}
    </Group>
  );
}
