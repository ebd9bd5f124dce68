import { TextInput, type TextInputProps } from '@mantine/core';
import { longestName } from '../../src-shared/contract/common';

export interface NameFieldProps extends Pick<TextInputProps, 'label' | 'description'> {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly testId?: string;
}

/** The first field of a form, which names what it makes. */
export function NameField({ onChange, testId, ...shown }: NameFieldProps) {
  return (
    <TextInput
      {...shown}
      onChange={(event) => {
        onChange(event.currentTarget.value);
      }}
      maxLength={longestName}
      required
      data-autofocus
      data-testid={testId}
    />
  );
}
