import { Box, Group, Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './page.module.css';

export interface PageProps {
  readonly title: ReactNode;
  readonly subtitle?: ReactNode;
  /** Above the title: the way back. */
  readonly trail?: ReactNode;
  /** Buttons and fields at the end of the title's line. */
  readonly actions?: ReactNode;
  readonly testId?: string;
  readonly children: ReactNode;
}

/** One screen: its heading, what can be done, what there is. */
export function Page({ title, subtitle, trail, actions, testId, children }: PageProps) {
  return (
    <Stack gap="lg" maw="76rem" mx="auto" w="100%" data-testid={testId}>
      <Group justify="space-between" align="flex-end" gap="md">
        <Box miw={0} flex="1 1 18rem">
          {trail}
          <Title order={1} style={{ overflowWrap: 'anywhere' }}>
            {title}
          </Title>
          {subtitle !== undefined && (
            <Text c="dimmed" component="div" mt={4}>
              <bdi>{subtitle}</bdi>
            </Text>
          )}
        </Box>
        <div className={classes['actions']}>{actions}</div>
      </Group>
      {children}
    </Stack>
  );
}
