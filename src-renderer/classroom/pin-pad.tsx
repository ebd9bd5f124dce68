import { Button, VisuallyHidden } from '@mantine/core';
import { IconBackspace } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { longestPin, shortestPin } from '../../src-shared/contract/roster';
import { plainDigits } from '../../src-shared/kernel/folded-text';
import classes from './classroom.module.css';
import { useClassroomSay } from './use-classroom-say';

export interface PinPadProps {
  /** Nothing can be entered now. */
  readonly isStill: boolean;
  readonly onDone: (pin: string) => void;
}

const digits = ['1', '2', '3', '4', '5', '6', '7', '8', '9'] as const;

/** Large keys for a PIN that nobody else reads on the screen; keys of a keyboard do the same. */
export function PinPad({ isStill, onDone }: PinPadProps) {
  const say = useClassroomSay();
  const [pin, setPin] = useState('');
  const isLongEnough = pin.length >= shortestPin;
  const add = (digit: string) => setPin((before) => (before + digit).slice(0, longestPin));
  const remove = () => setPin((before) => before.slice(0, -1));
  const finish = () => {
    if (isLongEnough && !isStill) onDone(pin);
  };
  useEffect(() => {
    if (isStill) return undefined;
    const press = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const isOnButton = event.target instanceof HTMLButtonElement;
      if (/^\p{Nd}$/u.test(event.key)) add(plainDigits(event.key));
      else if (event.key === 'Backspace') remove();
      else if (event.key === 'Enter' && !isOnButton) finish();
      else return;
      event.preventDefault();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  });
  const key = (digit: string) => (
    <Button
      key={digit}
      variant="default"
      className={classes['key'] ?? ''}
      disabled={isStill}
      onClick={() => add(digit)}
      data-testid={`digit-${digit}`}
    >
      {digit}
    </Button>
  );
  return (
    <div>
      <div className={classes['dots']} dir="ltr" data-testid="pin-dots" data-entered={pin.length}>
        {Array.from({ length: longestPin }, (_, nth) => (
          <span key={nth} data-on={nth < pin.length} data-needed={nth < shortestPin} aria-hidden />
        ))}
        <VisuallyHidden role="status">{say('secret.entered', { count: pin.length })}</VisuallyHidden>
      </div>
      <div className={classes['keys']} role="group" aria-label={say('secret.pad')} dir="ltr">
        {digits.map(key)}
        <Button
          variant="default"
          className={classes['key'] ?? ''}
          disabled={isStill || pin === ''}
          onClick={remove}
          aria-label={say('secret.remove')}
          data-testid="pin-remove"
        >
          <IconBackspace size={28} aria-hidden />
        </Button>
        {key('0')}
        <Button
          className={classes['key'] ?? ''}
          disabled={isStill || !isLongEnough}
          onClick={finish}
          data-testid="pin-ok"
        >
          {say('secret.ok')}
        </Button>
      </div>
    </div>
  );
}
