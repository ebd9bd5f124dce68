import { Radio, Select, Stack } from '@mantine/core';
import { LaunchRules, launchRulesOf, mostAttempts } from '../../../../src-shared/contract/launch-rules';
import { useChangeLaunchRules } from '../../../api/package-versions';
import { Card } from '../../../ui/card';
import { Failure } from '../../failure';
import { NumberField } from '../../number-field';
import { useManageSay } from '../../use-manage-say';
import type { TabProps } from '../tab';
import { OpensIn } from './opens-in';
import { PassMark } from './pass-mark';

const reEntries = LaunchRules.shape.re_entry.unwrap();
const modes = LaunchRules.shape.preview_mode.unwrap();

/** How the package is launched. Each choice is kept at once. */
export function LaunchRulesForm({ shown }: TabProps) {
  const say = useManageSay();
  const change = useChangeLaunchRules();
  const rules = { ...launchRulesOf(shown.metadata), ...(change.isPending ? change.variables.rules : {}) };
  const keep = (kept: Partial<LaunchRules>) => {
    change.mutate({ packageId: shown.id, rules: kept });
  };
  return (
    <Card title={say('properties.launch')}>
      <Stack maw="36rem" gap="lg">
        <Radio.Group
          label={say('properties.reEntry')}
          description={say('properties.reEntryHelp')}
          value={rules.re_entry}
          onChange={(value) => {
            keep({ re_entry: LaunchRules.shape.re_entry.parse(value) });
          }}
        >
          <Stack gap="xs" mt="sm">
            {reEntries.options.map((one) => (
              <Radio
                key={one}
                value={one}
                label={say(`properties.rule.${one}`)}
                description={say(`properties.ruleHelp.${one}`)}
                data-testid={`re-entry-${one}`}
              />
            ))}
          </Stack>
        </Radio.Group>
        <NumberField
          label={say('properties.attempts')}
          description={say('properties.attemptsHelp')}
          placeholder={say('properties.anyNumber')}
          min={1}
          max={mostAttempts}
          value={rules.attempts_limit}
          testId="attempts-limit"
          onChange={(limit) => {
            keep({ attempts_limit: limit });
          }}
        />
        <Select
          label={say('properties.previewMode')}
          description={say('properties.previewModeHelp')}
          value={rules.preview_mode}
          allowDeselect={false}
          data={modes.options.map((value) => ({ value, label: say(`properties.mode.${value}`) }))}
          onChange={(value) => {
            keep({ preview_mode: LaunchRules.shape.preview_mode.parse(value) });
          }}
        />
        <PassMark rules={rules} scormVersion={shown.scorm_version} onChange={keep} />
        <OpensIn value={rules.opens_in} onChange={(value) => keep({ opens_in: value })} />
        <Failure error={change.error} />
      </Stack>
    </Card>
  );
}
