import { Anchor, Stack, Text } from '@mantine/core';
import { useApp } from '../../api/app';
import { useStorage } from '../../api/machine';
import { Card } from '../../ui/card';
import { CopyText } from '../../ui/copy-text';
import { Facts } from '../../ui/facts';
import { useManageSay } from '../use-manage-say';
import { LibrariesCard } from './libraries-card';

/** What somebody is asked for who reports a fault. */
export function AboutSection() {
  const say = useManageSay();
  const { data: app } = useApp();
  const { data: storage } = useStorage();
  return (
    <>
      <Card title={say('settings.about')}>
        <Facts
          isDense
          facts={[
            { name: say('settings.version'), value: app?.version ?? '' },
            {
              name: say('settings.openApi'),
              value: <Anchor href="/api/docs">{`${app?.api_origin ?? ''}/api/docs`}</Anchor>,
            },
          ]}
        />
      </Card>
      <Card title={say('settings.logs')}>
        <Stack gap="sm">
          <Text size="sm" c="dimmed">
            {say('settings.logsHelp')}
          </Text>
          {storage !== undefined && <CopyText text={storage.logs_folder} testId="logs-folder" />}
        </Stack>
      </Card>
      <LibrariesCard />
    </>
  );
}
