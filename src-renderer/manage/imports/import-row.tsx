import { ActionIcon, Box, Group, Text } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useFormats } from '../../ui/formats';

export interface ImportRowProps {
  readonly testId: string;
  /** Tests wait for it. */
  readonly state: string;
  readonly icon: ReactNode;
  readonly file: string;
  readonly bytes: number;
  /** How far it is, below the name. */
  readonly children: ReactNode;
  /** At the end of the line: how it ended, and what ends it. */
  readonly end: ReactNode;
  /** Below the line: why it failed. */
  readonly failure: ReactNode;
}

/** One line of the list of imports, however the import came. */
export function ImportRow({ testId, state, icon, file, bytes, children, end, failure }: ImportRowProps) {
  const formats = useFormats();
  return (
    <Box component="li" style={{ listStyle: 'none' }} data-testid={testId} data-state={state}>
      <Group wrap="nowrap" gap="sm">
        {icon}
        <Box flex={1} miw={0}>
          <Group gap="xs" wrap="nowrap">
            <Text size="sm" fw={550} truncate>
              {file}
            </Text>
            <Text size="xs" c="dimmed" style={{ whiteSpace: 'nowrap' }}>
              {formats.bytes(bytes)}
            </Text>
          </Group>
          {children}
        </Box>
        {end}
      </Group>
      {failure !== null && <Box mt="sm">{failure}</Box>}
    </Box>
  );
}

export interface EndButtonProps {
  readonly label: string;
  readonly isPending?: boolean;
  readonly onPress: () => void;
}

/** Calls an import off, or takes one that is over out of the list. */
export function EndButton({ label, isPending = false, onPress }: EndButtonProps) {
  return (
    <ActionIcon variant="subtle" color="gray" loading={isPending} aria-label={label} onClick={onPress}>
      <IconX size={16} aria-hidden />
    </ActionIcon>
  );
}
