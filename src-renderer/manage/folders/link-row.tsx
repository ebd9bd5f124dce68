import { ActionIcon, Anchor, Menu, Text } from '@mantine/core';
import { modals } from '@mantine/modals';
import { notifications } from '@mantine/notifications';
import { IconDotsVertical, IconPackageImport, IconUnlink } from '@tabler/icons-react';
import { Link as RouterLink } from 'wouter';
import type { Link } from '../../../src-shared/contract/folders';
import { useImportLink, useRemoveLink } from '../../api/folders';
import type { Tone } from '../../ui/status-mark';
import { useManageSay } from '../use-manage-say';
import { useSayFailure } from '../use-say-failure';
import { FolderRow, Quiet } from './folder-row';

const tones = { ready: 'good', broken: 'warning', unavailable: 'bad' } as const satisfies Record<
  Link['state'],
  Tone
>;

/** A linked folder: how it stands, and the package that it is. */
export function LinkRow({ link }: { readonly link: Link }) {
  const say = useManageSay();
  return (
    <FolderRow
      testId="linked-folder"
      path={link.path}
      state={{ name: link.state, tone: tones[link.state], label: say(`folders.${link.state}`) }}
      deeds={<LinkMenu link={link} />}
    >
      {link.failure !== null && <Quiet>{link.failure.error}</Quiet>}
      {!link.is_live && link.reason !== null && (
        <Quiet>{say('folders.notLive', { reason: link.reason })}</Quiet>
      )}
      <Anchor component={RouterLink} href={`/packages/${link.package_id}`} size="xs">
        {say('folders.openPackage')}
      </Anchor>
    </FolderRow>
  );
}

function LinkMenu({ link }: { readonly link: Link }) {
  const say = useManageSay();
  const onError = useSayFailure();
  const keep = useImportLink();
  const remove = useRemoveLink();
  const { package_id: packageId, path } = link;
  const said = (message: string) => ({
    onError,
    onSuccess: () => {
      notifications.show({ message });
    },
  });
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={say('folders.more', { path })}
          data-testid="link-menu"
        >
          <IconDotsVertical size={18} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item
          leftSection={<IconPackageImport size={16} aria-hidden />}
          onClick={() => {
            keep.mutate({ packageId }, said(say('folders.kept')));
          }}
        >
          {say('folders.keep')}
        </Menu.Item>
        <Menu.Item
          color="red"
          leftSection={<IconUnlink size={16} aria-hidden />}
          data-testid="unlink"
          onClick={() => {
            modals.openConfirmModal({
              title: say('folders.unlinkTitle'),
              children: <Text size="sm">{say('folders.unlinkText', { path })}</Text>,
              labels: { confirm: say('folders.unlinkConfirm'), cancel: say('folders.keepLink') },
              confirmProps: { color: 'red' },
              onConfirm: () => {
                remove.mutate({ packageId }, said(say('folders.unlinked')));
              },
            });
          }}
        >
          {say('folders.unlink')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
