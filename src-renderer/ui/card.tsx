import { Group, Paper, Title } from '@mantine/core';
import { useId, type ReactNode } from 'react';

export interface CardProps {
  readonly title?: string;
  /** At the end of the title's line. */
  readonly actions?: ReactNode;
  /** Without inner space, for tables that reach the edges. */
  readonly isFlush?: boolean;
  readonly children: ReactNode;
}

/** One subject of a page on a surface of its own. */
export function Card({ title, actions, isFlush = false, children }: CardProps) {
  const id = useId();
  return (
    <Paper
      component="section"
      withBorder
      p={isFlush ? 0 : 'lg'}
      bg="var(--lectern-surface)"
      style={{ borderColor: 'var(--lectern-line)', overflow: 'hidden' }}
      aria-labelledby={title === undefined ? undefined : id}
    >
      {title !== undefined && (
        <Group justify="space-between" mb={isFlush ? 0 : 'md'} p={isFlush ? 'lg' : 0} pb={0} mih={30}>
          <Title order={2} size="h3" id={id}>
            {title}
          </Title>
          {actions}
        </Group>
      )}
      {children}
    </Paper>
  );
}
