import { Anchor } from '@mantine/core';
import { IconCompassOff } from '@tabler/icons-react';
import { Link, Route, Switch } from 'wouter';
import { StatePage } from '../ui/state-page';
import { ApiAccessPage } from './api-access/api-access-page';
import { ClassroomPage } from './classroom/classroom-page';
import { FoldersPage } from './folders/folders-page';
import { DropAnywhere } from './imports/drop-anywhere';
import { LibraryPage } from './library/library-page';
import { PackagePage } from './package/package-page';
import { SessionsPage } from './sessions/sessions-page';
import { SettingsPage } from './settings/settings-page';
import { Shell } from './shell';
import { RemotePage } from './sync/remote-page';
import { addPath } from './sync/sync-path';
import { SyncPage } from './sync/sync-page';
import { useManageSay } from './use-manage-say';

type PackagePlace = Readonly<{ packageId: string } & Partial<Record<'tab' | 'session' | 'position', string>>>;

/** The managing screens by their addresses. */
export function ManageApp() {
  return (
    <Shell>
      <DropAnywhere />
      <Switch>
        <Route path="/" component={LibraryPage} />
        <Route<PackagePlace> path="/packages/:packageId/:tab?/:session?/:position?">
          {(place) => <PackagePage key={place.packageId} {...place} />}
        </Route>
        <Route path="/folders/:deed?">{({ deed }) => <FoldersPage deed={deed} />}</Route>
        <Route path="/classroom/:part?">{({ part }) => <ClassroomPage part={part} />}</Route>
        <Route path="/sessions" component={SessionsPage} />
        <Route path="/sync">
          <SyncPage isAdding={false} />
        </Route>
        <Route path={addPath}>
          <SyncPage isAdding />
        </Route>
        <Route path="/sync/:remoteId/:part?">
          {(place) => <RemotePage key={place.remoteId} {...place} />}
        </Route>
        <Route path="/api" component={ApiAccessPage} />
        <Route path="/settings/:section?">{({ section }) => <SettingsPage section={section} />}</Route>
        <Route component={NowherePage} />
      </Switch>
    </Shell>
  );
}

function NowherePage() {
  const say = useManageSay();
  return (
    <StatePage
      order={1}
      icon={<IconCompassOff size={32} />}
      title={say('app.notFoundTitle')}
      text={say('app.notFoundText')}
      action={
        <Anchor component={Link} href="/">
          {say('app.toLibrary')}
        </Anchor>
      }
    />
  );
}
