import { Anchor, Center, Group, Loader, Stack, Text, Title } from '@mantine/core';
import { IconArrowLeft, IconPointFilled } from '@tabler/icons-react';
import { useDeferredValue, useMemo, useState, type ReactNode } from 'react';
import { Link } from 'wouter';
import type { JournalEntry, Session } from '../../src-shared/contract/sessions';
import { createStory } from '../../src-shared/inspect/story';
import type { Course } from '../../src-shared/scorm/cam/course';
import { useJournal } from '../api/journal';
import { useObservations } from '../api/observations';
import { useIsLive } from '../api/server-provider';
import { useSession } from '../api/sessions';
import { useExplain } from '../api/use-explain';
import { useFormats } from '../ui/formats';
import { ExplainedFailure } from '../ui/explained-failure';
import { CompareMenu } from './compare/compare-menu';
import classes from './inspector.module.css';
import { observedBy, useShown } from './moment';
import { PanelArea } from './panel-area';
import { Scrubber } from './scrubber/scrubber';
import { useInspectorSay } from './use-inspector-say';
import { useTravel } from './use-travel';

export interface InspectorPageProps {
  readonly sessionId: string;
  /** Of the page itself, live. */
  readonly path: string;
  /** What follows it in the address of the window: the moment to show. */
  readonly address: string;
}

/** Everything a session did, at any moment of it. Loading and failing are drawn here, once for all panels. */
export function InspectorPage({ sessionId, path, address }: InspectorPageProps) {
  const say = useInspectorSay();
  const explain = useExplain();
  const session = useSession(sessionId);
  const journal = useJournal(sessionId);
  const failure = session.error ?? journal.failure;
  const retry = () => {
    void session.refetch();
    journal.readOn();
  };
  return (
    <div className={classes['page']} data-testid="inspector">
      <Head session={session.data} />
      <main className={classes['main']}>
        {failure !== null && <ExplainedFailure {...explain(failure)} onRetry={retry} />}
        {session.data !== undefined && journal.course !== null && (
          <Panels
            session={session.data}
            course={journal.course}
            entries={journal.entries}
            fencedTotal={journal.fencedTotal}
            path={path}
            address={address}
          />
        )}
        {failure === null && (session.isPending || journal.course === null) && (
          <Center py="xl">
            <Loader aria-label={say('page.loading')} />
          </Center>
        )}
      </main>
    </div>
  );
}

function Head({ session }: { readonly session: Session | undefined }) {
  const say = useInspectorSay();
  return (
    <header className={classes['head']}>
      <Anchor component={Link} href="/sessions" size="sm">
        <Group gap={4} wrap="nowrap">
          <IconArrowLeft size={16} aria-hidden className="lectern-turns" />
          {say('page.back')}
        </Group>
      </Anchor>
      <Stack gap={0} miw={0} flex={1}>
        <Title order={1} size="h3" lineClamp={1}>
          {session?.package_title ?? say('page.title')}
        </Title>
        {session !== undefined && (
          <Text size="sm" c="dimmed" truncate>
            {say('page.of', {
              learner: session.learner_name ?? session.user_id,
              attempt: session.attempt_number,
            })}
          </Text>
        )}
      </Stack>
      {session !== undefined && <ForkSign session={session} />}
      {session !== undefined && <CompareMenu sessionId={session.id} />}
      <LiveSign />
    </header>
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
      href={`/sessions/${from.session_id}/inspect/${String(from.position)}`}
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

interface PanelsProps extends Pick<InspectorPageProps, 'path' | 'address'> {
  readonly session: Session;
  readonly course: Course;
  readonly entries: readonly JournalEntry[];
  readonly fencedTotal: number;
}

/** The scrubber follows each move of the hand at once; the panels as soon as they can. */
function Panels({ session, course, entries, fencedTotal, path, address }: PanelsProps): ReactNode {
  const [story] = useState(() => createStory(course));
  story.readOn(entries);
  const travel = useTravel({ path, address }, story, entries);
  const calm = useDeferredValue(travel);
  const shown = useShown(calm, calm.position);
  const observed = useObservations(session.id);
  const moment = useMemo(
    () => ({
      ...{ session, course, fencedTotal, travel: calm, ...shown },
      observations: observedBy(observed, { at: calm.at, entries: shown.entries }),
    }),
    [session, course, fencedTotal, calm, shown, observed],
  );
  return (
    <>
      <Scrubber sessionId={session.id} travel={travel} />
      <div className={classes['moment']} data-testid="moment" data-position={calm.position}>
        <PanelArea area="top" moment={moment} />
        <div className={classes['columns']}>
          <PanelArea area="main" moment={moment} />
          <PanelArea area="side" moment={moment} />
        </div>
      </div>
    </>
  );
}
