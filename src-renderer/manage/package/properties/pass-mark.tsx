import { Select } from '@mantine/core';
import { LaunchRules } from '../../../../src-shared/contract/launch-rules';
import { NumberField } from '../../number-field';
import { useManageSay } from '../../use-manage-say';

const masteries = LaunchRules.shape.mastery.unwrap();

export interface PassMarkProps {
  readonly rules: Pick<LaunchRules, 'pass_mark' | 'mastery'>;
  readonly scormVersion: string | null;
  readonly onChange: (kept: Partial<LaunchRules>) => void;
}

/** What it takes to pass, and who decides. */
export function PassMark({ rules: { pass_mark: mark, mastery }, scormVersion, onChange }: PassMarkProps) {
  const say = useManageSay();
  return (
    <>
      <NumberField
        label={say('properties.passMark')}
        description={say('properties.passMarkHelp')}
        placeholder={say('properties.passMarkOfCourse')}
        min={0}
        max={100}
        decimals={2}
        suffix=" %"
        value={mark}
        testId="pass-mark"
        onChange={(wanted) => {
          onChange({ pass_mark: wanted });
        }}
      />
      {scormVersion === '1.2' && (
        <Select
          label={say('properties.mastery')}
          description={say('properties.masteryHelp')}
          value={mastery}
          allowDeselect={false}
          data={masteries.options.map((value) => ({ value, label: say(`properties.masteryRule.${value}`) }))}
          onChange={(chosen) => {
            onChange({ mastery: LaunchRules.shape.mastery.parse(chosen) });
          }}
          data-testid="mastery"
        />
      )}
    </>
  );
}
