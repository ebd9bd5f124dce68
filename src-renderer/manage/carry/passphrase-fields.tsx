import { Anchor, PasswordInput, Stack, Text, TextInput } from '@mantine/core';
import { useId, useState } from 'react';
import {
  madePassphrase,
  passphraseStrength,
  shortestPassphrase,
} from '../../../src-shared/kernel/passphrase';
import { useManageSay } from '../use-manage-say';

export interface PassphraseFieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly label?: string;
  readonly error?: string | null;
  readonly testId: string;
}

/** A passphrase, which others who look on need not read. */
export function PassphraseField({ value, onChange, label, error = null, testId }: PassphraseFieldProps) {
  const say = useManageSay();
  return (
    <PasswordInput
      label={label ?? say('carry.passphrase')}
      value={value}
      error={error}
      required
      dir="auto"
      autoComplete="off"
      spellCheck={false}
      visibilityToggleButtonProps={{ 'aria-label': say('carry.show'), tabIndex: 0 }}
      data-testid={testId}
      onChange={(event) => {
        onChange(event.currentTarget.value);
      }}
    />
  );
}

/** Seen at a glance while somebody types; the words say it too. */
const colours = {
  too_short: 'var(--mantine-color-error)',
  weak: 'light-dark(#8a5a00, #ffc078)',
  fair: 'dimmed',
  strong: 'light-dark(var(--mantine-color-teal-9), var(--mantine-color-teal-4))',
} as const;

export interface NewPassphraseProps {
  /** Null: none that is long enough, typed twice alike. */
  readonly onChange: (passphrase: string | null) => void;
}

/** One that is thought of here: typed twice, or made up and then seen. */
export function NewPassphrase({ onChange }: NewPassphraseProps) {
  const say = useManageSay();
  const [typed, setTyped] = useState('');
  const [repeated, setRepeated] = useState('');
  const [isMade, setIsMade] = useState(false);
  const strengthId = useId();
  const strength = passphraseStrength(typed);
  const tell = (one: string, other: string) => {
    onChange(one === other && passphraseStrength(one) !== 'too_short' ? one : null);
  };
  const change = (one: string) => {
    setTyped(one);
    tell(one, isMade ? one : repeated);
  };
  return (
    <Stack gap="xs">
      {isMade ? (
        <TextInput
          label={say('carry.passphrase')}
          value={typed}
          dir="ltr"
          required
          spellCheck={false}
          data-testid="made-passphrase"
          onChange={(event) => {
            change(event.currentTarget.value);
          }}
        />
      ) : (
        <PassphraseField value={typed} onChange={change} testId="passphrase" />
      )}
      <Text
        size="xs"
        id={strengthId}
        {...(typed === '' ? {} : { c: colours[strength] })}
        role="status"
        data-testid="passphrase-strength"
        data-strength={strength}
      >
        {typed === ''
          ? say('carry.passphraseHelp')
          : say(`carry.strength.${strength}`, { least: shortestPassphrase })}
      </Text>
      {!isMade && (
        <PassphraseField
          label={say('carry.repeat')}
          value={repeated}
          error={repeated === '' || repeated === typed ? null : say('carry.differs')}
          testId="passphrase-again"
          onChange={(value) => {
            setRepeated(value);
            tell(typed, value);
          }}
        />
      )}
      {!isMade && (
        <Anchor
          component="button"
          type="button"
          size="sm"
          w="fit-content"
          data-testid="make-passphrase"
          onClick={() => {
            const made = madePassphrase((count) => crypto.getRandomValues(new Uint8Array(count)));
            setIsMade(true);
            setTyped(made);
            tell(made, made);
          }}
        >
          {say('carry.invent')}
        </Anchor>
      )}
    </Stack>
  );
}
