import { Button, Menu } from '@mantine/core';
import { IconGitCompare, IconUsers, IconVersions } from '@tabler/icons-react';
import { Link } from 'wouter';
import { useInspectorSay } from '../use-inspector-say';

/** The ways to hold this session against something else. */
export function CompareMenu({ sessionId }: { readonly sessionId: string }) {
  const say = useInspectorSay();
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <Button
          size="xs"
          variant="default"
          leftSection={<IconGitCompare size={14} aria-hidden />}
          data-testid="compare-menu"
        >
          {say('compare.menu')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item
          component={Link}
          href={`/sessions/${sessionId}/compare`}
          leftSection={<IconUsers size={16} aria-hidden />}
          data-testid="compare-attempt"
        >
          {say('compare.withAttempt')}
        </Menu.Item>
        <Menu.Item
          component={Link}
          href={`/sessions/${sessionId}/replay`}
          leftSection={<IconVersions size={16} aria-hidden />}
          data-testid="compare-version"
        >
          {say('compare.withVersion')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
