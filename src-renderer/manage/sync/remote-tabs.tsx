import { Tabs } from '@mantine/core';
import { useLocation } from 'wouter';
import type { Remote } from '../../../src-shared/contract/remotes';
import { Card } from '../../ui/card';
import { useManageSay } from '../use-manage-say';
import { RunList } from './run-list';
import { shownParts, syncPath, type ShownPart } from './sync-path';
import { SyncedList } from './synced-list';
import { AssignedList } from './there/assigned-list';
import { DispatchList } from './there/dispatch-list';
import { ThereList } from './there/there-list';

const titles = {
  all: 'sync.all',
  waiting: 'sync.waits',
  trouble: 'sync.troubled',
  sent: 'sync.sent',
  history: 'sync.history',
  courses: 'there.title',
  assignments: 'assigned.title',
  dispatches: 'there.dispatches.title',
} as const satisfies Record<ShownPart, unknown>;

/** Sessions by their state, the syncs so far, and what courses are there, each with an address of its own; arrow keys walk them. */
export function RemoteTabs({ remote, part }: { readonly remote: Remote; readonly part: ShownPart }) {
  const say = useManageSay();
  const [, go] = useLocation();
  return (
    <Tabs
      value={part}
      keepMounted={false}
      onChange={(chosen) => {
        go(syncPath(remote.id, shownParts.find((one) => one === chosen) ?? 'all'));
      }}
    >
      <Tabs.List aria-label={say('sync.shown', { name: remote.name })}>
        {shownParts.map((one) => (
          <Tabs.Tab key={one} value={one} data-testid={`shown-${one}`}>
            {say(titles[one])}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      <Tabs.Panel value={part} pt="lg">
        <Card isFlush>
          <Part remote={remote} part={part} />
        </Card>
      </Tabs.Panel>
    </Tabs>
  );
}

function Part({ remote, part }: { readonly remote: Remote; readonly part: ShownPart }) {
  if (part === 'history') return <RunList remote={remote} />;
  if (part === 'courses') return <ThereList remote={remote} />;
  if (part === 'assignments') return <AssignedList remote={remote} />;
  if (part === 'dispatches') return <DispatchList remote={remote} />;
  return <SyncedList key={part} remote={remote} part={part} />;
}
