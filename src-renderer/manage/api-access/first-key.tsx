import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { IconKey } from '@tabler/icons-react';
import { useDismissFirstKey } from '../../api/app';
import { CopyText } from '../../ui/copy-text';
import { useManageSay } from '../use-manage-say';
import { useSayFailure } from '../use-say-failure';

/** The key made at first start, until somebody has noted it. */
export function FirstKey({ text }: { readonly text: string }) {
  const say = useManageSay();
  const dismiss = useDismissFirstKey();
  const sayFailure = useSayFailure();
  return (
    <Alert
      variant="light"
      icon={<IconKey aria-hidden />}
      title={say('api.firstTitle')}
      data-testid="first-key"
    >
      <Stack gap="sm">
        <Text size="sm">{say('api.firstText')}</Text>
        <CopyText text={text} testId="first-key-text" />
        <Group>
          <Button
            size="xs"
            loading={dismiss.isPending}
            onClick={() => {
              dismiss.mutate(undefined, { onError: sayFailure });
            }}
          >
            {say('api.noted')}
          </Button>
        </Group>
      </Stack>
    </Alert>
  );
}
