import { Fieldset, Select, SimpleGrid, Text, Textarea, TextInput } from '@mantine/core';
import { LaunchAs, longestLocation } from '../../../../src-shared/contract/launch-as';
import { useManageSay } from '../../use-manage-say';
import { textOrNull, type LaunchValues, type Sco } from './launch-values';

interface BeforeFieldsProps {
  readonly values: LaunchValues;
  readonly scos: readonly Sco[];
  readonly onChange: (changes: Partial<LaunchValues>) => void;
}

const entries = LaunchAs.shape.entry.unwrap();

/** What an earlier visit left, and in a course of several SCOs for which of them. */
export function BeforeFields({ values, scos, onChange }: BeforeFieldsProps) {
  const say = useManageSay();
  const isOfMany = scos.length > 1;
  return (
    <Fieldset legend={say('bench.before')} style={{ gridColumn: '1 / -1' }}>
      <Text size="sm" c="dimmed" mb="sm">
        {say(isOfMany ? 'bench.beforeHelpOfMany' : 'bench.beforeHelp')}
      </Text>
      {isOfMany && (
        <Select
          mb="sm"
          label={say('bench.activity')}
          description={say('bench.activityHelp')}
          placeholder={say('bench.firstActivity')}
          clearable
          searchable
          limit={200}
          value={scos.some(({ id }) => id === values.activity_id) ? values.activity_id : null}
          data={scos.map(({ id, title }) => ({ value: id, label: title === '' ? id : title }))}
          data-testid="bench-activity"
          onChange={(id) => {
            onChange({ activity_id: id });
          }}
        />
      )}
      <SimpleGrid cols={{ base: 1, md: 2 }}>
        <Select
          label={say('bench.entry')}
          allowDeselect={false}
          value={values.entry}
          data={entries.options.map((value) => ({ value, label: say(`bench.entryIs.${value}`) }))}
          data-testid="bench-entry"
          onChange={(chosen) => {
            onChange({ entry: entries.parse(chosen) });
          }}
        />
        <TextInput
          label={say('bench.location')}
          dir="ltr"
          maxLength={longestLocation}
          value={values.location ?? ''}
          data-testid="bench-location"
          onChange={({ currentTarget }) => {
            onChange({ location: textOrNull(currentTarget.value) });
          }}
        />
      </SimpleGrid>
      <Textarea
        mt="sm"
        label={say('bench.suspendData')}
        autosize
        minRows={2}
        maxRows={8}
        dir="ltr"
        styles={{ input: { fontFamily: 'var(--mantine-font-family-monospace)' } }}
        value={values.suspend_data ?? ''}
        data-testid="bench-suspend-data"
        onChange={({ currentTarget }) => {
          onChange({ suspend_data: textOrNull(currentTarget.value) });
        }}
      />
    </Fieldset>
  );
}
