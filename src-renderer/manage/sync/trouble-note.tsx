import { Text } from '@mantine/core';
import { IconAlertTriangle, IconClock } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { RemoteTrouble } from '../../../src-shared/contract/remote-trouble';
import classes from './sync.module.css';
import type { TroubleContext } from './explain-trouble';
import { useExplainTrouble } from './use-explain-trouble';

export interface TroubleNoteProps {
  readonly trouble: RemoteTrouble;
  readonly context: TroubleContext;
  /** What can be done about it right here. */
  readonly children?: ReactNode;
}

/** What keeps results back. It stands there as long as it lasts, so it is no alert: what may pass looks calmer than what does not. */
export function TroubleNote({ trouble, context, children }: TroubleNoteProps) {
  const { what, safe, todo, told } = useExplainTrouble()(trouble, context);
  const Sign = trouble.lasting ? IconAlertTriangle : IconClock;
  return (
    <div
      className={classes['trouble']}
      data-lasting={trouble.lasting}
      data-testid="trouble"
      data-word={trouble.word}
    >
      <Sign size={18} aria-hidden className={classes['sign']} />
      <div>
        <Text size="sm" fw={600}>
          {what}
        </Text>
        <Text size="sm" mt={2}>
          {safe} {todo}
        </Text>
        {told !== '' && (
          <Text size="xs" c="dimmed" mt={4}>
            {told}
          </Text>
        )}
        {children}
      </div>
    </div>
  );
}
