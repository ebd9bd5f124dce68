import type { Remote } from '../../../src-shared/contract/remotes';
import { Facts } from '../../ui/facts';
import { useFormats } from '../../ui/formats';
import { useNow } from '../../ui/use-now';
import { useManageSay } from '../use-manage-say';

/** How much a remote has, and when it was last heard of. */
export function RemoteFacts({ remote }: { readonly remote: Remote }) {
  const say = useManageSay();
  const formats = useFormats();
  const nowMs = useNow();
  const { sent, waiting, in_trouble: inTrouble } = remote.sessions;
  const { every_minutes: count } = remote;
  const ago = (iso: string | null) =>
    iso === null ? say('sync.never') : <span title={formats.dateTime(iso)}>{formats.ago(iso, nowMs)}</span>;
  return (
    <Facts
      isDense
      facts={[
        { name: say('sync.sentSessions'), value: formats.number(sent) },
        { name: say('sync.waits'), value: formats.number(waiting) },
        { name: say('sync.troubled'), value: formats.number(inTrouble) },
        { name: say('sync.lastContact'), value: ago(remote.last_contact_at) },
        { name: say('sync.lastSync'), value: ago(remote.last_sync_at) },
        {
          name: say('sync.every'),
          value: count === null ? say('sync.onlyAsked') : say('sync.everyMinutes', { count }),
        },
      ]}
    />
  );
}
