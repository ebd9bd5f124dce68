import { Button, Menu, Skeleton, Stack } from '@mantine/core';
import { IconDots, IconDownload, IconFlask, IconPlayerPlayFilled, IconTrash } from '@tabler/icons-react';
import { useLocation } from 'wouter';
import type { Package } from '../../../src-shared/contract/packages';
import { usePackage } from '../../api/packages';
import { Page } from '../../ui/page';
import { editionName } from '../edition';
import { usePlay } from '../play';
import { BackToLibrary } from '../back-to-library';
import { Failure } from '../failure';
import { useManageSay } from '../use-manage-say';
import { usePackageDeeds } from '../package-deeds';
import { PackageTabs } from './package-tabs';
import type { Origin } from './tab';

export interface PackagePageProps {
  readonly packageId: string;
  /** As the address has it; the first tab where it names none. */
  readonly tab?: string | undefined;
  /** A session that a test launch goes on from, and where in its journal. */
  readonly session?: string | undefined;
  readonly position?: string | undefined;
}

/** All about one package. */
export function PackagePage({ packageId, tab, session, position }: PackagePageProps) {
  const say = useManageSay();
  const { data: shown, error, isPending, refetch } = usePackage(packageId);
  if (isPending) return <PackageSkeleton />;
  if (shown === undefined)
    return (
      <Page title={say('package.unknown')} trail={<BackToLibrary />}>
        <Failure error={error} onRetry={() => void refetch()} />
      </Page>
    );
  return (
    <Page
      testId="package-page"
      trail={<BackToLibrary />}
      title={shown.title}
      subtitle={shown.description ?? editionName(say, shown)}
      actions={<PackageActions shown={shown} />}
    >
      <PackageTabs shown={shown} tab={tab} origin={originOf(session, position)} />
    </Page>
  );
}

function originOf(sessionId: string | undefined, position = ''): Origin | null {
  if (sessionId === undefined) return null;
  return { sessionId, position: /^\d+$/.test(position) ? Number(position) : null };
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
          play(shown, { isNew: true });
        }}
      >
        {say('package.newAttempt')}
      </Button>
      <Button
        loading={isOpening}
        leftSection={<IconPlayerPlayFilled size={16} aria-hidden />}
        data-testid="play-button"
        onClick={() => {
          play(shown);
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
        {shown.status !== 'failed' && (
          <Menu.Item
            leftSection={<IconFlask size={16} aria-hidden />}
            data-testid="test-launch"
            onClick={() => {
              go(`/packages/${shown.id}/bench`);
            }}
          >
            {say('bench.menu')}
          </Menu.Item>
        )}
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
