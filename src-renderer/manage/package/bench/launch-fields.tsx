import { Fieldset, Select, SimpleGrid, Switch, TextInput } from '@mantine/core';
import { longestName } from '../../../../src-shared/contract/common';
import { LaunchAs, longestLanguage } from '../../../../src-shared/contract/launch-as';
import { lmsProfiles } from '../../../../src-shared/inspect/profiles';
import type { ScormVersion } from '../../../../src-shared/scorm/cam/course';
import { NumberField } from '../../number-field';
import { useManageSay } from '../../use-manage-say';
import { BeforeFields } from './before-fields';
import { ProfileRules } from './profile-rules';
import { textOrNull, withProfile, type LaunchValues, type Sco } from './launch-values';

export interface LaunchFieldsProps {
  readonly values: LaunchValues;
  readonly scormVersion: ScormVersion | null;
  /** Of the package, in its order. */
  readonly scos: readonly Sco[];
  readonly onChange: (changes: Partial<LaunchValues>) => void;
}

const modes = LaunchAs.shape.mode.unwrap();
const places = LaunchAs.shape.opens_in.unwrap().unwrap();

/** Who learns, how, and under which rules. */
export function LaunchFields({ values, scormVersion, scos, onChange }: LaunchFieldsProps) {
  const say = useManageSay();
  return (
    <SimpleGrid cols={{ base: 1, md: 2 }} spacing="lg">
      <Fieldset legend={say('bench.learner')}>
        <TextInput
          label={say('bench.learnerName')}
          placeholder={values.learner_id}
          maxLength={longestName}
          value={values.learner_name ?? ''}
          data-testid="bench-name"
          onChange={({ currentTarget }) => {
            onChange({ learner_name: textOrNull(currentTarget.value) });
          }}
        />
        <TextInput
          mt="sm"
          label={say('bench.learnerId')}
          required
          maxLength={longestName}
          value={values.learner_id}
          data-testid="bench-id"
          onChange={({ currentTarget }) => {
            onChange({ learner_id: currentTarget.value });
          }}
        />
        <TextInput
          mt="sm"
          label={say('bench.language')}
          description={say('bench.languageHelp')}
          maxLength={longestLanguage}
          dir="ltr"
          value={values.language ?? ''}
          data-testid="bench-language"
          onChange={({ currentTarget }) => {
            onChange({ language: textOrNull(currentTarget.value) });
          }}
        />
      </Fieldset>
      <RunFields values={values} scormVersion={scormVersion} onChange={onChange} />
      <BeforeFields values={values} scos={scos} onChange={onChange} />
    </SimpleGrid>
  );
}

function RunFields({ values, scormVersion, onChange }: Omit<LaunchFieldsProps, 'scos'>) {
  const say = useManageSay();
  return (
    <Fieldset legend={say('bench.run')}>
      <Select
        label={say('bench.profile')}
        description={say('bench.profileHelp')}
        allowDeselect={false}
        value={values.profile}
        data={lmsProfiles.map(({ id, name }) => ({ value: id, label: name }))}
        data-testid="bench-profile"
        onChange={(profile) => {
          onChange(withProfile(values, profile ?? 'standard', scormVersion));
        }}
      />
      <ProfileRules profileId={values.profile} scormVersion={scormVersion} />
      <Select
        mt="sm"
        label={say('bench.mode')}
        allowDeselect={false}
        value={values.mode}
        data={modes.options.map((value) => ({ value, label: say(`bench.modeIs.${value}`) }))}
        data-testid="bench-mode"
        onChange={(chosen) => {
          onChange({ mode: modes.parse(chosen) });
        }}
      />
      <Select
        mt="sm"
        label={say('properties.opensIn')}
        description={say('bench.opensInHelp')}
        placeholder={say('bench.asPackage')}
        clearable
        value={values.opens_in}
        data={places.options.map((value) => ({ value, label: say(`properties.place.${value}`) }))}
        data-testid="bench-opens-in"
        onChange={(chosen) => {
          onChange({ opens_in: LaunchAs.shape.opens_in.parse(chosen) });
        }}
      />
      <Switch
        mt="md"
        label={say('bench.credit')}
        description={values.mode === 'normal' ? undefined : say('bench.creditHelp')}
        disabled={values.mode !== 'normal'}
        checked={values.mode === 'normal' && values.credit === 'credit'}
        data-testid="bench-credit"
        onChange={({ currentTarget }) => {
          onChange({ credit: currentTarget.checked ? 'credit' : 'no-credit' });
        }}
      />
      <NumberField
        mt="md"
        label={say('bench.passMark')}
        description={say('bench.passMarkHelp')}
        min={0}
        max={100}
        decimals={2}
        suffix=" %"
        value={values.pass_mark}
        testId="bench-pass-mark"
        onChange={(mark) => {
          onChange({ pass_mark: mark });
        }}
      />
    </Fieldset>
  );
}
