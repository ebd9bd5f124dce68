import { Anchor, Button, Text } from '@mantine/core';
import { Link } from 'wouter';
import type { Remote } from '../../../src-shared/contract/remotes';
import { useUpdateRemote } from '../../api/remotes';
import { confirmFirst } from '../confirm-first';
import { useManageSay } from '../use-manage-say';
import { useSayFailure } from '../use-say-failure';
import { LossNote } from './loss-note';
import { syncPath } from './sync-path';
import { useTroubleContext } from './remote-state';
import { TroubleNote } from './trouble-note';

/** What is wrong with a remote as a whole, and how many sessions have a trouble of their own. */
export function RemoteTroubles({ remote }: { readonly remote: Remote }) {
  const say = useManageSay();
  const context = useTroubleContext(remote);
  const { in_trouble: count } = remote.sessions;
  return (
    <>
      {remote.trouble !== null && (
        <TroubleNote trouble={remote.trouble} context={context}>
          {remote.trouble.word === 'another-remote' && <PairAgain remote={remote} />}
        </TroubleNote>
      )}
      <LossNote remote={remote} />
      {remote.assignments_trouble !== null && (
        <Text size="sm" data-testid="remote-assigned-trouble">
          {say('assigned.couldNot')}{' '}
          <Anchor component={Link} href={syncPath(remote.id, 'assignments')} inherit underline="always">
            {say('assigned.title')}
          </Anchor>
        </Text>
      )}
      {count > 0 && (
        <Text size="sm" data-testid="remote-in-trouble">
          {say('sync.inTrouble', { count })}{' '}
          <Anchor component={Link} href={syncPath(remote.id, 'trouble')} inherit underline="always">
            {say('sync.seeTrouble')}
          </Anchor>
        </Text>
      )}
    </>
  );
}

/** For a server that was set up anew on purpose. */
function PairAgain({ remote }: { readonly remote: Remote }) {
  const say = useManageSay();
  const sayFailure = useSayFailure();
  const update = useUpdateRemote();
  const ask = () => {
    const question = {
      title: say('sync.pairTitle'),
      text: say('sync.pairText', { url: remote.url }),
      confirm: say('sync.pairConfirm'),
      keep: say('sync.pairKeep'),
      isLoss: true,
    };
    confirmFirst(question, () => {
      update.mutate({ remoteId: remote.id, pair_again: true }, { onError: sayFailure });
    });
  };
  return (
    <Button
      size="xs"
      mt="sm"
      variant="default"
      loading={update.isPending}
      data-testid="pair-again"
      onClick={ask}
    >
      {say('sync.pairAgain')}
    </Button>
  );
}
