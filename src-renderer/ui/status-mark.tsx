import { Badge } from '@mantine/core';
import {
  IconAlertTriangle,
  IconCircle,
  IconCircleCheck,
  IconCircleHalf2,
  IconCircleX,
} from '@tabler/icons-react';

export type Tone = 'good' | 'bad' | 'warning' | 'underway' | 'none';

const looks = {
  good: { color: 'teal', Icon: IconCircleCheck },
  bad: { color: 'red', Icon: IconCircleX },
  warning: { color: 'yellow', Icon: IconAlertTriangle },
  underway: { color: 'ink', Icon: IconCircleHalf2 },
  none: { color: 'gray', Icon: IconCircle },
} as const;

/** A status in a word; the sign beside it says the same to those who see no colours. */
export function StatusMark({ tone, label }: { readonly tone: Tone; readonly label: string }) {
  const { color, Icon } = looks[tone];
  return (
    <Badge
      variant="light"
      color={color}
      tt="none"
      fw={550}
      leftSection={<Icon size={14} aria-hidden />}
      miw="max-content"
      fz="xs"
    >
      {label}
    </Badge>
  );
}
