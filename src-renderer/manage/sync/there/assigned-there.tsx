import { Box, Text } from '@mantine/core';
import type { AssignedThere as There } from '../../../../src-shared/contract/remote-assigned';
import type { Remote } from '../../../../src-shared/contract/remotes';
import { useRemoteAssignments } from '../../../api/remote-packages';
import { Answered } from '../../answered';
import { useManageSay } from '../../use-manage-say';
import classes from '../sync.module.css';
import { AssignedRow } from './assigned-row';
import { ThereTrouble } from './there-trouble';

export interface AssignedThereProps {
  readonly remote: Remote;
  /** Only what the next sync makes, changes or takes back, in a place that keeps its own distance. */
  readonly isComing?: boolean;
}

const comingStates: readonly There['state'][] = ['not-here', 'changed-there', 'taken-back-there'];

/** What learners are given to do at a remote, and what the next sync does with each. */
export function AssignedThere({ remote, isComing = false }: AssignedThereProps) {
  const say = useManageSay();
  const px = isComing ? 0 : 'lg';
  return (
    <Answered query={useRemoteAssignments(remote.id)} label={say('assigned.loading')} isFlush={!isComing}>
      {({ assignments, new_learners: count, offered, trouble }) => {
        const shown = assignments.filter(({ state }) => !isComing || comingStates.includes(state));
        const nothing = isComing ? 'assigned.noneComing' : 'assigned.none';
        return (
          <>
            {trouble !== null && (
              <Box px={px} pb="lg">
                <ThereTrouble trouble={trouble} remote={remote} />
              </Box>
            )}
            {trouble === null && shown.length === 0 && (
              <Text size="sm" c="dimmed" px={px} pb="lg">
                {say(offered ? nothing : 'assigned.notOffered')}
              </Text>
            )}
            {count > 0 && (
              <Text size="sm" c="dimmed" px={px} pb="sm">
                {say('assigned.newLearners', { count })}
              </Text>
            )}
            {shown.length > 0 && (
              <ul
                className={classes['rows']}
                data-bare={isComing}
                aria-label={say('assigned.caption', { name: remote.name })}
                data-testid="assigned-there"
              >
                {shown.map((there) => (
                  <AssignedRow key={there.remote_assignment_id} there={there} remote={remote} />
                ))}
              </ul>
            )}
          </>
        );
      }}
    </Answered>
  );
}
