import { Button, List, Stack, Text } from '@mantine/core';
import { IconPlus, IconRefresh } from '@tabler/icons-react';
import { Link, useLocation } from 'wouter';
import { useRemotes } from '../../api/remotes';
import { Card } from '../../ui/card';
import { Page } from '../../ui/page';
import { StatePage } from '../../ui/state-page';
import { Answered } from '../answered';
import { CarryCard } from '../carry/carry-card';
import { useManageSay } from '../use-manage-say';
import { AddRemote } from './add-remote';
import { RemoteCard } from './remote-card';
import { addPath } from './sync-path';

/** The servers that results go up to. */
export function SyncPage({ isAdding }: { readonly isAdding: boolean }) {
  const say = useManageSay();
  const [, go] = useLocation();
  const remotes = useRemotes();
  const isEmpty = remotes.data?.length === 0;
  return (
    <Page
      testId="sync"
      title={say('sync.title')}
      subtitle={say('sync.subtitle')}
      actions={isEmpty ? null : <AddButton />}
    >
      <Answered
        query={remotes}
        label={say('sync.loading')}
        isEmpty={(all) => all.length === 0}
        empty={<NoRemote />}
      >
        {(all) => all.map((remote) => <RemoteCard key={remote.id} remote={remote} />)}
      </Answered>
      <CarryCard />
      {isAdding && (
        <AddRemote
          onClose={() => {
            go('/sync');
          }}
        />
      )}
    </Page>
  );
}

function AddButton() {
  const say = useManageSay();
  return (
    <Button
      component={Link}
      href={addPath}
      leftSection={<IconPlus size={16} aria-hidden />}
      data-testid="to-add-remote"
    >
      {say('sync.add')}
    </Button>
  );
}

/** What it is for, and what leaves the machine by it. */
function NoRemote() {
  const say = useManageSay();
  return (
    <Card>
      <StatePage
        icon={<IconRefresh size={32} />}
        title={say('sync.emptyTitle')}
        testId="sync-empty"
        text={
          <Stack gap="lg">
            <Text inherit>{say('sync.emptyText')}</Text>
            <div>
              <Text inherit fw={600} c="var(--mantine-color-text)" mb={4}>
                {say('sync.leaves')}
              </Text>
              <List ta="start" spacing={4}>
                <List.Item>{say('sync.leavesNothing')}</List.Item>
                <List.Item>{say('sync.leavesWhat')}</List.Item>
                <List.Item>{say('sync.leavesPreviews')}</List.Item>
                <List.Item>{say('sync.leavesDeletes')}</List.Item>
              </List>
            </div>
          </Stack>
        }
        action={<AddButton />}
      />
    </Card>
  );
}
