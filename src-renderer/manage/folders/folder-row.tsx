import { Box, Group, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { StatusMark, type Tone } from '../../ui/status-mark';
import classes from './folders.module.css';

export interface FolderRowProps {
  readonly testId: string;
  readonly path: string;
  readonly state: { readonly name: string; readonly tone: Tone; readonly label: string };
  /** What can be done, at the end of the line. */
  readonly deeds: ReactNode;
  readonly children: ReactNode;
}

/** One folder: where it is, how it stands, and what can be done with it. */
export function FolderRow({ testId, path, state, deeds, children }: FolderRowProps) {
  return (
    <li data-testid={testId} data-state={state.name}>
      <Group justify="space-between" gap="md">
        <Box flex="1 1 16rem" miw={0}>
          <Text size="sm" fw={550} className={classes['path'] ?? ''}>
            {path}
          </Text>
          <Group gap="xs" mt={4}>
            <StatusMark tone={state.tone} label={state.label} />
            {children}
          </Group>
        </Box>
        {deeds}
      </Group>
    </li>
  );
}
