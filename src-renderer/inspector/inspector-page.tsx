import { Anchor, Group, Text } from '@mantine/core';
import { IconPointFilled } from '@tabler/icons-react';
import { useMemo, type ReactNode } from 'react';
import { Link } from 'wouter';
import type { Observation } from '../../src-shared/contract/observations';
import type { Session } from '../../src-shared/contract/sessions';
import { useJournal } from '../api/journal';
import { useObservations } from '../api/observations';
import { useIsLive } from '../api/server-provider';
import { inspectorPath } from '../api/session-paths';
import { useSession } from '../api/sessions';
import { useSetAside } from '../api/set-aside';
import { useFormats } from '../ui/formats';
import { CompareMenu } from './compare/compare-menu';
import { InspectorHead } from './inspector-head';
import classes from './inspector.module.css';
import type { SetAside } from './moment';
import { Reading } from './reading';
import { Replaced } from './replaced';
import { ExportMenu } from './file/export-menu';
import { SessionView } from './session-view';
import { useInspectorSay } from './use-inspector-say';

const none: readonly Observation[] = [];

export interface InspectorPageProps {
  readonly sessionId: string;
  /** Of the page itself, live. */
  readonly path: string;
  /** What follows it in the address of the window: the moment to show. */
  readonly address: string;
}

/** Everything a session did, at any moment of it. Loading and failing are drawn here, once for all panels. */
export function InspectorPage({ sessionId, path, address }: InspectorPageProps) {
  const session = useSession(sessionId);
  const journal = useJournal(sessionId);
  const observed = useObservations(sessionId);
  const failure = session.error ?? journal.failure;
  const { course, entries, fencedTotal, checksumSha256 } = journal;
  const shown =
    session.data === undefined || course === null
      ? null
      : { session: session.data, course, entries, fencedTotal, observations: observed.data ?? none };
  const retry = () => {
    void session.refetch();
    journal.readOn();
  };
  const { error, refetch, isSuccess } = observed;
  const observing = useMemo(
    () => (isSuccess ? undefined : { failure: error, onRetry: () => void refetch() }),
    [isSuccess, error, refetch],
  );
  const setAside = useAside(sessionId, journal.setAsideTurns);
  const lacking = [
    ...(journal.isComplete ? [] : [{ failure: journal.failure, onRetry: journal.readOn }]),
    ...(observing === undefined ? [] : [observing]),
    ...(setAside?.reading === undefined ? [] : [setAside.reading]),
  ];
  return (
    <div className={classes['page']} data-testid="inspector">
      <Head
        session={session.data}
        actions={
          shown !== null && (
            <ExportMenu {...{ ...shown, setAside: setAside?.entries ?? [], checksumSha256, lacking }} />
          )
        }
      />
      <main className={classes['main']}>
        {(failure !== null || shown === null) && <Reading failure={failure} onRetry={retry} />}
        <Replaced count={journal.replacements} />
        {shown !== null && (
          <SessionView
            key={journal.replacements}
            {...{ ...shown, observing, setAside, path, address }}
            isWhole={journal.isComplete}
            isFile={false}
          />
        )}
      </main>
    </div>
  );
}

/** What syncs have set aside; undefined where they have nothing. */
function useAside(sessionId: string, turns: number): SetAside | undefined {
  const { data, error, refetch } = useSetAside(sessionId, turns);
  return useMemo(() => {
    if (turns === 0) return undefined;
    const reading = data === undefined ? { failure: error, onRetry: () => void refetch() } : undefined;
    return { entries: data ?? [], reading };
  }, [turns, data, error, refetch]);
}

interface HeadProps {
  readonly session: Session | undefined;
  readonly actions: ReactNode;
}

function Head({ session, actions }: HeadProps) {
  const say = useInspectorSay();
  return (
    <InspectorHead
      back={{ to: '/sessions', children: say('page.back') }}
      title={session?.package_title ?? say('page.title')}
      subtitle={
        session &&
        [
          say('page.of', {
            learner: session.learner_name ?? session.user_id,
            attempt: session.attempt_number,
          }),
          say('file.version', { version: session.package_version }),
        ].join(' · ')
      }
    >
      {session !== undefined && <ForkSign session={session} />}
      {session !== undefined && <CompareMenu sessionId={session.id} />}
      {actions}
      <LiveSign />
    </InspectorHead>
  );
}

/** A fork leads back to where it comes from. */
function ForkSign({ session }: { readonly session: Session }) {
  const say = useInspectorSay();
  const formats = useFormats();
  const from = session.sandbox?.from ?? null;
  if (from === null) return null;
  return (
    <Anchor
      component={Link}
      href={inspectorPath(from.session_id, from.position)}
      size="sm"
      data-testid="fork-sign"
    >
      {say('fork.from', { position: formats.number(from.position) })}
    </Anchor>
  );
}

function LiveSign() {
  const say = useInspectorSay();
  const isLive = useIsLive();
  const colour = isLive ? 'var(--mantine-color-teal-6)' : 'var(--mantine-color-dimmed)';
  return (
    <Group gap={4} wrap="nowrap" title={say(isLive ? 'page.liveHelp' : 'page.lostHelp')} role="status">
      <IconPointFilled size={16} color={colour} aria-hidden />
      <Text size="sm">{say(isLive ? 'page.live' : 'page.lost')}</Text>
    </Group>
  );
}
