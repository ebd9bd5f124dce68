import { Text } from '@mantine/core';
import { modals } from '@mantine/modals';

export interface Question {
  readonly title: string;
  /** What will be, what is lost and what stays. */
  readonly text: string;
  readonly confirm: string;
  /** On the button that leaves everything as it is. */
  readonly keep: string;
  /** Something is lost, or somebody is shut out. */
  readonly isLoss: boolean;
}

/** Does a deed after it has been confirmed. */
export function confirmFirst({ title, text, confirm, keep, isLoss }: Question, onConfirm: () => void): void {
  modals.openConfirmModal({
    title,
    children: (
      <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
        {text}
      </Text>
    ),
    labels: { confirm, cancel: keep },
    confirmProps: isLoss ? { color: 'red' } : {},
    onConfirm,
  });
}
