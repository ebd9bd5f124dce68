import { Alert, Anchor, Button, Group, Menu, Skeleton, Stack, Text } from '@mantine/core';
import { IconArrowLeft, IconDots, IconDownload, IconPlayerPlayFilled, IconTrash } from '@tabler/icons-react';
import { Link, useLocation } from 'wouter';
import type { Package } from '../../../src-shared/contract/packages';
import { usePackage } from '../../api/packages';
import { worstFirst } from '../../api/problem';
import { useExplain } from '../../api/use-explain';
import { Card } from '../../ui/card';
import { ExplainedFailure } from '../../ui/explained-failure';
import { Page } from '../../ui/page';
import { editionName } from '../library/edition';
import { FindingList } from '../library/finding-list';
import { usePlay } from '../play';
import { SessionList } from '../sessions/session-list';
import { useManageSay } from '../use-manage-say';
import { ManifestTree } from './manifest-tree';
import { usePackageDeeds } from './package-deeds';
import { PackageFacts } from './package-facts';

/** All about one package. */
export function PackagePage({ packageId }: { readonly packageId: string }) {
  const say = useManageSay();
  const explain = useExplain();
  const { data: shown, error, isPending, refetch } = usePackage(packageId);
  if (isPending) return <PackageSkeleton />;
  if (shown === undefined)
    return (
      <Page title={say('package.unknown')} trail={<Back />}>
        <ExplainedFailure {...explain(error)} onRetry={() => void refetch()} />
      </Page>
    );
  return (
    <Page
      testId="package-page"
      trail={<Back />}
      title={shown.title}
      subtitle={shown.description ?? editionName(say, shown)}
      actions={<PackageActions shown={shown} />}
    >
      {shown.status === 'failed' && (
        <Alert
          color="red"
          variant="light"
          title={say('package.unplayable')}
          role="status"
          data-testid="package-trouble"
        >
          {shown.processing_error}
        </Alert>
      )}
      <Card title={say('package.facts')}>
        <PackageFacts shown={shown} />
      </Card>
      <Card title={say('package.findings')}>
        {shown.findings.length === 0 ? (
          <Text c="dimmed">{say('package.noFindings')}</Text>
        ) : (
          <FindingList findings={worstFirst(shown.findings)} />
        )}
      </Card>
      <Card title={say('package.content')}>
        <ManifestTree root={shown.manifest.organization} title={shown.title} />
      </Card>
      <Card title={say('package.sessions')} isFlush>
        <SessionList
          packageId={shown.id}
          empty={
            <Text c="dimmed" p="lg" pt="md">
              {say('package.noSessions')}
            </Text>
          }
        />
      </Card>
    </Page>
  );
}

function Back() {
  const say = useManageSay();
  return (
    <Anchor component={Link} href="/" size="sm" display="inline-flex" mb="xs">
      <Group gap={4}>
        <IconArrowLeft size={16} aria-hidden className="lectern-turns" />
        {say('app.library')}
      </Group>
    </Anchor>
  );
}

function PackageActions({ shown }: { readonly shown: Package }) {
  const say = useManageSay();
  const { play, isOpening } = usePlay();
  if (shown.status === 'failed') return <MoreDeeds shown={shown} />;
  return (
    <>
      <Button
        variant="default"
        loading={isOpening}
        data-testid="new-attempt"
        onClick={() => {
          play(shown.id, { isNew: true });
        }}
      >
        {say('package.newAttempt')}
      </Button>
      <Button
        loading={isOpening}
        leftSection={<IconPlayerPlayFilled size={16} aria-hidden />}
        data-testid="play-button"
        onClick={() => {
          play(shown.id);
        }}
      >
        {say('package.play')}
      </Button>
      <MoreDeeds shown={shown} />
    </>
  );
}

function MoreDeeds({ shown }: { readonly shown: Package }) {
  const say = useManageSay();
  const deeds = usePackageDeeds();
  const [, go] = useLocation();
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button variant="default" px="xs" aria-label={say('package.more')} data-testid="package-menu">
          <IconDots size={18} aria-hidden />
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item
          leftSection={<IconDownload size={16} aria-hidden />}
          onClick={() => {
            deeds.download(shown);
          }}
        >
          {say('package.download')}
        </Menu.Item>
        <Menu.Item
          color="red"
          leftSection={<IconTrash size={16} aria-hidden />}
          onClick={() => {
            deeds.remove(shown, () => {
              go('/');
            });
          }}
        >
          {say('package.delete')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

function PackageSkeleton() {
  const say = useManageSay();
  return (
    <Stack gap="lg" maw="76rem" mx="auto" role="status" aria-label={say('package.loading')}>
      <Skeleton height={56} width="50%" />
      <Skeleton height={150} />
      <Skeleton height={220} />
    </Stack>
  );
}
