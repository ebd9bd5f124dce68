import { Badge } from '@mantine/core';
import {
  IconAlertTriangle,
  IconCircle,
  IconCircleCheck,
  IconCircleHalf2,
  IconCircleX,
  type Icon,
} from '@tabler/icons-react';
import { memo } from 'react';
import classes from './status-mark.module.css';

export type Tone = 'good' | 'bad' | 'warning' | 'underway' | 'none';

const signs: Readonly<Record<Tone, Icon>> = {
  good: IconCircleCheck,
  bad: IconCircleX,
  warning: IconAlertTriangle,
  underway: IconCircleHalf2,
  none: IconCircle,
};

export interface StatusMarkProps {
  readonly tone: Tone;
  readonly label: string;
}

/** A status in a word; the sign beside it says the same to those who see no colours. */
export const StatusMark = memo(function StatusMark({ tone, label }: StatusMarkProps) {
  const Sign = signs[tone];
  return (
    <Badge
      className={classes['mark'] ?? ''}
      data-tone={tone}
      tt="none"
      fw={550}
      fz="xs"
      miw="max-content"
      leftSection={<Sign size={14} aria-hidden />}
    >
      {label}
    </Badge>
  );
});
