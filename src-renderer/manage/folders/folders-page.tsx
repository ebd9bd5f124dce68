import { Button, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link, useLocation } from 'wouter';
import { useLinks, useWatchedFolders } from '../../api/folders';
import { Card } from '../../ui/card';
import { Page } from '../../ui/page';
import { Answered, type Asked } from '../answered';
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
  readonly of: Asked<readonly T[]>;
  readonly empty: string;
  readonly children: (row: T) => ReactNode;
}

function Rows<T>({ of, empty, children }: RowsProps<T>) {
  const say = useManageSay();
  return (
    <Answered
      query={of}
      height={48}
      label={say('folders.loading')}
      isEmpty={(rows) => rows.length === 0}
      empty={<Text size="sm">{empty}</Text>}
    >
      {(rows) => <ul className={classes['rows']}>{rows.map(children)}</ul>}
    </Answered>
  );
}
