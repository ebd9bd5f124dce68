import { CloseButton, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';

export interface SearchInputProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly label: string;
  /** The label unless said. */
  readonly placeholder?: string;
  /** Of the button that empties it. */
  readonly clear: string;
  readonly testId: string;
}

/** A text to search for, as long as the server takes one, with a button that empties it. */
export function SearchInput({
  value,
  onChange,
  label,
  placeholder = label,
  clear,
  testId,
}: SearchInputProps) {
  return (
    <TextInput
      type="search"
      value={value}
      maxLength={255}
      aria-label={label}
      placeholder={placeholder}
      leftSection={<IconSearch size={16} aria-hidden />}
      rightSection={
        value !== '' && (
          <CloseButton
            size="sm"
            aria-label={clear}
            onClick={() => {
              onChange('');
            }}
          />
        )
      }
      flex="1 1 14rem"
      data-testid={testId}
      onChange={(event) => {
        onChange(event.currentTarget.value);
      }}
    />
  );
}
