import { CloseButton, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useManageSay } from '../../use-manage-say';

export interface ThereSearchProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** Of a remote that can search. */
export function ThereSearch({ value, onChange }: ThereSearchProps) {
  const say = useManageSay();
  return (
    <TextInput
      type="search"
      value={value}
      maxLength={255}
      aria-label={say('there.search')}
      placeholder={say('there.search')}
      leftSection={<IconSearch size={16} aria-hidden />}
      rightSection={
        value !== '' && (
          <CloseButton
            size="sm"
            aria-label={say('there.clear')}
            onClick={() => {
              onChange('');
            }}
          />
        )
      }
      flex="1 1 14rem"
      data-testid="there-search"
      onChange={(event) => {
        onChange(event.currentTarget.value);
      }}
    />
  );
}
