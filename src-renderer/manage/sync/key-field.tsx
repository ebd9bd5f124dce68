import { PasswordInput } from '@mantine/core';
import { useManageSay } from '../use-manage-say';
import { isKey } from './typed-remote';

export interface KeyFieldProps {
  readonly label: string;
  readonly description: string;
  readonly value: string;
  readonly required?: boolean;
  readonly onChange: (value: string) => void;
}

/** A key, which others who look on need not read. */
export function KeyField({ value, onChange, required = false, ...shown }: KeyFieldProps) {
  const say = useManageSay();
  return (
    <PasswordInput
      {...shown}
      value={value}
      required={required}
      dir="ltr"
      autoComplete="off"
      spellCheck={false}
      error={value === '' || isKey(value) ? null : say('sync.keyOdd')}
      visibilityToggleButtonProps={{ 'aria-label': say('sync.keyShow'), tabIndex: 0 }}
      data-testid="remote-key"
      onChange={(event) => {
        onChange(event.currentTarget.value.trim());
      }}
    />
  );
}
