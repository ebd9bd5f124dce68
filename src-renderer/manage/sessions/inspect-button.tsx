import { Button } from '@mantine/core';
import { IconListSearch } from '@tabler/icons-react';
import type { MouseEvent } from 'react';
import { Link } from 'wouter';
import type { Session } from '../../../src-shared/contract/sessions';
import type { SessionId } from '../../../src-shared/kernel/ids';
import { inspectorPath } from '../../api/session-paths';
import { useManageSay } from '../use-manage-say';
import { openInspectorWindow } from './open-inspector';

/** Leads from the row of a session to its inspector. */
export function InspectButton({ session }: { readonly session: Session }) {
  const say = useManageSay();
  const learner = session.learner_name ?? session.user_id;
  return (
    <InspectLink
      sessionId={session.id}
      name={say('session.inspectNamed', { learner, attempt: session.attempt_number })}
    />
  );
}

export interface InspectLinkProps {
  readonly sessionId: SessionId;
  /** Which session it is, for those who hear it. */
  readonly name: string;
}

/** The same where less is known of the session. */
export function InspectLink({ sessionId, name }: InspectLinkProps) {
  const say = useManageSay();
  return (
    <Button
      component={Link}
      href={inspectorPath(sessionId)}
      size="compact-sm"
      variant="default"
      leftSection={<IconListSearch size={15} aria-hidden />}
      aria-label={name}
      data-testid="session-inspect"
      onClick={(event: MouseEvent) => {
        if (openInspectorWindow(sessionId)) event.preventDefault();
      }}
    >
      {say('session.inspect')}
    </Button>
  );
}
