import { NumberInput, type NumberInputProps } from '@mantine/core';
import { useState } from 'react';
import { numberTyped } from './number-typed';

export interface NumberFieldProps extends Pick<
  NumberInputProps,
  'label' | 'description' | 'placeholder' | 'suffix' | 'mt'
> {
  /** Null: the field is empty. */
  readonly value: number | null;
  readonly min: number;
  readonly max: number;
  /** How many places after the point may be typed. */
  readonly decimals?: number;
  readonly testId: string;
  readonly onChange: (value: number | null) => void;
}

/**
 * A number within its bounds, or none. What is typed stays as it is until the field is left or Enter is pressed, so
 * that no number on the way to another one counts.
 */
export function NumberField({ value, min, max, decimals = 0, testId, onChange, ...shown }: NumberFieldProps) {
  /** Null: nothing since the last number was handed over. */
  const [typed, setTyped] = useState<number | string | null>(null);
  const handOver = () => {
    if (typed === null) return;
    setTyped(null);
    const wanted = numberTyped(typed, { min, max });
    if (wanted !== value) onChange(wanted);
  };
  return (
    <NumberInput
      {...shown}
      min={min}
      max={max}
      allowDecimal={decimals > 0}
      decimalScale={decimals}
      allowNegative={false}
      value={typed ?? value ?? ''}
      data-testid={testId}
      onChange={setTyped}
      onBlur={handOver}
      onKeyDown={({ key }) => {
        if (key === 'Enter') handOver();
      }}
    />
  );
}
