import { NumberInput, Select } from '@mantine/core';
import { useState } from 'react';
import { LaunchRules } from '../../../../src-shared/contract/launch-rules';
import { useManageSay } from '../../use-manage-say';
import { numberTyped } from './number-typed';

const masteries = ['override', 'if-unset', 'never'] as const satisfies readonly LaunchRules['mastery'][];

export interface PassMarkProps {
  readonly rules: Pick<LaunchRules, 'pass_mark' | 'mastery'>;
  readonly scormVersion: string | null;
  readonly onChange: (kept: Partial<LaunchRules>) => void;
}

/** What it takes to pass, and who decides; the number is kept when its field is left. */
export function PassMark({ rules: { pass_mark: mark, mastery }, scormVersion, onChange }: PassMarkProps) {
  const say = useManageSay();
  const [typed, setTyped] = useState<number | string>(mark ?? '');
  return (
    <>
      <NumberInput
        label={say('properties.passMark')}
        description={say('properties.passMarkHelp')}
        placeholder={say('properties.passMarkOfCourse')}
        min={0}
        max={100}
        decimalScale={2}
        allowNegative={false}
        suffix=" %"
        value={typed}
        data-testid="pass-mark"
        onChange={setTyped}
        onBlur={() => {
          const wanted = numberTyped(typed, { min: 0, max: 100 });
          if (wanted !== mark) onChange({ pass_mark: wanted });
        }}
      />
      {scormVersion === '1.2' && (
        <Select
          label={say('properties.mastery')}
          description={say('properties.masteryHelp')}
          value={mastery}
          allowDeselect={false}
          data={masteries.map((value) => ({ value, label: say(`properties.masteryRule.${value}`) }))}
          onChange={(chosen) => {
            onChange({ mastery: LaunchRules.shape.mastery.parse(chosen) });
          }}
          data-testid="mastery"
        />
      )}
    </>
  );
}
