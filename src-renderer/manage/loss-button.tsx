import { Button } from '@mantine/core';

export interface LossButtonProps {
  readonly label: string;
  /** The label with what it is about, for those who hear it. */
  readonly name: string;
  readonly isPending: boolean;
  readonly onClick: () => void;
}

/** In a row of small buttons, the one that takes something away. */
export function LossButton({ label, name, isPending, onClick }: LossButtonProps) {
  return (
    <Button
      size="compact-sm"
      variant="subtle"
      color="red"
      loading={isPending}
      aria-label={name}
      onClick={onClick}
    >
      {label}
    </Button>
  );
}
