import { Button, Group, Stack } from '@mantine/core';
import { IconArrowsDiff } from '@tabler/icons-react';
import { useState } from 'react';
import { useVersions, type ComparedVersions } from '../../../api/package-versions';
import { Card } from '../../../ui/card';
import { Answered } from '../../answered';
import { ShowMore } from '../../show-more';
import { useManageSay } from '../../use-manage-say';
import type { TabProps } from '../tab';
import { CompareVersions } from './compare-versions';
import { LookAtVersion } from './look-at-version';
import { UploadVersion } from './upload-version';
import { VersionTable } from './version-table';

/** What the package was and is; two versions at a time can be held against each other. */
export function VersionsTab({ shown }: TabProps) {
  const say = useManageSay();
  const list = useVersions(shown.id);
  const [compared, setCompared] = useState<ComparedVersions | null>(null);
  const [opened, setOpened] = useState<number | null>(null);
  const versions = list.data?.pages.flatMap((page) => page.versions) ?? [];
  const [newest, before] = versions;
  return (
    <Stack gap="lg">
      <Card
        title={say('package.tab.versions')}
        isFlush
        actions={
          <Group gap="xs">
            {newest !== undefined && before !== undefined && (
              <Button
                size="xs"
                variant="default"
                leftSection={<IconArrowsDiff size={14} aria-hidden />}
                data-testid="compare-button"
                onClick={() => {
                  setCompared({ from: before.version, to: newest.version });
                }}
              >
                {say('versions.compare')}
              </Button>
            )}
            {shown.source === 'zip' && <UploadVersion of={shown} />}
          </Group>
        }
      >
        <Answered query={list} isFlush>
          {() => <VersionTable versions={versions} of={shown} opened={opened} onOpen={setOpened} />}
        </Answered>
        <ShowMore list={list} />
      </Card>
      {opened !== null && (
        <LookAtVersion
          key={opened}
          of={{ packageId: shown.id, version: opened }}
          title={versions.find(({ version }) => version === opened)?.title ?? shown.title}
          onClose={() => {
            setOpened(null);
          }}
        />
      )}
      {compared !== null && (
        <CompareVersions
          of={shown}
          compared={compared}
          versions={versions.map(({ version }) => version)}
          onCompare={setCompared}
          onClose={() => {
            setCompared(null);
          }}
        />
      )}
    </Stack>
  );
}
