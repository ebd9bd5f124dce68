import { Stack, Text } from '@mantine/core';
import { Card } from '../../../ui/card';
import { OpeningCard } from '../../opening-card';
import { useManageSay } from '../../use-manage-say';
import { ManifestText } from '../manifest-text';
import type { TabProps } from '../tab';
import { ManifestTree } from './manifest-tree';

/** What learners get, and the manifest that says so. */
export function ContentsTab({ shown }: TabProps) {
  const say = useManageSay();
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
      <OpeningCard
        title={say('package.manifest')}
        show={say('package.showManifest')}
        hide={say('package.hideManifest')}
        testId="manifest-toggle"
      >
        {(isOpen) => (
          <>
            <Text size="sm" c="dimmed" mb={isOpen ? 'md' : 0}>
              {say('package.manifestHelp', { version: shown.version })}
            </Text>
            {isOpen && <ManifestText packageId={shown.id} version={shown.version} />}
          </>
        )}
      </OpeningCard>
    </Stack>
  );
}
