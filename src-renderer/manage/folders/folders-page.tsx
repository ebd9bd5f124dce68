import { Button, Skeleton, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link, useLocation } from 'wouter';
import { useLinks, useWatchedFolders } from '../../api/folders';
import { useExplain } from '../../api/use-explain';
import { Card } from '../../ui/card';
import { ExplainedFailure } from '../../ui/explained-failure';
import { Page } from '../../ui/page';
import { BackToLibrary } from '../back-to-library';
import { useManageSay } from '../use-manage-say';
import { AddFolder, type FolderDeed } from './add-folder';
import classes from './folders.module.css';
import { LinkRow } from './link-row';
import { WatchedRow } from './watched-row';

/** Folders of this machine that packages come from, or lie in. `deed`: what is being added. */
export function FoldersPage({ deed }: { readonly deed?: string | undefined }) {
  const say = useManageSay();
  const [, go] = useLocation();
  const adding = deed === 'watch' || deed === 'link' ? deed : null;
  const watched = useWatchedFolders();
  const links = useLinks();
  return (
    <Page
      testId="folders"
      title={say('folders.title')}
      subtitle={say('folders.subtitle')}
      trail={<BackToLibrary />}
    >
      <Section deed="watch" title={say('folders.watched')} hint={say('folders.watchedHint')}>
        <Rows of={watched} empty={say('folders.noWatched')}>
          {(folder) => <WatchedRow key={folder.folder_id} folder={folder} />}
        </Rows>
      </Section>
      <Section deed="link" title={say('folders.linked')} hint={say('folders.linkedHint')}>
        <Rows of={links} empty={say('folders.noLinked')}>
          {(link) => <LinkRow key={link.package_id} link={link} />}
        </Rows>
      </Section>
      {adding !== null && (
        <AddFolder
          key={adding}
          deed={adding}
          onDone={() => {
            go('/folders');
          }}
        />
      )}
    </Page>
  );
}

interface SectionProps {
  readonly deed: FolderDeed;
  readonly title: string;
  readonly hint: string;
  readonly children: ReactNode;
}

function Section({ deed, title, hint, children }: SectionProps) {
  const say = useManageSay();
  return (
    <Card
      title={title}
      actions={
        <Button
          component={Link}
          href={`/folders/${deed}`}
          size="xs"
          variant="default"
          data-testid={`add-${deed}`}
        >
          {say(`folders.${deed}`)}
        </Button>
      }
    >
      <Text size="sm" c="dimmed" mb="md" maw="44rem">
        {hint}
      </Text>
      {children}
    </Card>
  );
}

interface RowsProps<T> {
  readonly of: {
    readonly data: readonly T[] | undefined;
    readonly error: unknown;
    readonly isPending: boolean;
    refetch(): unknown;
  };
  readonly empty: string;
  readonly children: (row: T) => ReactNode;
}

function Rows<T>({ of, empty, children }: RowsProps<T>) {
  const say = useManageSay();
  const explain = useExplain();
  if (of.isPending)
    return (
      <div role="status" aria-label={say('folders.loading')}>
        <Skeleton height={48} />
      </div>
    );
  if (of.data === undefined)
    return (
      <ExplainedFailure
        {...explain(of.error)}
        onRetry={() => {
          of.refetch();
        }}
      />
    );
  if (of.data.length === 0) return <Text size="sm">{empty}</Text>;
  return <ul className={classes['rows']}>{of.data.map(children)}</ul>;
}
