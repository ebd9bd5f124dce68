import type { ReactNode } from 'react';
import type { PackageId } from '../../../src-shared/kernel/ids';
import { useSessions } from '../../api/sessions';
import { Answered } from '../answered';
import { ShowMore } from '../show-more';
import { useManageSay } from '../use-manage-say';
import { SessionsTable } from './sessions-table';

export interface SessionListProps {
  /** Only sessions of this package. */
  readonly packageId?: PackageId;
  /** Shown when there are none. */
  readonly empty: ReactNode;
}

/** Sessions with all that can happen to a list: loading, failing, being empty, being long. */
export function SessionList({ packageId, empty }: SessionListProps) {
  const say = useManageSay();
  const sessions = useSessions(packageId);
  return (
    <Answered
      query={sessions}
      label={say('session.loading')}
      isFlush
      isEmpty={({ pages }) => pages[0]?.sessions.length === 0}
      empty={empty}
    >
      {({ pages }) => (
        <>
          <SessionsTable
            sessions={pages.flatMap((page) => page.sessions)}
            withPackage={packageId === undefined}
          />
          <ShowMore list={sessions} />
        </>
      )}
    </Answered>
  );
}
