import { Button } from '@mantine/core';
import { IconListSearch } from '@tabler/icons-react';
import type { MouseEvent } from 'react';
import { Link } from 'wouter';
import type { Session } from '../../../src-shared/contract/sessions';
import { inspectorPath } from '../../api/session-paths';
import { useManageSay } from '../use-manage-say';
import { openInspectorWindow } from './open-inspector';

/** Leads from the row of a session to its inspector. */
export function InspectButton({ session }: { readonly session: Session }) {
  const say = useManageSay();
  const learner = session.learner_name ?? session.user_id;
  return (
    <Button
      component={Link}
      href={inspectorPath(session.id)}
      size="compact-sm"
      variant="default"
      leftSection={<IconListSearch size={15} aria-hidden />}
      aria-label={say('session.inspectNamed', { learner, attempt: session.attempt_number })}
      data-testid="session-inspect"
      onClick={(event: MouseEvent) => {
        if (openInspectorWindow(session.id)) event.preventDefault();
      }}
    >
      {say('session.inspect')}
    </Button>
  );
}
