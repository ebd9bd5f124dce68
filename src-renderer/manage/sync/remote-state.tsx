import { Text } from '@mantine/core';
import type { Remote } from '../../../src-shared/contract/remotes';
import { useFormats } from '../../ui/formats';
import { StatusMark, type Tone } from '../../ui/status-mark';
import { useNow } from '../../ui/use-now';
import { useManageSay } from '../use-manage-say';
import type { TroubleContext } from './explain-trouble';

const tones = {
  idle: 'good',
  syncing: 'underway',
  waiting: 'underway',
  paused: 'none',
  attention: 'bad',
} as const satisfies Record<Remote['state'], Tone>;

export function RemoteMark({ remote: { state, sessions } }: { readonly remote: Remote }) {
  const say = useManageSay();
  if (state === 'idle' && sessions.sent === 0)
    return <StatusMark tone="none" label={say('sync.state.ready')} />;
  return <StatusMark tone={tones[state]} label={say(`sync.state.${state}`)} />;
}

/** Beside the mark: how much there is to do, and when. */
export function RemoteLine({ remote }: { readonly remote: Remote }) {
  const say = useManageSay();
  const next = useNext(remote);
  const { sent, waiting: count, in_trouble: inTrouble } = remote.sessions;
  const text = (): string => {
    if (remote.state === 'syncing') return say('sync.toGo', { count: count + inTrouble });
    if (sent + count + inTrouble === 0) return say('sync.nothing');
    if (count === 0) return '';
    if (remote.paused) return say('sync.waitPaused', { count });
    if (remote.trouble !== null) return say('sync.sign.waits', { count });
    return next === 'asked'
      ? say('sync.waitAsked', { count })
      : say('sync.waitAgain', { count, when: next.when });
  };
  return (
    <Text size="sm" c="dimmed" data-testid="remote-line">
      {text()}
    </Text>
  );
}

/** When a remote is tried again, in words. */
function useNext(remote: Remote): Exclude<TroubleContext['next'], 'trial'> {
  const formats = useFormats();
  const nowMs = useNow();
  const { next_sync_at: next } = remote;
  return next === null ? 'asked' : { when: formats.ahead(next, nowMs) };
}

export function useTroubleContext(remote: Remote): TroubleContext {
  return { host: new URL(remote.url).host, next: useNext(remote) };
}
