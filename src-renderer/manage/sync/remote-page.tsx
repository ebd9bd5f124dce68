import { Box, Group, Stack } from '@mantine/core';
import { useLocation } from 'wouter';
import type { Remote } from '../../../src-shared/contract/remotes';
import { useRemotes } from '../../api/remotes';
import { BackLink } from '../../ui/back-link';
import { Card } from '../../ui/card';
import { Page } from '../../ui/page';
import { Answered } from '../answered';
import { useManageSay } from '../use-manage-say';
import { RemoteDeeds } from './remote-deeds';
import { RemoteFacts } from './remote-facts';
import { RemoteLine, RemoteMark } from './remote-state';
import { RemoteTabs } from './remote-tabs';
import { RemoteTroubles } from './remote-troubles';
import { RemoteUploads } from './remote-uploads';
import classes from './sync.module.css';
import { partNamed } from './sync-path';

export interface RemotePageProps {
  readonly remoteId: string;
  /** As the address has it. */
  readonly part?: string | undefined;
}

/** All about one server that results go up to. */
export function RemotePage({ remoteId, part }: RemotePageProps) {
  const say = useManageSay();
  const remotes = useRemotes();
  const remote = remotes.data?.find(({ id }) => id === remoteId);
  return (
    <Page
      testId="remote-page"
      trail={
        <Box mb="xs">
          <BackLink to="/sync">{say('sync.back')}</BackLink>
        </Box>
      }
      title={remote?.name ?? say(remotes.isPending ? 'sync.title' : 'sync.gone')}
      subtitle={remote !== undefined && <bdi className={classes['address']}>{remote.url}</bdi>}
    >
      <Answered query={remotes} label={say('sync.loading')}>
        {() => remote !== undefined && <RemoteBody remote={remote} part={part} />}
      </Answered>
    </Page>
  );
}

function RemoteBody({ remote, part }: { readonly remote: Remote; readonly part: string | undefined }) {
  const [, go] = useLocation();
  return (
    <>
      <Card>
        <Stack gap="md" data-testid="remote" data-state={remote.state} data-name={remote.name}>
          <Group gap="sm">
            <RemoteMark remote={remote} />
            <RemoteLine remote={remote} />
          </Group>
          <RemoteUploads remote={remote} />
          <RemoteTroubles remote={remote} />
          <RemoteFacts remote={remote} />
          <RemoteDeeds
            remote={remote}
            onRemoved={() => {
              go('/sync');
            }}
          />
        </Stack>
      </Card>
      <RemoteTabs remote={remote} part={partNamed(part)} />
    </>
  );
}
