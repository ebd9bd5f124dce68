import { Group, Radio, Stack } from '@mantine/core';
import { NumberField } from '../number-field';
import { useManageSay } from '../use-manage-say';

export interface ScheduleFieldProps {
  /** Minutes between two syncs; null: only when asked. */
  readonly value: number | null;
  readonly onChange: (value: number | null) => void;
}

const usualMinutes = 15;
const mostMinutes = 7 * 24 * 60;

/** Whether a remote is synced by itself, and how often. */
export function ScheduleField({ value, onChange }: ScheduleFieldProps) {
  const say = useManageSay();
  return (
    <Radio.Group
      label={say('sync.when')}
      value={value === null ? 'asked' : 'itself'}
      onChange={(chosen) => {
        onChange(chosen === 'asked' ? null : (value ?? usualMinutes));
      }}
    >
      <Stack gap="sm" mt="xs">
        <Group gap="lg">
          <Radio value="asked" label={say('sync.asked')} data-testid="sync-asked" />
          <Radio value="itself" label={say('sync.byItself')} data-testid="sync-itself" />
        </Group>
        {value !== null && (
          <NumberField
            label={say('sync.minutes')}
            value={value}
            min={1}
            max={mostMinutes}
            testId="sync-minutes"
            onChange={(minutes) => {
              onChange(minutes ?? usualMinutes);
            }}
          />
        )}
      </Stack>
    </Radio.Group>
  );
}
