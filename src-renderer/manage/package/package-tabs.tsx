import { Badge, Tabs } from '@mantine/core';
import { useLocation } from 'wouter';
import { useFormats } from '../../ui/formats';
import { useManageSay } from '../use-manage-say';
import { BenchTab } from './bench/bench-tab';
import { ContentsTab } from './contents/contents-tab';
import { DispatchesTab } from './dispatches/dispatches-tab';
import { FilesTab } from './files/files-tab';
import { FindingsTab } from './findings/findings-tab';
import { OverviewTab } from './overview-tab';
import classes from './package-tabs.module.css';
import { PropertiesTab } from './properties/properties-tab';
import { SessionsTab } from './sessions-tab';
import type { PackageTab, TabBodyProps } from './tab';
import { VersionsTab } from './versions/versions-tab';

const overview: PackageTab = { id: 'overview', title: 'package.tab.overview', Body: OverviewTab };

/** The subjects, in their order. */
const tabs: readonly PackageTab[] = [
  overview,
  {
    id: 'findings',
    title: 'package.tab.findings',
    Body: FindingsTab,
    count: ({ finding_counts: { error, warning } }) => error + warning,
  },
  { id: 'contents', title: 'package.tab.contents', Body: ContentsTab },
  { id: 'files', title: 'package.tab.files', Body: FilesTab },
  { id: 'versions', title: 'package.tab.versions', Body: VersionsTab },
  { id: 'sessions', title: 'package.tab.sessions', Body: SessionsTab },
  { id: 'bench', title: 'package.tab.bench', Body: BenchTab },
  { id: 'properties', title: 'package.tab.properties', Body: PropertiesTab },
  { id: 'dispatches', title: 'package.tab.dispatches', Body: DispatchesTab },
];

interface PackageTabsProps extends TabBodyProps {
  readonly tab: string | undefined;
}

/** The subjects of a package as tabs with addresses of their own; arrow keys walk them. */
export function PackageTabs({ shown, tab, origin }: PackageTabsProps) {
  const say = useManageSay();
  const [, go] = useLocation();
  const open = tabs.find(({ id }) => id === tab) ?? overview;
  return (
    <Tabs
      value={open.id}
      keepMounted={false}
      onChange={(id) => {
        go(`/packages/${shown.id}/${id ?? overview.id}`);
      }}
    >
      <Tabs.List className={classes['list'] ?? ''} aria-label={say('package.tabs', { title: shown.title })}>
        {tabs.map(({ id, title, count }) => (
          <Tabs.Tab
            key={id}
            value={id}
            data-testid={`tab-${id}`}
            rightSection={<Count of={count?.(shown) ?? 0} />}
          >
            {say(title)}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      <Tabs.Panel value={open.id} pt="lg" data-testid="package-tab">
        <open.Body shown={shown} origin={origin} />
      </Tabs.Panel>
    </Tabs>
  );
}

function Count({ of }: { readonly of: number }) {
  const formats = useFormats();
  if (of === 0) return null;
  return (
    <Badge size="sm" variant="default" miw={22} px={6}>
      {formats.number(of)}
    </Badge>
  );
}
