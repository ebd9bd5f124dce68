import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { IconAlertTriangle, IconRefresh } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './explained-failure.module.css';
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
  /** Another try cannot help: none is offered. */
  readonly isGone?: boolean;
  readonly onRetry?: (() => void) | undefined;
  /** Findings and the like. */
  readonly children?: ReactNode;
}

/** A failure that says what happened, what is safe and what to do, in this order, everywhere alike. */
export function ExplainedFailure({
  what,
  safe,
  todo,
  requestId,
  isGone = false,
  onRetry,
  children,
}: ExplainedFailureProps) {
  const say = useSay<UiWords>('ui');
  return (
    <Alert
      className={classes['failure'] ?? ''}
      color="red"
      variant="light"
      icon={<IconAlertTriangle aria-hidden />}
      title={what}
      role="alert"
      data-testid="failure"
    >
      <Stack gap="sm">
        {children}
        <Text size="sm">
          {safe} {todo}
        </Text>
        <Group gap="md">
          {onRetry !== undefined && !isGone && (
            <Button
              size="xs"
              variant="default"
              leftSection={<IconRefresh size={16} aria-hidden />}
              onClick={onRetry}
            >
              {say('retry')}
            </Button>
          )}
          {requestId !== undefined && requestId !== null && (
            <Text size="xs" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
              {say('requestId', { id: requestId })}
            </Text>
          )}
        </Group>
      </Stack>
    </Alert>
  );
}
