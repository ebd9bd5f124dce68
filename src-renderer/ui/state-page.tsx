import { Stack, Text, ThemeIcon, Title } from '@mantine/core';
import type { ReactNode } from 'react';

export interface StatePageProps {
  readonly icon: ReactNode;
  readonly title: string;
  readonly text?: ReactNode;
  /** What to do next, mostly buttons. */
  readonly action?: ReactNode;
  readonly testId?: string;
  /** Heading level, by what stands above it on the page. */
  readonly order?: 1 | 2 | 3;
}

/** A page, or a part of one, that has nothing to list: says why, and what to do first. */
export function StatePage({ icon, title, text, action, testId, order = 2 }: StatePageProps) {
  return (
    <Stack align="center" gap="md" py="4rem" px="md" maw="34rem" mx="auto" ta="center" data-testid={testId}>
      <ThemeIcon size={64} radius="xl" variant="light" aria-hidden>
        {icon}
      </ThemeIcon>
      <Title order={order} size="h2">
        {title}
      </Title>
      {text !== undefined && (
        <Text component="div" c="dimmed" lh={1.6}>
          {text}
        </Text>
      )}
      {action}
    </Stack>
  );
}
