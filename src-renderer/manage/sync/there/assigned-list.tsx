import { Box, Checkbox } from '@mantine/core';
import type { Remote } from '../../../../src-shared/contract/remotes';
import { useUpdateRemote } from '../../../api/remotes';
import { Quiet } from '../../quiet';
import { useManageSay } from '../../use-manage-say';
import { useSayFailure } from '../../use-say-failure';
import { AssignedThere } from './assigned-there';
import { ThereTrouble } from './there-trouble';
import { UnlessPaused } from './unless-paused';

/** What learners are given to do at a remote, what a sync does with it, and whether it comes down. */
export function AssignedList({ remote }: { readonly remote: Remote }) {
  return (
    <UnlessPaused remote={remote}>
      <Choice remote={remote} />
      <AssignedThere remote={remote} />
    </UnlessPaused>
  );
}

function Choice({ remote }: { readonly remote: Remote }) {
  const say = useManageSay();
  const onError = useSayFailure();
  const update = useUpdateRemote();
  const trouble = remote.assignments_trouble;
  const wished = update.isPending ? update.variables.brings_assignments : undefined;
  return (
    <Box p="lg" pb="sm">
      <Checkbox
        label={say('assigned.bring')}
        description={say('assigned.bringHelp')}
        checked={wished ?? remote.brings_assignments}
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
