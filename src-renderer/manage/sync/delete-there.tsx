import { notifications } from '@mantine/notifications';
import type { Remote } from '../../../src-shared/contract/remotes';
import type { SyncedSession } from '../../../src-shared/contract/syncs';
import { useDeleteSynced } from '../../api/remotes';
import { ConfirmedLoss } from '../confirmed-loss';
import { useManageSay } from '../use-manage-say';
import { useSayFailure } from '../use-say-failure';
import { useExplainTrouble } from './use-explain-trouble';

export interface DeleteThereProps {
  readonly session: SyncedSession;
  readonly remote: Remote;
}

/** The way to delete a session that a remote has, there and here; no sync ever does. */
export function DeleteThere({ session, remote }: DeleteThereProps) {
  const say = useManageSay();
  const sayFailure = useSayFailure();
  const explain = useExplainTrouble();
  const { mutateAsync, isPending } = useDeleteSynced(remote.id);
  const { name } = remote;
  const { session_id: sessionId, package_title: title } = session;
  const learner = session.learner_name ?? session.user_id;

  // Awaited, as this button is gone once the session is.
  const remove = async (): Promise<void> => {
    try {
      const { offered, trouble } = await mutateAsync(sessionId);
      notifications.show({ message: outcome(offered, trouble), role: 'status' });
    } catch (error) {
      sayFailure(error);
    }
  };
  const outcome = (isOffered: boolean, trouble: Remote['trouble']): string => {
    if (!isOffered) return say('erase.notOffered', { name });
    if (trouble === null) return say('erase.done', { name });
    const { what } = explain(trouble, { host: new URL(remote.url).host, next: 'asked' });
    return say('erase.failed', { what });
  };
  return (
    <ConfirmedLoss
      label={say('erase.open')}
      name={say('erase.openNamed', { learner, title })}
      isPending={isPending}
      question={{
        title: say('erase.title', { name }),
        text: say('erase.text', { learner }),
        confirm: say('erase.confirm'),
        keep: say('erase.keep'),
      }}
      onConfirm={() => void remove()}
    />
  );
}
