import { Stack } from '@mantine/core';
import { Card } from '../../ui/card';
import { useManageSay } from '../use-manage-say';
import { ColourSchemeSetting } from './colour-scheme-setting';
import { LanguageSetting } from './language-setting';
import { LearnerNameSetting } from './learner-name-setting';
import { NumberSettings } from './number-settings';
import { WithSettings } from './with-settings';

/** Look and language are stored when chosen, the rest when it is saved. */
export function GeneralSection() {
  const say = useManageSay();
  return (
    <WithSettings>
      {(settings) => (
        <>
          <Card title={say('settings.appearance')}>
            <Stack gap="lg">
              <ColourSchemeSetting value={settings.colour_scheme} />
              <LanguageSetting value={settings.language} />
            </Stack>
          </Card>
          <Card title={say('settings.preview')}>
            <LearnerNameSetting value={settings.learner_name} />
          </Card>
          <Card title={say('settings.imports')}>
            <NumberSettings
              settings={settings}
              fields={[
                {
                  name: 'processing_timeout_seconds',
                  label: say('settings.processingTimeout'),
                  help: say('settings.processingTimeoutHelp'),
                  ...{ min: 10, max: 86_400 },
                },
                {
                  name: 'simple_upload_limit_mb',
                  label: say('settings.uploadLimit'),
                  help: say('settings.uploadLimitHelp'),
                  ...{ min: 1, max: 10_240 },
                },
              ]}
            />
          </Card>
        </>
      )}
    </WithSettings>
  );
}
