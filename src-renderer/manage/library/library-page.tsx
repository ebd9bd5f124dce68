import { Button, CloseButton, Skeleton, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconBooks, IconSearch, IconZoomQuestion } from '@tabler/icons-react';
import { useState } from 'react';
import { usePackages } from '../../api/packages';
import { useExplain } from '../../api/use-explain';
import { ExplainedFailure } from '../../ui/explained-failure';
import { Page } from '../../ui/page';
import { StatePage } from '../../ui/state-page';
import { useNow } from '../../ui/use-now';
import { useManageSay } from '../use-manage-say';
import { ImportButton } from './import-button';
import classes from './library.module.css';
import { PackageCard } from './package-card';
import { UploadList } from './upload-list';

/** All packages; where work begins. */
export function LibraryPage() {
  const say = useManageSay();
  const [typed, setTyped] = useState('');
  const [search] = useDebouncedValue(typed.trim(), 200);
  const packages = usePackages(search);
  const total = packages.data?.pages[0]?.total ?? 0;
  const isEmpty = packages.isSuccess && total === 0 && search === '';
  return (
    <Page
      testId="library"
      title={say('library.title')}
      subtitle={packages.isSuccess && !isEmpty ? say('library.count', { count: total }) : ' '}
      actions={
        !isEmpty && (
          <>
            <SearchField value={typed} onChange={setTyped} />
            <ImportButton />
          </>
        )
      }
    >
      <UploadList />
      {isEmpty ? <EmptyLibrary /> : <Packages packages={packages} search={search} />}
    </Page>
  );
}

interface SearchFieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
}

function SearchField({ value, onChange }: SearchFieldProps) {
  const say = useManageSay();
  return (
    <TextInput
      type="search"
      value={value}
      onChange={(event) => {
        onChange(event.currentTarget.value);
      }}
      aria-label={say('library.search')}
      placeholder={say('library.searchPlaceholder')}
      leftSection={<IconSearch size={16} aria-hidden />}
      rightSection={
        value !== '' && (
          <CloseButton
            size="sm"
            aria-label={say('library.clearSearch')}
            onClick={() => {
              onChange('');
            }}
          />
        )
      }
      w="14rem"
      data-testid="library-search"
    />
  );
}

interface PackagesProps {
  readonly packages: ReturnType<typeof usePackages>;
  readonly search: string;
}

function Packages({ packages, search }: PackagesProps) {
  const say = useManageSay();
  const explain = useExplain();
  const nowMs = useNow();
  if (packages.isPending) return <CardSkeletons />;
  if (packages.data === undefined)
    return <ExplainedFailure {...explain(packages.error)} onRetry={() => void packages.refetch()} />;
  const shown = packages.data.pages.flatMap((page) => page.packages);
  if (shown.length === 0)
    return (
      <StatePage
        icon={<IconZoomQuestion size={32} />}
        title={say('library.nothingFoundTitle', { search })}
        text={say('library.nothingFoundText')}
      />
    );
  return (
    <>
      <ul className={classes['grid']}>
        {shown.map((one) => (
          <li key={one.id}>
            <PackageCard shown={one} nowMs={nowMs} />
          </li>
        ))}
      </ul>
      {packages.hasNextPage && (
        <Button
          variant="default"
          mx="auto"
          loading={packages.isFetchingNextPage}
          onClick={() => void packages.fetchNextPage()}
        >
          {say('library.more')}
        </Button>
      )}
    </>
  );
}

function EmptyLibrary() {
  const say = useManageSay();
  return (
    <StatePage
      icon={<IconBooks size={32} />}
      title={say('library.emptyTitle')}
      text={say('library.emptyText')}
      action={<ImportButton size="md" />}
      testId="library-empty"
    />
  );
}

function CardSkeletons() {
  const say = useManageSay();
  return (
    <div className={classes['grid']} role="status" aria-label={say('library.loading')}>
      {Array.from({ length: 6 }, (_, index) => (
        <Skeleton key={index} height="10.5rem" radius="md" />
      ))}
    </div>
  );
}
