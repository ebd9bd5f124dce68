import { ActionIcon, Menu } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconDotsVertical, IconDownload, IconInfoCircle, IconTags, IconTrash } from '@tabler/icons-react';
import { Link } from 'wouter';
import type { PackageSummary } from '../../../src-shared/contract/packages';
import { usePackageDeeds } from '../package-deeds';
import { useManageSay } from '../use-manage-say';
import { EditTags } from './edit-tags';

/** What can be done with a package from the library besides playing it. */
export function PackageMenu({ shown }: { readonly shown: PackageSummary }) {
  const say = useManageSay();
  const deeds = usePackageDeeds();
  const [isTagging, tagging] = useDisclosure(false);
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={say('card.menu', { title: shown.title })}
            data-testid="package-menu"
          >
            <IconDotsVertical size={18} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item
            component={Link}
            href={`/packages/${shown.id}`}
            leftSection={<IconInfoCircle size={16} aria-hidden />}
          >
            {say('card.open')}
          </Menu.Item>
          <Menu.Item
            leftSection={<IconTags size={16} aria-hidden />}
            data-testid="edit-tags"
            onClick={tagging.open}
          >
            {say('card.editTags')}
          </Menu.Item>
          <Menu.Item
            leftSection={<IconDownload size={16} aria-hidden />}
            onClick={() => {
              deeds.download(shown);
            }}
          >
            {say('card.download')}
          </Menu.Item>
          <Menu.Divider />
          <Menu.Item
            color="red"
            leftSection={<IconTrash size={16} aria-hidden />}
            onClick={() => {
              deeds.remove(shown);
            }}
          >
            {say('card.delete')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {isTagging && <EditTags of={shown} onDone={tagging.close} />}
    </>
  );
}
