import { Button, Group, Skeleton, Stack } from '@mantine/core';
import { IconArrowsDiff } from '@tabler/icons-react';
import { useState } from 'react';
import { useVersions, type ComparedVersions } from '../../../api/package-versions';
import { useExplain } from '../../../api/use-explain';
import { Card } from '../../../ui/card';
import { ExplainedFailure } from '../../../ui/explained-failure';
import { useManageSay } from '../../use-manage-say';
import type { TabProps } from '../tab';
import { CompareVersions } from './compare-versions';
import { UploadVersion } from './upload-version';
import { VersionTable } from './version-table';

/** What the package was and is; two versions at a time can be held against each other. */
export function VersionsTab({ shown }: TabProps) {
  const say = useManageSay();
  const explain = useExplain();
  const list = useVersions(shown.id);
  const [compared, setCompared] = useState<ComparedVersions | null>(null);
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
        {list.isPending && <Skeleton height={120} m="lg" />}
        {list.error !== null && (
          <ExplainedFailure {...explain(list.error)} onRetry={() => void list.refetch()} />
        )}
        {list.data !== undefined && <VersionTable versions={versions} of={shown} />}
        {list.hasNextPage && (
          <Button
            variant="default"
            m="lg"
            loading={list.isFetchingNextPage}
            onClick={() => void list.fetchNextPage()}
          >
            {say('session.more')}
          </Button>
        )}
      </Card>
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
