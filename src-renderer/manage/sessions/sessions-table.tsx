import { Anchor, Button, Group, Table, Text, VisuallyHidden } from '@mantine/core';
import { IconPlayerPlay } from '@tabler/icons-react';
import type { MouseEvent } from 'react';
import { Link, useLocation } from 'wouter';
import type { Session } from '../../../src-shared/contract/sessions';
import { inspectorPath } from '../../api/session-paths';
import { useFormats } from '../../ui/formats';
import { useNow } from '../../ui/use-now';
import { usePlay } from '../play';
import { useManageSay } from '../use-manage-say';
import classes from './sessions-table.module.css';
import { InspectButton } from './inspect-button';
import { openInspectorWindow } from './open-inspector';
import { ResultMarks } from './result-marks';
import { scoreText } from './score-text';

export interface SessionsTableProps {
  readonly sessions: readonly Session[];
  /** On a package's own page its title would be the same in each row. */
  readonly withPackage: boolean;
}

/** Sessions as rows; each leads to its inspector. */
export function SessionsTable({ sessions, withPackage }: SessionsTableProps) {
  const say = useManageSay();
  return (
    <Table.ScrollContainer minWidth={680}>
      <Table highlightOnHover data-testid="sessions-table" className={classes['table'] ?? ''}>
        <caption>
          <VisuallyHidden>{say('session.caption')}</VisuallyHidden>
        </caption>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{say(withPackage ? 'session.session' : 'session.learner')}</Table.Th>
            <Table.Th scope="col">{say('session.status')}</Table.Th>
            <Table.Th scope="col">{say('session.score')}</Table.Th>
            <Table.Th scope="col">{say('session.time')}</Table.Th>
            <Table.Th scope="col">{say('session.lastUsed')}</Table.Th>
            <Table.Th scope="col">
              <VisuallyHidden>{say('session.actions')}</VisuallyHidden>
            </Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {sessions.map((session) => (
            <SessionRow key={session.id} session={session} withPackage={withPackage} />
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

interface SessionRowProps {
  readonly session: Session;
  readonly withPackage: boolean;
}

function SessionRow({ session, withPackage }: SessionRowProps) {
  const say = useManageSay();
  const formats = useFormats();
  const nowMs = useNow();
  const [, go] = useLocation();
  const inspect = (event: MouseEvent<HTMLElement>) => {
    if (isOnControl(event.target)) return;
    if (!openInspectorWindow(session.id)) go(inspectorPath(session.id));
  };
  return (
    <Table.Tr
      data-testid="session-row"
      data-session-id={session.id}
      className={classes['row'] ?? ''}
      onClick={inspect}
    >
      <Table.Td className={classes['subject']}>
        <Subject session={session} withPackage={withPackage} />
      </Table.Td>
      <Table.Td>
        <ResultMarks of={session} />
      </Table.Td>
      <Table.Td>{scoreText(session.score, formats) ?? say('session.none')}</Table.Td>
      <Table.Td>{formats.duration(session.time_spent_seconds)}</Table.Td>
      <Table.Td>
        <Text size="sm" title={formats.dateTime(session.last_accessed_at)} style={{ whiteSpace: 'nowrap' }}>
          {formats.ago(session.last_accessed_at, nowMs)}
        </Text>
      </Table.Td>
      <Table.Td>
        <RowDeeds session={session} />
      </Table.Td>
    </Table.Tr>
  );
}

/** Whose session of what, and which. */
function Subject({ session, withPackage }: SessionRowProps) {
  const say = useManageSay();
  const facts = [
    ...(withPackage ? [learnerOf(session)] : []),
    say('session.attemptOf', { attempt: session.attempt_number }),
    say('session.versionOf', { version: session.package_version }),
  ];
  return (
    <>
      {withPackage ? (
        <Anchor component={Link} href={`/packages/${session.package_id}`} c="inherit" inherit fw={550}>
          {session.package_title}
        </Anchor>
      ) : (
        <Text size="sm" fw={550}>
          {learnerOf(session)}
        </Text>
      )}
      <Text size="xs" c="dimmed">
        {facts.join(' · ')}
      </Text>
    </>
  );
}

function RowDeeds({ session }: { readonly session: Session }) {
  const say = useManageSay();
  const { resume, isOpening } = usePlay();
  const named = { learner: learnerOf(session), attempt: session.attempt_number };
  return (
    <Group gap="xs" wrap="nowrap" justify="flex-end">
      {session.status === 'active' && (
        <Button
          size="compact-sm"
          variant="subtle"
          loading={isOpening}
          leftSection={<IconPlayerPlay size={15} aria-hidden />}
          aria-label={say('session.resumeNamed', named)}
          data-testid="session-resume"
          onClick={() => {
            resume(session);
          }}
        >
          {say('session.resume')}
        </Button>
      )}
      <InspectButton session={session} />
    </Group>
  );
}

/** A click on a link or button of the row is meant for that, not for the row. */
function isOnControl(target: EventTarget): boolean {
  return target instanceof Element && target.closest('a, button') !== null;
}

function learnerOf({ learner_name: name, user_id: id }: Session): string {
  return name ?? id;
}
