import { Box, Group, List, Modal, Stack, Text, Title } from '@mantine/core';
import type { Answer } from '../../../src-shared/contract/endpoint';
import type { Remote } from '../../../src-shared/contract/remotes';
import type { syncNow } from '../../../src-shared/contract/syncs';
import { useDryRun } from '../../api/remotes';
import { useFormats } from '../../ui/formats';
import { Answered } from '../answered';
import { Quiet } from '../quiet';
import { useManageSay } from '../use-manage-say';
import { SyncNow } from './sync-now';
import { AssignedThere } from './there/assigned-there';

/** What a sync would send now, and which assignments it would bring, before anything is done. */
export function DryRun({ remote, onClose }: { readonly remote: Remote; readonly onClose: () => void }) {
  const say = useManageSay();
  const { name } = remote;
  return (
    <Modal opened onClose={onClose} size="lg" title={say('sync.lookTitle', { name })}>
      <Stack data-testid="would-send">
        <Answered
          query={useDryRun(remote.id)}
          label={say('sync.lookLoading')}
          isEmpty={({ sessions, packages }) => sessions + packages.length === 0}
          empty={<Text size="sm">{say('sync.lookNothing')}</Text>}
        >
          {(would) => <WouldSend would={would} />}
        </Answered>
        {!remote.paused && (
          <>
            {remote.brings_assignments && <WouldBring remote={remote} />}
            <Group justify="flex-end">
              <SyncNow remote={remote} size="sm" onBegun={onClose} />
            </Group>
          </>
        )}
      </Stack>
    </Modal>
  );
}

function WouldSend({ would: { sessions, packages } }: { readonly would: Answer<typeof syncNow> }) {
  const say = useManageSay();
  const formats = useFormats();
  const bytes = packages.reduce((sum, one) => sum + one.size_bytes, 0);
  return (
    <>
      <Text size="sm">{say('sync.lookSessions', { count: sessions })}</Text>
      <Text size="sm">
        {packages.length === 0
          ? say('sync.lookNoPackages')
          : say('sync.lookPackages', { count: packages.length, size: formats.bytes(bytes) })}
      </Text>
      {packages.length > 0 && (
        <>
          <List size="sm" data-testid="would-send-packages">
            {packages.map(({ package_id: id, version, title, size_bytes: size }) => (
              <List.Item key={`${id} ${String(version)}`}>
                {title} <Quiet>{[say('sync.version', { version }), formats.bytes(size)].join(' · ')}</Quiet>
              </List.Item>
            ))}
          </List>
          <Quiet>{say('sync.lookMost')}</Quiet>
        </>
      )}
    </>
  );
}

function WouldBring({ remote }: { readonly remote: Remote }) {
  const say = useManageSay();
  return (
    <Box component="section" data-testid="would-bring">
      <Title order={3} size="h5" mb="xs">
        {say('assigned.title')}
      </Title>
      <AssignedThere remote={remote} isComing />
    </Box>
  );
}
