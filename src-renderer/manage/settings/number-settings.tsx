import { Button, NumberInput, Stack } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState, type SyntheticEvent } from 'react';
import type { Settings } from '../../../src-shared/contract/app';
import { useUpdateSettings } from '../../api/app';
import { useManageSay } from '../use-manage-say';
import { useSayFailure } from '../use-say-failure';

type NumberName = {
  [N in keyof Settings]: Settings[N] extends number ? N : never;
}[keyof Settings];

export interface NumberField {
  readonly name: NumberName;
  readonly label: string;
  readonly help?: string;
  readonly min: number;
  readonly max: number;
}

/** Whole numbers that are saved together. */
export function NumberSettings({
  settings,
  fields,
}: {
  readonly settings: Settings;
  readonly fields: readonly NumberField[];
}) {
  const say = useManageSay();
  const update = useUpdateSettings();
  const sayFailure = useSayFailure();
  const [typed, setTyped] = useState<Readonly<Partial<Record<NumberName, number | string>>>>({});
  const valueOf = ({ name }: NumberField) => typed[name] ?? settings[name];
  const isGood = (field: NumberField) => {
    const value = valueOf(field);
    return typeof value === 'number' && Number.isInteger(value) && value >= field.min && value <= field.max;
  };
  const changed = fields.filter((field) => valueOf(field) !== settings[field.name]);
  const save = (event: SyntheticEvent) => {
    event.preventDefault();
    update.mutate(Object.fromEntries(changed.map((field) => [field.name, valueOf(field)])), {
      onError: sayFailure,
      onSuccess: () => {
        setTyped({});
        notifications.show({ message: say('settings.saved'), role: 'status' });
      },
    });
  };
  return (
    <form onSubmit={save}>
      <Stack gap="md" align="flex-start">
        {fields.map((field) => (
          <NumberInput
            key={field.name}
            label={field.label}
            description={field.help}
            value={valueOf(field)}
            onChange={(value) => setTyped({ ...typed, [field.name]: value })}
            min={field.min}
            max={field.max}
            allowDecimal={false}
            clampBehavior="blur"
            thousandSeparator=","
            w="100%"
            maw="26rem"
            data-testid={`setting-${field.name}`}
          />
        ))}
        <Button
          type="submit"
          variant="default"
          disabled={changed.length === 0 || !fields.every(isGood)}
          loading={update.isPending}
        >
          {say('settings.save')}
        </Button>
      </Stack>
    </form>
  );
}
