import { Button, Pagination, Skeleton } from '@mantine/core';
import { IconZoomQuestion } from '@tabler/icons-react';
import { useDeferredValue, useEffect } from 'react';
import type { PackageSummary } from '../../../src-shared/contract/packages';
import type { usePackages } from '../../api/packages';
import { StatePage } from '../../ui/state-page';
import { useNow } from '../../ui/use-now';
import { Answered } from '../answered';
import { useManageSay } from '../use-manage-say';
import type { Layout } from './layout-switch';
import classes from './library.module.css';
import { filterNames, noFilters } from './library-view';
import { PackageCard } from './package-card';
import { PackageTable } from './package-table';
import type { ShownView } from './use-library-view';

export interface PackageListProps extends ShownView {
  readonly packages: ReturnType<typeof usePackages>;
  readonly layout: Layout;
}

/** The packages that were asked for, a page at a time. */
export function PackageList({ packages, layout, ...shown }: PackageListProps) {
  const nowMs = useNow();
  return (
    <Answered
      query={packages}
      waiting={<CardSkeletons />}
      isEmpty={({ pagination }) => pagination.total === 0}
      empty={<NothingMatches {...shown} />}
    >
      {({ data, pagination }) => (
        <>
          {layout === 'cards' ? (
            <Cards packages={data} nowMs={nowMs} />
          ) : (
            <PackageTable packages={data} nowMs={nowMs} {...shown} />
          )}
          <Pages count={pagination.total_pages} {...shown} />
        </>
      )}
    </Answered>
  );
}

/** About as many as a window shows: a library that opens is at hand before all of its page is drawn. */
const cardsAtFirst = 12;

function Cards({
  packages,
  nowMs,
}: {
  readonly packages: readonly PackageSummary[];
  readonly nowMs: number;
}) {
  const drawn = useDeferredValue(packages, packages.slice(0, cardsAtFirst));
  return (
    <ul className={classes['grid']} data-testid="package-cards">
      {drawn.map((one) => (
        <li key={one.id}>
          <PackageCard shown={one} nowMs={nowMs} />
        </li>
      ))}
    </ul>
  );
}

/** Of one page there is nothing to choose. Where the last page has gone, the one before it is shown. */
function Pages({ count, view, change }: ShownView & { readonly count: number }) {
  const say = useManageSay();
  useEffect(() => {
    if (view.page > count) change({ page: count }, false);
  }, [view.page, count, change]);
  if (count < 2) return null;
  const names = {
    previous: { 'aria-label': say('library.previousPage') },
    next: { 'aria-label': say('library.nextPage') },
  };
  return (
    <Pagination
      component="nav"
      aria-label={say('library.pages')}
      mx="auto"
      total={count}
      value={view.page}
      onChange={(page) => {
        change({ page });
        window.scrollTo({ top: 0 });
      }}
      getControlProps={(control) => (control === 'previous' || control === 'next' ? names[control] : {})}
      getItemProps={(page) => ({ 'aria-label': say('library.pageNumber', { page }) })}
      data-testid="library-pages"
    />
  );
}

function NothingMatches({ view, change }: ShownView) {
  const say = useManageSay();
  const isOnlySearch = filterNames.every((name) => view[name] === undefined);
  return (
    <StatePage
      icon={<IconZoomQuestion size={32} />}
      title={
        isOnlySearch
          ? say('library.nothingFoundTitle', { search: view.search ?? '' })
          : say('library.nothingFilteredTitle')
      }
      text={say(isOnlySearch ? 'library.nothingFoundText' : 'library.nothingFilteredText')}
      action={
        <Button
          variant="default"
          data-testid="clear-filters"
          onClick={() => {
            change(noFilters);
          }}
        >
          {say(isOnlySearch ? 'library.clearSearch' : 'library.clearFilters')}
        </Button>
      }
      testId="library-nothing"
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
