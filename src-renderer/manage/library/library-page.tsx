import { Group, VisuallyHidden } from '@mantine/core';
import { usePackages } from '../../api/packages';
import { Page } from '../../ui/page';
import { useManageSay } from '../use-manage-say';
import { EmptyLibrary } from './empty-library';
import { FilterMenu } from './filter-menu';
import { FilterPills } from './filter-pills';
import { ImportButton } from '../imports/import-button';
import { LayoutSwitch, useLayout } from './layout-switch';
import { isNarrowed } from './library-view';
import { PackageList } from './package-list';
import { SearchField } from './search-field';
import { SortSelect } from './sort-select';
import { UploadList } from '../imports/upload-list';
import { useLibraryView } from './use-library-view';

const pageLength = 48;

/** All packages; where work begins. */
export function LibraryPage() {
  const say = useManageSay();
  const shown = useLibraryView();
  const [layout, setLayout] = useLayout();
  const packages = usePackages({ ...shown.view, limit: pageLength });
  const total = packages.data?.total ?? 0;
  const isNarrow = isNarrowed(shown.view);
  const isEmpty = packages.isSuccess && !packages.isPlaceholderData && total === 0 && !isNarrow;
  const count = say(isNarrow ? 'library.found' : 'library.count', { count: total });
  return (
    <Page
      testId="library"
      title={say('library.title')}
      subtitle={packages.isSuccess && !isEmpty ? count : ' '}
      actions={!isEmpty && <ImportButton />}
    >
      <VisuallyHidden role="status">{packages.isSuccess && isNarrow ? count : ''}</VisuallyHidden>
      <UploadList />
      {isEmpty ? (
        <EmptyLibrary />
      ) : (
        <>
          <Group gap="sm">
            <SearchField {...shown} />
            <FilterMenu {...shown} />
            <SortSelect {...shown} />
            <LayoutSwitch layout={layout} onChange={setLayout} />
          </Group>
          <FilterPills {...shown} />
          <PackageList packages={packages} layout={layout} {...shown} />
        </>
      )}
    </Page>
  );
}
