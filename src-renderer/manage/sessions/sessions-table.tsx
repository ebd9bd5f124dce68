import { Anchor, Button, Group, Table, Text, VisuallyHidden } from '@mantine/core';
import { IconListSearch, IconPlayerPlay } from '@tabler/icons-react';
import { Link } from 'wouter';
import type { Session } from '../../../src-shared/contract/sessions';
import { useFormats } from '../../ui/formats';
import { useNow } from '../../ui/use-now';
import { usePlay } from '../play';
import { useManageSay } from '../use-manage-say';
import classes from './sessions-table.module.css';
import { inspectorPath, openInspectorWindow } from './open-inspector';
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
    <Table.ScrollContainer minWidth={760}>
      <Table highlightOnHover data-testid="sessions-table" className={classes['table'] ?? ''}>
        <caption>
          <VisuallyHidden>{say('session.caption')}</VisuallyHidden>
        </caption>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{say('session.learner')}</Table.Th>
            {withPackage && <Table.Th scope="col">{say('session.package')}</Table.Th>}
            <Table.Th scope="col">{say('session.status')}</Table.Th>
            <Table.Th scope="col">{say('session.score')}</Table.Th>
            <Table.Th scope="col">{say('session.time')}</Table.Th>
            <Table.Th scope="col">{say('session.attempt')}</Table.Th>
            <Table.Th scope="col">{say('session.packageVersion')}</Table.Th>
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
  return (
    <Table.Tr data-testid="session-row" data-session-id={session.id}>
      <Table.Td>{learnerOf(session)}</Table.Td>
      {withPackage && (
        <Table.Td maw="18rem">
          <Anchor component={Link} href={`/packages/${session.package_id}`} c="inherit" inherit lineClamp={1}>
            {session.package_title}
          </Anchor>
        </Table.Td>
      )}
      <Table.Td>
        <ResultMarks of={session} />
      </Table.Td>
      <Table.Td>{scoreText(session.score, formats) ?? say('session.none')}</Table.Td>
      <Table.Td>{formats.duration(session.time_spent_seconds)}</Table.Td>
      <Table.Td>{session.attempt_number}</Table.Td>
      <Table.Td>{session.package_version}</Table.Td>
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
      <Button
        component={Link}
        href={inspectorPath(session.id)}
        size="compact-sm"
        variant="default"
        leftSection={<IconListSearch size={15} aria-hidden />}
        aria-label={say('session.inspectNamed', named)}
        data-testid="session-inspect"
        onClick={(event: React.MouseEvent) => {
          if (openInspectorWindow(session.id)) event.preventDefault();
        }}
      >
        {say('session.inspect')}
      </Button>
    </Group>
  );
}

function learnerOf({ learner_name: name, user_id: id }: Session): string {
  return name ?? id;
}
