import { Text } from '@mantine/core';
import type { ReactNode } from 'react';

/** A remark beside what matters. */
export function Quiet({ children }: { readonly children: ReactNode }) {
  return (
    <Text size="xs" c="dimmed">
      {children}
    </Text>
  );
}
