import { Text } from '@mantine/core';
import type { Remote } from '../../../src-shared/contract/remotes';
import { useSyncedSessions } from '../../api/remotes';
import { Answered } from '../answered';
import { ShowMore } from '../show-more';
import { useManageSay } from '../use-manage-say';
import classes from './sync.module.css';
import type { ShownPart } from './sync-path';
import { SyncedRow } from './synced-row';

export interface SyncedListProps {
  readonly remote: Remote;
  readonly part: Exclude<ShownPart, 'history' | 'courses' | 'assignments' | 'dispatches'>;
}

const nothings = {
  all: 'sync.noneAll',
  waiting: 'sync.noneWaiting',
  trouble: 'sync.noneTrouble',
  sent: 'sync.noneSent',
} as const;

/** What a remote has of each session, or of those in one state. */
export function SyncedList({ remote, part }: SyncedListProps) {
  const say = useManageSay();
  const sessions = useSyncedSessions(remote.id, part === 'all' ? undefined : part);
  return (
    <Answered
      query={sessions}
      label={say('sync.loadingSessions')}
      isFlush
      isEmpty={({ pages }) => pages[0]?.sessions.length === 0}
      empty={
        <Text c="dimmed" p="lg">
          {say(nothings[part])}
        </Text>
      }
    >
      {({ pages }) => (
        <>
          <ul
            className={classes['rows']}
            aria-label={say('sync.caption', { name: remote.name })}
            data-testid="synced-sessions"
          >
            {pages
              .flatMap((page) => page.sessions)
              .map((session) => (
                <SyncedRow key={session.session_id} session={session} remote={remote} />
              ))}
          </ul>
          <ShowMore list={sessions} />
        </>
      )}
    </Answered>
  );
}
