import { Anchor, Box, Button, Group, Text } from '@mantine/core';
import { Link } from 'wouter';
import type { Remote } from '../../../src-shared/contract/remotes';
import type { SyncedSession } from '../../../src-shared/contract/syncs';
import { useSyncNow } from '../../api/remotes';
import { useFormats } from '../../ui/formats';
import { StatusMark, type Tone } from '../../ui/status-mark';
import { useNow } from '../../ui/use-now';
import { Quiet } from '../quiet';
import { InspectLink } from '../sessions/inspect-button';
import { useManageSay } from '../use-manage-say';
import { useSayFailure } from '../use-say-failure';
import { DeleteThere } from './delete-there';
import { ReceiptText } from './receipt-text';
import { useExplainTrouble } from './use-explain-trouble';

const tones = {
  waiting: 'none',
  sending: 'underway',
  sent: 'good',
  trouble: 'bad',
} as const satisfies Record<SyncedSession['state'], Tone>;

export interface SyncedRowProps {
  readonly session: SyncedSession;
  readonly remote: Remote;
}

/** One session: whose, how it stands with the remote, and what the remote acknowledged. */
export function SyncedRow({ session, remote }: SyncedRowProps) {
  const say = useManageSay();
  const learner = session.learner_name ?? session.user_id;
  const { state, trouble, receipt } = session;
  const mayPass = state === 'trouble' && trouble?.lasting === false;
  return (
    <li data-testid="synced-session" data-state={state} data-session-id={session.session_id}>
      <Group justify="space-between" align="flex-start" gap="sm">
        <Box flex="1 1 16rem" miw={0}>
          <Anchor component={Link} href={`/packages/${session.package_id}`} c="inherit" size="sm" fw={550}>
            {session.package_title}
          </Anchor>
          <Text size="sm">{learner}</Text>
          {receipt !== null && <ReceiptText receipt={receipt} isCurrent={state === 'sent'} />}
        </Box>
        <Group gap="sm">
          <StatusMark tone={mayPass ? 'warning' : tones[state]} label={say(`sync.item.${state}`)} />
          <InspectLink
            sessionId={session.session_id}
            name={say('sync.inspectNamed', { learner, title: session.package_title })}
          />
          {receipt !== null && !remote.paused && <DeleteThere session={session} remote={remote} />}
        </Group>
      </Group>
      <Trouble session={session} remote={remote} />
    </li>
  );
}

/** Why it is not there, and when it is tried again. */
function Trouble({ session, remote }: SyncedRowProps) {
  const say = useManageSay();
  const formats = useFormats();
  const nowMs = useNow();
  const explain = useExplainTrouble();
  const { trouble, attempts: count, next_attempt_at: next } = session;
  if (trouble === null) return null;
  const isByItself = next !== null && remote.every_minutes !== null && !remote.paused;
  const { what, safe, todo, told } = explain(trouble, {
    host: new URL(remote.url).host,
    next: isByItself ? { when: formats.ahead(next, nowMs) } : 'asked',
  });
  return (
    <Box mt="xs" maw="48rem" data-testid="session-trouble" data-word={trouble.word}>
      <Text size="sm" fw={550}>
        {what}
      </Text>
      <Text size="sm">
        {safe} {todo}
      </Text>
      <Quiet>{[say('sync.tries', { count }), ...(told === '' ? [] : [told])].join(' · ')}</Quiet>
      {!remote.paused && <TryAgain session={session} remote={remote} />}
    </Box>
  );
}

function TryAgain({ session, remote }: SyncedRowProps) {
  const say = useManageSay();
  const sayFailure = useSayFailure();
  const sync = useSyncNow();
  const { session_id, package_title: title } = session;
  return (
    <Button
      mt={4}
      size="compact-xs"
      variant="default"
      loading={sync.isPending}
      disabled={remote.state === 'syncing'}
      aria-label={say('sync.againNamed', { learner: session.learner_name ?? session.user_id, title })}
      data-testid="try-again"
      onClick={() => {
        sync.mutate({ remoteId: remote.id, session_id }, { onError: sayFailure });
      }}
    >
      {say('sync.again')}
    </Button>
  );
}
