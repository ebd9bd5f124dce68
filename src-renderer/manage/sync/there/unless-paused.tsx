import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Remote } from '../../../../src-shared/contract/remotes';
import { useManageSay } from '../../use-manage-say';

/** A remote that is paused is not asked for anything. */
export function UnlessPaused({
  remote,
  children,
}: {
  readonly remote: Remote;
  readonly children: ReactNode;
}) {
  const say = useManageSay();
  if (!remote.paused) return children;
  return (
    <Text c="dimmed" p="lg" data-testid="there-paused">
      {say('there.paused')}
    </Text>
  );
}
