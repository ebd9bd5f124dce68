import { ActionIcon, Anchor, Menu } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconDotsVertical, IconPackageImport, IconUnlink } from '@tabler/icons-react';
import { Link as RouterLink } from 'wouter';
import type { Link } from '../../../src-shared/contract/folders';
import { useImportLink, useRemoveLink } from '../../api/folders';
import type { Tone } from '../../ui/status-mark';
import { Quiet } from '../quiet';
import { confirmFirst } from '../confirm-first';
import { useManageSay } from '../use-manage-say';
import { useSayFailure } from '../use-say-failure';
import { FolderRow } from './folder-row';

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
            const question = {
              title: say('folders.unlinkTitle'),
              text: say('folders.unlinkText', { path }),
              confirm: say('folders.unlinkConfirm'),
              keep: say('folders.keepLink'),
              isLoss: true,
            };
            confirmFirst(question, () => {
              remove.mutate({ packageId }, said(say('folders.unlinked')));
            });
          }}
        >
          {say('folders.unlink')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
