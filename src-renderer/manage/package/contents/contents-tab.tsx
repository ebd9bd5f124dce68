import { Button, Skeleton, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useManifest } from '../../../api/package-versions';
import { useExplain } from '../../../api/use-explain';
import { Card } from '../../../ui/card';
import { ExplainedFailure } from '../../../ui/explained-failure';
import { useManageSay } from '../../use-manage-say';
import { SourceText } from '../files/source-text';
import type { TabProps } from '../tab';
import { ManifestTree } from './manifest-tree';

/** What learners get, and the manifest that says so. */
export function ContentsTab({ shown }: TabProps) {
  const say = useManageSay();
  const [isOpen, setIsOpen] = useState(false);
  const toggle = (
    <Button
      size="xs"
      variant="default"
      aria-expanded={isOpen}
      data-testid="manifest-toggle"
      onClick={() => {
        setIsOpen(!isOpen);
      }}
    >
      {say(isOpen ? 'package.hideManifest' : 'package.showManifest')}
    </Button>
  );
  return (
    <Stack gap="lg">
      <Card title={say('package.content')}>
        <Stack gap="sm">
          <ManifestTree root={shown.manifest.organization} title={shown.title} />
          {!shown.manifest.is_whole && (
            <Text size="sm" c="dimmed">
              {say('package.treeCut')}
            </Text>
          )}
        </Stack>
      </Card>
      <Card title={say('package.manifest')} actions={toggle}>
        <Text size="sm" c="dimmed" mb={isOpen ? 'md' : 0}>
          {say('package.manifestHelp', { version: shown.version })}
        </Text>
        {isOpen && <Manifest shown={shown} />}
      </Card>
    </Stack>
  );
}

function Manifest({ shown: { id, version } }: TabProps) {
  const explain = useExplain();
  const { data, error, isPending, refetch } = useManifest(id, version);
  if (isPending) return <Skeleton height={240} />;
  if (data === undefined) return <ExplainedFailure {...explain(error)} onRetry={() => void refetch()} />;
  return <SourceText text={data.xml} name={data.path} />;
}
