import { Anchor, Table, Text, VisuallyHidden } from '@mantine/core';
import { Link } from 'wouter';
import type { Assignment } from '../../../src-shared/contract/assignments';
import { useFormats } from '../../ui/formats';
import { useManageSay } from '../use-manage-say';
import { AssignmentDeeds } from './assignment-deeds';
import { movedBy } from './sections';
import { useTargetName } from './use-target-name';

export interface AssignmentTableProps {
  readonly caption: string;
  readonly assignments: readonly Assignment[];
  /** What each row would say alike is left out. */
  readonly without?: 'course' | 'target';
  readonly onMove: (moved: Assignment, order: readonly Assignment[]) => void;
}

/** What is given to whom, in its order. */
export function AssignmentTable({ caption, assignments, without, onMove }: AssignmentTableProps) {
  const say = useManageSay();
  const mover = (assignment: Assignment, step: -1 | 1) => {
    const order = movedBy(assignments, assignment, step);
    if (order === null) return null;
    return () => {
      onMove(assignment, order);
    };
  };
  return (
    <Table.ScrollContainer type="native" minWidth={640}>
      <Table layout="fixed" data-testid="assignment-table">
        <caption>
          <VisuallyHidden>{caption}</VisuallyHidden>
        </caption>
        <Table.Thead>
          <Table.Tr>
            {without !== 'course' && <Table.Th scope="col">{say('assignments.course')}</Table.Th>}
            {without !== 'target' && <Table.Th scope="col">{say('assignments.for')}</Table.Th>}
            <Table.Th scope="col">{say('assignments.terms')}</Table.Th>
            <Table.Th scope="col" w={160}>
              <VisuallyHidden>{say('assignments.deeds')}</VisuallyHidden>
            </Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {assignments.map((assignment) => (
            <Table.Tr
              key={assignment.assignment_id}
              data-testid="assignment"
              data-title={assignment.package_title}
            >
              {without !== 'course' && <CourseCell assignment={assignment} />}
              {without !== 'target' && <TargetCell assignment={assignment} />}
              <TermsCell assignment={assignment} />
              <Table.Td>
                <AssignmentDeeds
                  assignment={assignment}
                  onUp={mover(assignment, -1)}
                  onDown={mover(assignment, 1)}
                />
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

interface CellProps {
  readonly assignment: Assignment;
}

function CourseCell({ assignment }: CellProps) {
  return (
    <Table.Td style={{ overflowWrap: 'anywhere' }}>
      <Anchor component={Link} href={`/packages/${assignment.package_id}`} c="inherit" size="sm" fw={550}>
        <bdi>{assignment.package_title}</bdi>
      </Anchor>
    </Table.Td>
  );
}

function TargetCell({ assignment }: CellProps) {
  const say = useManageSay();
  const nameOf = useTargetName();
  return (
    <Table.Td style={{ overflowWrap: 'anywhere' }}>
      <Text size="sm">
        <bdi>{nameOf(assignment)}</bdi>
      </Text>
      {assignment.target !== 'learner' && (
        <Text size="xs" c="dimmed">
          {say('assignments.learnerCount', { count: assignment.learner_count })}
        </Text>
      )}
    </Table.Td>
  );
}

function TermsCell({ assignment }: CellProps) {
  const say = useManageSay();
  const formats = useFormats();
  const { opens_at: opens, due_at: due, attempts_limit: limit, counts } = assignment;
  const facts = [
    ...(opens === null ? [] : [say('assignments.opens', { time: formats.dateTime(opens) })]),
    ...(due === null ? [] : [say('assignments.due', { time: formats.dateTime(due) })]),
    ...(limit === null ? [] : [say('assignments.attempts', { count: limit })]),
    say(`assignments.countsFact.${counts}`),
  ];
  return (
    <Table.Td>
      <Text size="sm" c="dimmed">
        {facts.join(' · ')}
      </Text>
    </Table.Td>
  );
}
