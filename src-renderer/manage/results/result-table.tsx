import { Anchor, Table, Text, VisuallyHidden } from '@mantine/core';
import type { MouseEvent } from 'react';
import { Link } from 'wouter';
import type { Work } from '../../../src-shared/contract/assignments';
import type { LearnerResults } from '../../../src-shared/contract/results';
import { standingOf } from '../../../src-shared/contract/work-standing';
import { inspectorPath } from '../../api/session-paths';
import { useFormats } from '../../ui/formats';
import { StatusMark } from '../../ui/status-mark';
import { standingTones } from '../../ui/status-tones';
import { openInspectorWindow } from '../sessions/open-inspector';
import { useManageSay } from '../use-manage-say';
import type { CourseColumn } from './courses-of';
import { figuresOf } from './result-words';
import classes from './results.module.css';

export interface ResultTableProps {
  readonly learners: readonly LearnerResults[];
  readonly courses: readonly CourseColumn[];
  readonly onOpen: (learner: LearnerResults) => void;
}

/** A row for each learner, a column for each course; what was begun leads to its inspector. */
export function ResultTable({ learners, courses, onOpen }: ResultTableProps) {
  const say = useManageSay();
  return (
    <Table.ScrollContainer type="native" minWidth={0} maxHeight="70vh">
      <Table className={classes['table'] ?? ''} stickyHeader data-testid="result-table">
        <caption>
          <VisuallyHidden>{say('results.caption')}</VisuallyHidden>
        </caption>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{say('results.learner')}</Table.Th>
            {courses.map(({ id, title }) => (
              <Table.Th key={id} scope="col" className={classes['course'] ?? ''}>
                <bdi>{title}</bdi>
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {learners.map((learner) => (
            <Table.Tr key={learner.learner_id} data-testid="result-row" data-name={learner.name}>
              <Table.Th scope="row" className={classes['learner'] ?? ''}>
                <Anchor
                  component="button"
                  type="button"
                  size="sm"
                  c="var(--mantine-color-text)"
                  fw={550}
                  ta="start"
                  data-testid="open-learner"
                  onClick={() => {
                    onOpen(learner);
                  }}
                >
                  <bdi>{learner.name}</bdi>
                </Anchor>
              </Table.Th>
              {courses.map(({ id }) => (
                <Table.Td key={id}>
                  <Cell learner={learner} work={learner.results.find((one) => one.package_id === id)} />
                </Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

interface CellProps {
  readonly learner: LearnerResults;
  readonly work: Work | undefined;
}

function Cell({ learner, work }: CellProps) {
  const say = useManageSay();
  const formats = useFormats();
  if (work === undefined)
    return (
      <Text size="sm" c="dimmed">
        <span aria-hidden>{say('session.none')}</span>
        <VisuallyHidden>{say('results.notGiven')}</VisuallyHidden>
      </Text>
    );
  const standing = standingOf(work);
  const mark = <StatusMark tone={standingTones[standing]} label={say(`results.status.${standing}`)} />;
  const { result_session_id: sessionId } = work;
  if (sessionId === null) return mark;
  return (
    <Anchor
      component={Link}
      href={inspectorPath(sessionId)}
      underline="never"
      className={classes['cell'] ?? ''}
      title={say('results.inspect', { learner: learner.name, title: work.title })}
      data-testid="result-cell"
      onClick={(event: MouseEvent) => {
        if (openInspectorWindow(sessionId)) event.preventDefault();
      }}
    >
      {mark}
      <Text size="xs" c="dimmed">
        {figuresOf(work, formats)}
      </Text>
    </Anchor>
  );
}
