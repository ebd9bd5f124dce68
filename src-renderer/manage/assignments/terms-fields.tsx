import { Group, Select, TextInput } from '@mantine/core';
import { Counts } from '../../../src-shared/contract/assignments';
import { mostAttempts } from '../../../src-shared/contract/launch-rules';
import { NumberField } from '../number-field';
import { useManageSay } from '../use-manage-say';
import { isDueTooEarly, type TypedTerms } from './terms';

export interface TermsFieldsProps {
  readonly value: TypedTerms;
  readonly onChange: (value: TypedTerms) => void;
}

/** From when, until when, how often, and which attempt is the result. */
export function TermsFields({ value, onChange }: TermsFieldsProps) {
  const say = useManageSay();
  const { opens, due, attempts, counts } = value;
  return (
    <>
      <Group grow align="flex-start" preventGrowOverflow={false}>
        <TextInput
          type="datetime-local"
          label={say('assignments.opensAt')}
          description={say('assignments.opensHelp')}
          value={opens}
          data-testid="assign-opens"
          onChange={(event) => {
            onChange({ ...value, opens: event.currentTarget.value });
          }}
        />
        <TextInput
          type="datetime-local"
          label={say('assignments.dueAt')}
          description={say('assignments.dueHelp')}
          error={isDueTooEarly(value) ? say('assignments.dueTooEarly') : null}
          value={due}
          data-testid="assign-due"
          onChange={(event) => {
            onChange({ ...value, due: event.currentTarget.value });
          }}
        />
      </Group>
      <Group grow align="flex-start" preventGrowOverflow={false}>
        <NumberField
          label={say('assignments.attemptsLimit')}
          description={say('assignments.attemptsHelp')}
          min={1}
          max={mostAttempts}
          value={attempts}
          testId="assign-attempts"
          onChange={(limit) => {
            onChange({ ...value, attempts: limit });
          }}
        />
        <Select<Counts>
          label={say('assignments.countsLabel')}
          description={say('assignments.countsHelp')}
          value={counts}
          allowDeselect={false}
          data={Counts.options.map((rule) => ({ value: rule, label: say(`assignments.counts.${rule}`) }))}
          data-testid="assign-counts"
          onChange={(rule) => {
            if (rule !== null) onChange({ ...value, counts: rule });
          }}
        />
      </Group>
    </>
  );
}
