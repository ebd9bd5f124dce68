import { Anchor } from '@mantine/core';
import { IconChartBar } from '@tabler/icons-react';
import { useState } from 'react';
import { Link } from 'wouter';
import type { LearnerResults } from '../../../src-shared/contract/results';
import { useResults, type ResultsAsked } from '../../api/results';
import { Card } from '../../ui/card';
import { StatePage } from '../../ui/state-page';
import { Answered } from '../answered';
import { useManageSay } from '../use-manage-say';
import { coursesOf } from './courses-of';
import { LearnerResultsDrawer } from './learner-results-drawer';
import { ResultTable } from './result-table';
import { ResultTools } from './result-tools';

/** What came of what learners were given. */
export function ResultsPart() {
  const say = useManageSay();
  const [asked, setAsked] = useState<ResultsAsked>({});
  const results = useResults(asked);
  return (
    <Answered query={results} height={320} label={say('results.loading')}>
      {(learners) =>
        isNothing(learners, asked) ? (
          <NoResults />
        ) : (
          <Shown learners={learners} asked={asked} onAsk={setAsked} />
        )
      }
    </Answered>
  );
}

function isNothing(learners: readonly LearnerResults[], asked: ResultsAsked): boolean {
  return Object.keys(asked).length === 0 && learners.every(({ results }) => results.length === 0);
}

function NoResults() {
  const say = useManageSay();
  return (
    <StatePage
      icon={<IconChartBar size={32} />}
      title={say('results.noneTitle')}
      text={say('results.noneText')}
      testId="no-results"
      action={
        <Anchor component={Link} href="/classroom/assignments">
          {say('results.toAssignments')}
        </Anchor>
      }
    />
  );
}

interface ShownProps {
  readonly learners: readonly LearnerResults[];
  readonly asked: ResultsAsked;
  readonly onAsk: (asked: ResultsAsked) => void;
}

function Shown({ learners, asked, onAsk }: ShownProps) {
  const [opened, setOpened] = useState<string | null>(null);
  const courses = coursesOf(learners);
  const one = learners.find(({ learner_id: id }) => id === opened);
  return (
    <>
      <ResultTools learners={learners} courses={courses} asked={asked} onAsk={onAsk} />
      <Card isFlush>
        <ResultTable
          learners={learners}
          courses={courses}
          onOpen={({ learner_id: id }) => {
            setOpened(id);
          }}
        />
      </Card>
      {one !== undefined && (
        <LearnerResultsDrawer
          learner={one}
          onClose={() => {
            setOpened(null);
          }}
        />
      )}
    </>
  );
}
