import { NumberInput, Tooltip } from '@mantine/core';
import { useState } from 'react';
import { useFormats } from '../../ui/formats';
import { Announcement } from '../announcement';
import { useInspectorSay } from '../use-inspector-say';

export interface NumberFieldProps {
  readonly name: string;
  readonly position: number;
  readonly total: number;
  readonly onGo: (position: number) => void;
}

/** May be empty, or name an entry that there is not, while one types; says where one is once one has left it. */
export function NumberField({ name, position, total, onGo }: NumberFieldProps) {
  const say = useInspectorSay();
  const formats = useFormats();
  /** What leads nowhere; null: nothing of the kind is typed. */
  const [typed, setTyped] = useState<number | '' | null>(null);
  const isBeyond = typeof typed === 'number';
  const help = say('travel.beyond', { total: formats.number(total) });
  return (
    <Tooltip label={help} opened={isBeyond}>
      <div>
        <NumberInput
          size="xs"
          w="5.5rem"
          min={0}
          clampBehavior="none"
          allowDecimal={false}
          allowNegative={false}
          hideControls
          aria-label={name}
          error={isBeyond}
          value={typed ?? position}
          onChange={(value) => {
            const read = readTyped(value, total);
            setTyped(read.kept);
            if (read.to !== null && read.to !== position) onGo(read.to);
          }}
          onBlur={() => {
            setTyped(null);
          }}
          data-testid="scrubber-number"
        />
        <Announcement text={isBeyond ? help : ''} />
      </div>
    </Tooltip>
  );
}

/** Where what is typed leads; what leads nowhere stays in the field. */
export function readTyped(
  value: number | string,
  total: number,
): { readonly to: number | null; readonly kept: number | '' | null } {
  if (value === '') return { to: null, kept: '' };
  const number = Number(value);
  return number <= total ? { to: number, kept: null } : { to: null, kept: number };
}
