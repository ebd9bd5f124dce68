import { Button, Group, Menu } from '@mantine/core';
import {
  IconChevronDown,
  IconFileZip,
  IconFolders,
  IconFolderSearch,
  IconLink,
  IconUpload,
} from '@tabler/icons-react';
import { Link } from 'wouter';
import { useManageSay } from '../use-manage-say';
import { useUploads } from './uploads-provider';

/** Chooses files to import, many at once; the menu beside it leads to the other ways in. */
export function ImportButton({ size = 'sm' }: { readonly size?: 'sm' | 'md' }) {
  const say = useManageSay();
  const { choose } = useUploads();
  return (
    <Group gap={2} wrap="nowrap">
      <Button
        size={size}
        flex={1}
        leftSection={<IconUpload size={18} aria-hidden />}
        data-testid="import-button"
        onClick={choose}
      >
        {say('library.import')}
      </Button>
      <WaysIn size={size} />
    </Group>
  );
}

function WaysIn({ size }: { readonly size: 'sm' | 'md' }) {
  const say = useManageSay();
  const { choose } = useUploads();
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button size={size} px="xs" aria-label={say('folders.importFrom')} data-testid="import-menu">
          <IconChevronDown size={18} aria-hidden />
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconFileZip size={16} aria-hidden />} onClick={choose}>
          {say('folders.chooseFiles')}
        </Menu.Item>
        <Menu.Item
          component={Link}
          href="/folders/watch"
          leftSection={<IconFolderSearch size={16} aria-hidden />}
        >
          {say('folders.watch')}
        </Menu.Item>
        <Menu.Item component={Link} href="/folders/link" leftSection={<IconLink size={16} aria-hidden />}>
          {say('folders.link')}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Item component={Link} href="/folders" leftSection={<IconFolders size={16} aria-hidden />}>
          {say('folders.all')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
