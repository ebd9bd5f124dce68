import { Select, Text } from '@mantine/core';
import { useLocation } from 'wouter';
import type { Session } from '../../../src-shared/contract/sessions';
import { useComparable } from '../../api/sessions';
import { Card } from '../../ui/card';
import { useFormats } from '../../ui/formats';
import { offeredOf } from '../offered';
import { Reading } from '../reading';
import { useInspectorSay } from '../use-inspector-say';
import { AlignedCallsTable } from './aligned-calls';
import { AttemptDifferences } from './attempt-differences';
import { CompareFrame } from './compare-frame';
import { FiguresTable } from './figures-table';
import { useAttempt, type Attempt } from '../use-attempt';

export interface ComparePageProps {
  readonly sessionId: string;
  /** The other one; absent until it is chosen. */
  readonly otherId: string | undefined;
}

/** Two attempts of one package held against each other. */
export function ComparePage({ sessionId, otherId }: ComparePageProps) {
  const say = useInspectorSay();
  return (
    <CompareFrame sessionId={sessionId} title={say('compare.title')} testId="compare">
      {(attempt) => (
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
  const { data, error, refetch } = useComparable(session);
  if (data === undefined) return <Reading failure={error} onRetry={() => void refetch()} />;
  const others = data.filter(({ id }) => id !== session.id);
  const nameOf = (one: Session) =>
    say('compare.attempt', {
      learner: one.learner_name ?? one.user_id,
      attempt: one.attempt_number,
      version: one.package_version,
      time: formats.dateTime(one.created_at),
    });
  if (others.length === 0) return <Text c="dimmed">{say('compare.none')}</Text>;
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
      {...offeredOf(others.length)}
      data={others.map((one) => ({ value: one.id, label: nameOf(one) }))}
      data-testid="choose-other"
    />
  );
}

function WithOther({ one, otherId }: { readonly one: Attempt; readonly otherId: string }) {
  const say = useInspectorSay();
  const { attempt: other, failure, retry } = useAttempt(otherId);
  if (other === null) return <Reading failure={failure} onRetry={retry} />;
  return (
    <>
      <Card title={say('compare.figures')}>
        <FiguresTable one={one} other={other} />
      </Card>
      <AlignedCallsTable one={one} other={other} />
      <Card title={say('compare.data')}>
        <AttemptDifferences
          one={one.fold.state}
          other={other.fold.state}
          columns={[say('compare.one'), say('compare.otherOne')]}
          same={say('compare.sameData')}
          testId="stored-differences"
        />
      </Card>
    </>
  );
}
