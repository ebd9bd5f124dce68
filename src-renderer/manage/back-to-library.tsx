import { Anchor, Group } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { Link } from 'wouter';
import { useManageSay } from './use-manage-say';

/** Above the title of what belongs to the library. */
export function BackToLibrary() {
  const say = useManageSay();
  return (
    <Anchor component={Link} href="/" size="sm" display="inline-flex" mb="xs">
      <Group gap={4}>
        <IconArrowLeft size={16} aria-hidden className="lectern-turns" />
        {say('app.library')}
      </Group>
    </Anchor>
  );
}
