import { Alert, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';

export interface ToldProps {
  /** Null: nothing went wrong. */
  readonly text: string | null;
}

/** What went wrong, in words that are read out as they come. */
export function Told({ text }: ToldProps) {
  return (
    <div role="alert" hidden={text === null}>
      {text !== null && (
        <Alert color="orange" icon={<IconAlertTriangle aria-hidden />} data-testid="told">
          <Text>{text}</Text>
        </Alert>
      )}
    </div>
  );
}
