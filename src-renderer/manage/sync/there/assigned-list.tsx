import { Box, Checkbox, Text } from '@mantine/core';
import type { Remote } from '../../../../src-shared/contract/remotes';
import { useRemoteAssignments } from '../../../api/remote-packages';
import { useUpdateRemote } from '../../../api/remotes';
import { Answered } from '../../answered';
import { Quiet } from '../../quiet';
import { useManageSay } from '../../use-manage-say';
import { useSayFailure } from '../../use-say-failure';
import classes from '../sync.module.css';
import { AssignedRow } from './assigned-row';
import { ThereTrouble } from './there-trouble';
import { UnlessPaused } from './unless-paused';

/** What learners are given to do at a remote, what a sync does with it, and whether it comes down. */
export function AssignedList({ remote }: { readonly remote: Remote }) {
  return (
    <UnlessPaused remote={remote}>
      <Choice remote={remote} />
      <OpenList remote={remote} />
    </UnlessPaused>
  );
}

function Choice({ remote }: { readonly remote: Remote }) {
  const say = useManageSay();
  const onError = useSayFailure();
  const update = useUpdateRemote();
  const trouble = remote.assignments_trouble;
  return (
    <Box p="lg" pb="sm">
      <Checkbox
        label={say('assigned.bring')}
        description={say('assigned.bringHelp')}
        checked={remote.brings_assignments}
        disabled={update.isPending}
        data-testid="bring-assigned"
        onChange={(event) => {
          const brings = event.currentTarget.checked;
          update.mutate({ remoteId: remote.id, brings_assignments: brings }, { onError });
        }}
      />
      {trouble !== null && (
        <Box pt="md" maw="48rem">
          <Quiet>{say('assigned.couldNot')}</Quiet>
          <ThereTrouble trouble={trouble} remote={remote} />
        </Box>
      )}
    </Box>
  );
}

function OpenList({ remote }: { readonly remote: Remote }) {
  const say = useManageSay();
  return (
    <Answered query={useRemoteAssignments(remote.id)} label={say('assigned.loading')} isFlush>
      {({ assignments, new_learners: count, offered, trouble }) => (
        <>
          {trouble !== null && (
            <Box px="lg" pb="lg">
              <ThereTrouble trouble={trouble} remote={remote} />
            </Box>
          )}
          {trouble === null && assignments.length === 0 && (
            <Text c="dimmed" px="lg" pb="lg">
              {say(offered ? 'assigned.none' : 'assigned.notOffered')}
            </Text>
          )}
          {count > 0 && (
            <Text size="sm" c="dimmed" px="lg" pb="sm">
              {say('assigned.newLearners', { count })}
            </Text>
          )}
          {assignments.length > 0 && (
            <ul
              className={classes['rows']}
              aria-label={say('assigned.caption', { name: remote.name })}
              data-testid="assigned-there"
            >
              {assignments.map((there) => (
                <AssignedRow key={there.remote_assignment_id} there={there} remote={remote} />
              ))}
            </ul>
          )}
        </>
      )}
    </Answered>
  );
}
