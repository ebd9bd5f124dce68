import { Anchor, Button, TextInput } from '@mantine/core';
import type { Ref } from 'react';
import classes from './classroom.module.css';
import { Told } from './told';
import type { LastTry } from './use-trouble';

export interface EntryFormProps {
  readonly name: 'code' | 'card';
  readonly label: string;
  readonly placeholder?: string;
  readonly value: string;
  readonly onChange: (typed: string) => void;
  readonly field?: Ref<HTMLInputElement>;
  /** Null: nothing went wrong. */
  readonly told: string | null;
  readonly last: Pick<LastTry, 'isRunning' | 'waitSeconds'>;
  readonly go: string;
  readonly onGo: () => void;
  /** The other way in. */
  readonly other: string;
  readonly onOther: () => void;
}

/** A text that lets somebody in, typed from a board or a card: large, from left to right, and mended by no keyboard. */
export function EntryForm({ name, told, last, go, onGo, other, onOther, ...typed }: EntryFormProps) {
  const { field, onChange, ...shown } = typed;
  return (
    <form
      className={classes['form']}
      onSubmit={(event) => {
        event.preventDefault();
        onGo();
      }}
    >
      <TextInput
        {...shown}
        {...(field !== undefined && { ref: field })}
        size="xl"
        onChange={(event) => onChange(event.currentTarget.value)}
        classNames={{ input: classes[name] ?? '' }}
        autoFocus
        dir="ltr"
        autoComplete="off"
        autoCapitalize="characters"
        autoCorrect="off"
        spellCheck={false}
        enterKeyHint="go"
        data-testid={name}
      />
      <Told text={told} />
      <Button
        type="submit"
        size="xl"
        fullWidth
        loading={last.isRunning}
        disabled={last.waitSeconds > 0}
        data-testid={`${name}-go`}
      >
        {go}
      </Button>
      <Anchor component="button" type="button" size="lg" onClick={onOther} data-testid={`${name}-other`}>
        {other}
      </Anchor>
    </form>
  );
}
