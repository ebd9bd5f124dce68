import { Stack, Text, Title } from '@mantine/core';
import { useEffect, useRef, type ReactNode } from 'react';
import classes from './classroom.module.css';

export interface SceneProps {
  readonly title: string;
  readonly text?: string;
  readonly testId: string;
  readonly children: ReactNode;
}

/** One question to a learner, in the middle of the screen. Its title has the focus, so that it is read out; what wants it more takes it. */
export function Scene({ title, text, testId, children }: SceneProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (document.activeElement === null || document.activeElement === document.body)
      heading.current?.focus({ preventScroll: true });
  }, [title]);
  return (
    <Stack gap="lg" className={classes['scene'] ?? ''} data-testid={testId}>
      <div>
        <Title order={1} ref={heading} tabIndex={-1} className={classes['title'] ?? ''}>
          {title}
        </Title>
        {text !== undefined && (
          <Text size="lg" c="dimmed" mt={4}>
            {text}
          </Text>
        )}
      </div>
      {children}
    </Stack>
  );
}
