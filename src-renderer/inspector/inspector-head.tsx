import { Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { BackLink, type BackLinkProps } from '../ui/back-link';
import classes from './inspector.module.css';

export interface InspectorHeadProps {
  readonly back: BackLinkProps;
  readonly title: string;
  /** Undefined until it is known. */
  readonly subtitle: string | undefined;
  /** At the end of the line. */
  readonly children?: ReactNode;
}

/** The line at the top of the inspector's own pages. */
export function InspectorHead({ back, title, subtitle, children }: InspectorHeadProps) {
  return (
    <header className={classes['head']}>
      <BackLink {...back} />
      <Stack gap={0} miw={0} flex="1 1 12rem">
        <Title order={1} size="h3" lineClamp={1}>
          {title}
        </Title>
        {subtitle !== undefined && (
          <Text size="sm" c="dimmed" truncate>
            {subtitle}
          </Text>
        )}
      </Stack>
      {children}
    </header>
  );
}
