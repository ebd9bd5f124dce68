import { Button, Center, Stack, Text } from '@mantine/core';
import { IconKey } from '@tabler/icons-react';
import { CopyText } from '../../ui/copy-text';
import { StatePage } from '../../ui/state-page';
import { useManageSay } from '../use-manage-say';

export type OutReason = 'no-way-in' | 'spent-link' | 'unreachable' | 'signed-out' | 'passphrase';

const texts = {
  'no-way-in': 'entrance.noWayIn',
  'spent-link': 'entrance.spentLink',
  unreachable: 'entrance.unreachable',
  'signed-out': 'entrance.signedOut',
  // Only where the page came over TLS, which has a page of its own for it.
  passphrase: 'entrance.noWayIn',
} as const;

/** What somebody sees who has no token: how to get in. */
export function NoWayIn({ reason, onRetry }: { readonly reason: OutReason; readonly onRetry: () => void }) {
  const say = useManageSay();
  return (
    <Center component="main" mih="100vh">
      <StatePage
        order={1}
        icon={<IconKey size={32} />}
        title={say('entrance.title')}
        text={say(texts[reason])}
        testId="no-way-in"
        action={
          <Stack align="center" gap="lg">
            {reason !== 'unreachable' && (
              <Stack align="center" gap="xs">
                <Text size="sm">{say('entrance.how')}</Text>
                <CopyText text="npm run serve" />
              </Stack>
            )}
            <Button variant="default" onClick={onRetry}>
              {say('entrance.retry')}
            </Button>
          </Stack>
        }
      />
    </Center>
  );
}
