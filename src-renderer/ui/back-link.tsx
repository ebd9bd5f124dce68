import { Anchor, Group } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { Link } from 'wouter';

export interface BackLinkProps {
  /** In the hash of the window. */
  readonly to: string;
  readonly children: string;
}

/** The way back from a page to the one that it belongs to. */
export function BackLink({ to, children }: BackLinkProps) {
  return (
    <Anchor component={Link} href={to} size="sm" display="inline-flex">
      <Group gap={4} wrap="nowrap" component="span">
        <IconArrowLeft size={16} aria-hidden className="lectern-turns" />
        {children}
      </Group>
    </Anchor>
  );
}
