import { Skeleton, Stack } from '@mantine/core';
import { useSettings } from '../../api/app';
import { useExplain } from '../../api/use-explain';
import { Card } from '../../ui/card';
import { ExplainedFailure } from '../../ui/explained-failure';
import { Page } from '../../ui/page';
import { useManageSay } from '../use-manage-say';
import { ColourSchemeSetting } from './colour-scheme-setting';
import { DataFolder } from './data-folder';
import { LanguageSetting } from './language-setting';
import { LearnerNameSetting } from './learner-name-setting';

/** What the user may set. Look and language are stored when chosen, the name when it is saved. */
export function SettingsPage() {
  const say = useManageSay();
  const explain = useExplain();
  const { data: settings, error, isPending, refetch } = useSettings();
  return (
    <Page title={say('settings.title')} testId="settings">
      {isPending && <Skeleton height={260} role="status" aria-label={say('settings.loading')} />}
      {!isPending && settings === undefined && (
        <ExplainedFailure {...explain(error)} onRetry={() => void refetch()} />
      )}
      {settings !== undefined && (
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
        </>
      )}
      <Card title={say('settings.data')}>
        <DataFolder />
      </Card>
    </Page>
  );
}
