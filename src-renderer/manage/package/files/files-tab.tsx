import { Stack, Text, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useDeferredValue, useMemo, useState } from 'react';
import { usePackageFiles, type FileList as Files, type WantedFile } from '../../../api/package-files';
import { Card } from '../../../ui/card';
import { Answered } from '../../answered';
import { useManageSay } from '../../use-manage-say';
import type { TabProps } from '../tab';
import { FileList } from './file-list';
import { FilePreview } from './file-preview';
import classes from './files.module.css';

/** The files of the current version: which there are, and what is in them. */
export function FilesTab({ shown }: TabProps) {
  const say = useManageSay();
  return (
    <Card title={say('package.tab.files')}>
      <VersionFiles of={{ packageId: shown.id, version: shown.version }} />
    </Card>
  );
}

interface VersionFilesProps {
  readonly of: Omit<WantedFile, 'path'>;
}

export function VersionFiles({ of }: VersionFilesProps) {
  return (
    <Answered query={usePackageFiles(of.packageId, of.version)} height={320}>
      {(all) => <FoundFiles all={all} of={of} />}
    </Answered>
  );
}

function FoundFiles({ all: { files, total }, of }: VersionFilesProps & { readonly all: Files }) {
  const say = useManageSay();
  const [search, setSearch] = useState('');
  const [openPath, setOpenPath] = useState<string | null>(null);
  const wanted = useDeferredValue(search.trim().toLowerCase());
  const found = useMemo(
    () => files.filter(({ path }) => path.toLowerCase().includes(wanted)),
    [files, wanted],
  );
  const open = files.find(({ path }) => path === openPath);
  return (
    <Stack gap="md">
      <TextInput
        aria-label={say('files.search')}
        placeholder={say('files.search')}
        leftSection={<IconSearch size={16} aria-hidden />}
        value={search}
        maw="24rem"
        data-testid="file-search"
        onChange={(event) => {
          setSearch(event.currentTarget.value);
        }}
      />
      <Text size="sm" c="dimmed" role="status">
        {say('files.count', { count: found.length })}
        {files.length < total ? ` ${say('files.cut', { total })}` : ''}
      </Text>
      <div className={classes['columns']} data-open={open !== undefined}>
        <FileList files={found} openPath={openPath} onOpen={setOpenPath} />
        {open !== undefined && (
          <FilePreview key={open.path} file={open} wanted={{ ...of, path: open.path }} />
        )}
      </div>
    </Stack>
  );
}
