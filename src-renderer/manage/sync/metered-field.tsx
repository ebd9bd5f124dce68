import { Checkbox, NativeSelect, Stack } from '@mantine/core';
import { useSettings, useUpdateSettings } from '../../api/app';
import { useManageSay } from '../use-manage-say';
import { useSayFailure } from '../use-say-failure';

export interface MeteredFieldProps {
  readonly value: boolean;
  readonly onChange: (value: boolean) => void;
}

const answers = ['auto', 'yes', 'no'] as const;

/** Whether a remote waits while the connection is paid by volume, and, for all of them, whether it is. */
export function MeteredField({ value, onChange }: MeteredFieldProps) {
  const say = useManageSay();
  const onError = useSayFailure();
  const { data: settings } = useSettings();
  const update = useUpdateSettings();
  return (
    <Stack gap="sm">
      <Checkbox
        label={say('held.metered')}
        checked={value}
        data-testid="pause-on-metered"
        onChange={(event) => {
          onChange(event.currentTarget.checked);
        }}
      />
      {value && settings !== undefined && (
        <NativeSelect
          label={say('held.connection')}
          description={say('held.connectionHelp')}
          data={answers.map((answer) => ({ value: answer, label: say(`held.${answer}`) }))}
          value={settings.metered_connection}
          data-testid="metered-connection"
          onChange={(event) => {
            const chosen = answers.find((answer) => answer === event.currentTarget.value);
            if (chosen !== undefined) update.mutate({ metered_connection: chosen }, { onError });
          }}
        />
      )}
    </Stack>
  );
}
