import { Select, Stack, Text, Title } from '@mantine/core';
import { useMemo } from 'react';
import { useLocation } from 'wouter';
import type { Session } from '../../../src-shared/contract/sessions';
import { differencesBetween } from '../../../src-shared/inspect/differences';
import { useSessions } from '../../api/sessions';
import { Card } from '../../ui/card';
import { useFormats } from '../../ui/formats';
import { DifferenceTable } from '../difference-table';
import { useInspectorSay } from '../use-inspector-say';
import { AlignedCallsTable } from './aligned-calls';
import { CompareFrame, Reading } from './compare-frame';
import { FiguresTable } from './figures-table';
import { useAttempt, type Attempt } from './use-attempt';

export interface ComparePageProps {
  readonly sessionId: string;
  /** The other one; absent until it is chosen. */
  readonly otherId: string | undefined;
}

/** Two attempts of one package held against each other. */
export function ComparePage({ sessionId, otherId }: ComparePageProps) {
  const say = useInspectorSay();
  const asked = useAttempt(sessionId);
  const { attempt } = asked;
  return (
    <CompareFrame
      sessionId={sessionId}
      title={say('compare.title')}
      subtitle={attempt?.session.package_title}
      testId="compare"
    >
      {attempt === null ? (
        <Reading asked={asked} />
      ) : (
        <>
          <ChooseOther session={attempt.session} otherId={otherId} />
          {otherId !== undefined && <WithOther key={otherId} one={attempt} otherId={otherId} />}
        </>
      )}
    </CompareFrame>
  );
}

function ChooseOther({
  session,
  otherId,
}: {
  readonly session: Session;
  readonly otherId: string | undefined;
}) {
  const say = useInspectorSay();
  const formats = useFormats();
  const [, go] = useLocation();
  const { data, hasNextPage, fetchNextPage, isPending } = useSessions(session.package_id);
  const others = (data?.pages ?? [])
    .flatMap(({ sessions }) => sessions)
    .filter(({ id }) => id !== session.id);
  const nameOf = (one: Session) =>
    say('compare.attempt', {
      learner: one.learner_name ?? one.user_id,
      attempt: one.attempt_number,
      version: one.package_version,
      time: formats.dateTime(one.created_at),
    });
  if (!isPending && others.length === 0) return <Text c="dimmed">{say('compare.none')}</Text>;
  return (
    <Select
      maw="36rem"
      label={say('compare.other')}
      placeholder={say('compare.choose')}
      searchable
      value={otherId ?? null}
      onChange={(id) => {
        if (id !== null) go(`/sessions/${session.id}/compare/${id}`);
      }}
      onDropdownOpen={() => {
        if (hasNextPage) void fetchNextPage();
      }}
      data={others.map((one) => ({ value: one.id, label: nameOf(one) }))}
      data-testid="choose-other"
    />
  );
}

function WithOther({ one, otherId }: { readonly one: Attempt; readonly otherId: string }) {
  const say = useInspectorSay();
  const asked = useAttempt(otherId);
  if (asked.attempt === null) return <Reading asked={asked} />;
  return (
    <>
      <Card title={say('compare.figures')}>
        <FiguresTable one={one} other={asked.attempt} />
      </Card>
      <AlignedCallsTable one={one} other={asked.attempt} />
      <Card title={say('compare.data')}>
        <StoredDifferences one={one} other={asked.attempt} />
      </Card>
    </>
  );
}

function StoredDifferences({ one, other }: { readonly one: Attempt; readonly other: Attempt }) {
  const say = useInspectorSay();
  const { attempt, activities, count } = useMemo(
    () => differencesBetween(one.fold.state, other.fold.state),
    [one, other],
  );
  const columns = [say('compare.one'), say('compare.otherOne')] as const;
  if (count === 0) return <Text c="dimmed">{say('compare.sameData')}</Text>;
  return (
    <Stack gap="lg" data-testid="stored-differences">
      <DifferenceTable name={say('changes.attempt')} lines={attempt} columns={columns} />
      {activities.map(({ activityId, title, data, tracking }) => (
        <Stack key={activityId} gap="xs">
          <Title order={3} size="h4">
            <bdi>{title === '' ? activityId : title}</bdi>
          </Title>
          <DifferenceTable name={say('changes.data')} lines={data} columns={columns} />
          <DifferenceTable name={say('changes.tracking')} lines={tracking} columns={columns} />
        </Stack>
      ))}
    </Stack>
  );
}
