import { Checkbox, Group, Stack, TextInput } from '@mantine/core';
import type { SyncHours } from '../../../src-shared/contract/remotes';
import { useFormats } from '../../ui/formats';
import { useManageSay } from '../use-manage-say';

export interface HoursFieldProps {
  /** Null: at any time. */
  readonly value: SyncHours | null;
  readonly onChange: (value: SyncHours | null) => void;
}

const week = [1, 2, 3, 4, 5, 6, 7];
const usual: SyncHours = { from: '22:00', until: '06:00', days: week };

/** The hours in which a remote syncs by itself. */
export function HoursField({ value, onChange }: HoursFieldProps) {
  const say = useManageSay();
  const formats = useFormats();
  return (
    <Stack gap="sm">
      <Checkbox
        label={say('held.only')}
        checked={value !== null}
        data-testid="only-hours"
        onChange={(event) => {
          onChange(event.currentTarget.checked ? usual : null);
        }}
      />
      {value !== null && (
        <>
          <Group grow align="flex-start">
            {(['from', 'until'] as const).map((end) => (
              <TextInput
                key={end}
                type="time"
                required
                label={say(`held.${end}`)}
                description={end === 'until' && value.until < value.from ? say('held.untilHelp') : undefined}
                inputWrapperOrder={['label', 'input', 'description']}
                value={value[end]}
                data-testid={`hours-${end}`}
                onChange={(event) => {
                  if (event.currentTarget.value !== '')
                    onChange({ ...value, [end]: event.currentTarget.value });
                }}
              />
            ))}
          </Group>
          <Checkbox.Group
            label={say('held.days')}
            error={value.days.length === 0 ? say('held.noDay') : undefined}
            value={value.days.map(String)}
            onChange={(days) => {
              onChange({ ...value, days: days.map(Number).toSorted((one, other) => one - other) });
            }}
          >
            <Group gap="sm" mt="xs">
              {week.map((day) => (
                <Checkbox key={day} value={String(day)} label={formats.weekday(day)} />
              ))}
            </Group>
          </Checkbox.Group>
        </>
      )}
    </Stack>
  );
}
