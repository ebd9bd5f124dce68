import { Button, Tabs, Text } from '@mantine/core';
import type { WantedFile } from '../../../api/package-files';
import { useVersionContents } from '../../../api/package-versions';
import { Card } from '../../../ui/card';
import { Answered } from '../../answered';
import { useManageSay } from '../../use-manage-say';
import { ManifestTree } from '../contents/manifest-tree';
import { VersionFiles } from '../files/files-tab';
import { ManifestText } from '../manifest-text';

export interface LookAtVersionProps {
  readonly of: Omit<WantedFile, 'path'>;
  /** As the version itself has it. */
  readonly title: string;
  readonly onClose: () => void;
}

/** What learners on a version have, the manifest that says so, and its files. */
export function LookAtVersion({ of, title, onClose }: LookAtVersionProps) {
  const say = useManageSay();
  const close = (
    <Button size="xs" variant="default" onClick={onClose}>
      {say('versions.closeLook')}
    </Button>
  );
  return (
    <Card title={say('versions.lookedAt', { version: of.version, title })} actions={close}>
      <Tabs defaultValue="content" keepMounted={false} data-testid="looked-at" data-version={of.version}>
        <Tabs.List aria-label={say('versions.lookedAt', { version: of.version, title })}>
          <Tabs.Tab value="content">{say('package.content')}</Tabs.Tab>
          <Tabs.Tab value="manifest">{say('package.manifest')}</Tabs.Tab>
          <Tabs.Tab value="files">{say('package.tab.files')}</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="content" pt="md">
          <Contents of={of} title={title} />
        </Tabs.Panel>
        <Tabs.Panel value="manifest" pt="md">
          <ManifestText packageId={of.packageId} version={of.version} />
        </Tabs.Panel>
        <Tabs.Panel value="files" pt="md">
          <VersionFiles of={of} />
        </Tabs.Panel>
      </Tabs>
    </Card>
  );
}

function Contents({ of, title }: Omit<LookAtVersionProps, 'onClose'>) {
  const say = useManageSay();
  return (
    <Answered query={useVersionContents(of.packageId, of.version)} height={240}>
      {({ root, isWhole }) => (
        <>
          <ManifestTree root={root} title={title} />
          {!isWhole && (
            <Text size="sm" c="dimmed">
              {say('package.treeCut')}
            </Text>
          )}
        </>
      )}
    </Answered>
  );
}
