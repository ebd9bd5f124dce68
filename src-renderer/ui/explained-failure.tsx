import { Alert, Button, Code, Group, Stack, Text } from '@mantine/core';
import { IconAlertTriangle, IconRefresh } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useSay } from './i18n';
import type { UiWords } from './words';

export interface ExplainedFailureProps {
  /** What happened. */
  readonly what: string;
  /** What is safe, or was not touched. */
  readonly safe: string;
  /** What to do about it. */
  readonly todo: string;
  readonly requestId?: string | null;
  readonly onRetry?: (() => void) | undefined;
  /** Findings and the like. */
  readonly children?: ReactNode;
}

/** A failure that says what happened, what is safe and what to do, in this order, everywhere alike. */
export function ExplainedFailure({ what, safe, todo, requestId, onRetry, children }: ExplainedFailureProps) {
  const say = useSay<UiWords>('ui');
  return (
    <Alert
      color="red"
      variant="light"
      icon={<IconAlertTriangle aria-hidden />}
      title={what}
      role="alert"
      data-testid="failure"
    >
      <Stack gap="sm">
        {children}
        <Text size="sm">{safe}</Text>
        <Text size="sm">{todo}</Text>
        {requestId !== undefined && requestId !== null && (
          <Code bg="transparent" p={0} c="dimmed">
            {say('requestId', { id: requestId })}
          </Code>
        )}
        {onRetry !== undefined && (
          <Group>
            <Button
              size="xs"
              variant="default"
              leftSection={<IconRefresh size={16} aria-hidden />}
              onClick={onRetry}
            >
              {say('retry')}
            </Button>
          </Group>
        )}
      </Stack>
    </Alert>
  );
}
