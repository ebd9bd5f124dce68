import { Skeleton, Stack, Text, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useDeferredValue, useMemo, useState } from 'react';
import { usePackageFiles, type FileList as Files } from '../../../api/package-files';
import { useExplain } from '../../../api/use-explain';
import { Card } from '../../../ui/card';
import { ExplainedFailure } from '../../../ui/explained-failure';
import { useManageSay } from '../../use-manage-say';
import type { TabProps } from '../tab';
import { FileList } from './file-list';
import { FilePreview } from './file-preview';
import classes from './files.module.css';

/** The files of the current version: which there are, and what is in them. */
export function FilesTab({ shown }: TabProps) {
  const say = useManageSay();
  const explain = useExplain();
  const { data, error, isPending, refetch } = usePackageFiles(shown.id, shown.version);
  return (
    <Card title={say('package.tab.files')}>
      {isPending && <Skeleton height={320} />}
      {error !== null && <ExplainedFailure {...explain(error)} onRetry={() => void refetch()} />}
      {data !== undefined && <FoundFiles all={data} shown={shown} />}
    </Card>
  );
}

function FoundFiles({ all: { files, total }, shown }: TabProps & { readonly all: Files }) {
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
          <FilePreview
            key={open.path}
            file={open}
            wanted={{ packageId: shown.id, version: shown.version, path: open.path }}
          />
        )}
      </div>
    </Stack>
  );
}
