import type { Remote } from '../../../src-shared/contract/remotes';
import { Facts } from '../../ui/facts';
import { useFormats } from '../../ui/formats';
import { useNow } from '../../ui/use-now';
import type { Say } from '../../ui/typed-words';
import { useManageSay } from '../use-manage-say';
import type { ManageWords } from '../words';

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
        ...heldFacts(remote, say),
      ]}
    />
  );
}

/** Of a remote that may be held back from syncing by itself. */
function heldFacts({ hours, every_minutes: minutes, held_by: by }: Remote, say: Say<ManageWords>) {
  if (minutes === null || (hours === null && by === null)) return [];
  const span =
    hours === null ? say('held.always') : say('held.span', { from: hours.from, until: hours.until });
  const value =
    by === 'metered' ? say('held.byMetered') : by === 'hours' ? say('held.byHours', { span }) : span;
  return [{ name: say('held.fact'), value }];
}
