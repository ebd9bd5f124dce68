import { Anchor, Checkbox, Progress, Table, Text, UnstyledButton } from '@mantine/core';
import { memo } from 'react';
import type { BoardCourse, BoardLearner } from '../../../src-shared/contract/board';
import { standingOf } from '../../../src-shared/contract/work-standing';
import type { LearnerId } from '../../../src-shared/kernel/ids';
import { useFormats } from '../../ui/formats';
import { StatusMark } from '../../ui/status-mark';
import { standingTones } from '../../ui/status-tones';
import { useManageSay } from '../use-manage-say';
import { presenceTones, savedTones } from './board-tones';
import classes from './board.module.css';
import type { BoardOrder } from './shown-learners';
import { StuckSign } from './stuck-sign';

export interface BoardTableProps {
  readonly learners: readonly BoardLearner[];
  readonly order: BoardOrder;
  readonly chosen: ReadonlySet<LearnerId>;
  readonly onOrder: (order: BoardOrder) => void;
  readonly onChoose: (learnerId: LearnerId) => void;
  readonly onOpen: (learnerId: LearnerId) => void;
}

const columns = [
  { order: 'name', title: 'board.learner', wide: '' },
  { order: 'presence', title: 'board.presenceTitle', wide: '' },
  { order: 'saved', title: 'board.savedTitle', wide: '' },
  { order: null, title: 'board.course', wide: 'middle' },
  { order: 'progress', title: 'board.progress', wide: 'wide' },
  { order: 'score', title: 'board.score', wide: 'wide' },
  { order: null, title: 'board.time', wide: 'wide' },
  { order: null, title: 'board.works', wide: 'widest' },
] as const satisfies readonly {
  readonly order: BoardOrder | null;
  readonly title: string;
  readonly wide: string;
}[];

export function BoardTable({ learners, order, chosen, onOrder, onChoose, onOpen }: BoardTableProps) {
  const say = useManageSay();
  return (
    <Table.ScrollContainer type="native" minWidth={320}>
      <Table className={classes['table'] ?? ''} horizontalSpacing="xs" data-testid="board">
        <Table.Thead>
          <Table.Tr>
            <Table.Td />
            {columns.map((column) => (
              <Table.Th
                key={column.title}
                scope="col"
                className={classes[column.wide] ?? ''}
                {...(column.order !== null &&
                  column.order === order && { 'aria-sort': 'ascending' as const })}
              >
                {column.order === null ? (
                  say(column.title)
                ) : (
                  <UnstyledButton fz="inherit" fw="inherit" onClick={() => onOrder(column.order)}>
                    {say(column.title)}
                  </UnstyledButton>
                )}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {learners.map((one) => (
            <LearnerRow
              key={one.learner_id}
              learner={one}
              isChosen={chosen.has(one.learner_id)}
              onChoose={onChoose}
              onOpen={onOpen}
            />
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

interface LearnerRowProps {
  readonly learner: BoardLearner;
  readonly isChosen: boolean;
  readonly onChoose: (learnerId: LearnerId) => void;
  readonly onOpen: (learnerId: LearnerId) => void;
}

/** Drawn anew only where something of it has changed: answers share what is the same. */
const LearnerRow = memo(function LearnerRow({ learner, isChosen, onChoose, onOpen }: LearnerRowProps) {
  const say = useManageSay();
  const formats = useFormats();
  const { learner_id: id, name, presence, saved, course, works, stuck, last_seen_at: seen } = learner;
  const isAway = presence !== 'here' && seen !== null;
  return (
    <Table.Tr
      className={classes['row'] ?? ''}
      data-testid="board-learner"
      data-name={name}
      data-saved={saved}
    >
      <Table.Td>
        <Checkbox
          aria-label={say('board.choose', { name })}
          checked={isChosen}
          onChange={() => onChoose(id)}
        />
      </Table.Td>
      <Table.Td className={classes['name'] ?? ''}>
        <Anchor
          component="button"
          type="button"
          size="sm"
          fw={550}
          ta="start"
          aria-label={say('board.open', { name })}
          onClick={() => onOpen(id)}
        >
          <bdi>{name}</bdi>
        </Anchor>
        {stuck !== null && <StuckSign stuck={stuck} />}
      </Table.Td>
      <Table.Td>
        <StatusMark tone={presenceTones[presence]} label={say(`board.presence.${presence}`)} />
        {isAway && (
          <Text size="xs" c="dimmed">
            {say('board.lastSeen', { when: formats.time(seen) })}
          </Text>
        )}
      </Table.Td>
      <Table.Td>
        <StatusMark tone={savedTones[saved]} label={say(`board.saved.${saved}`)} />
      </Table.Td>
      <Table.Td className={classes['middle'] ?? ''}>{course !== null && <Course course={course} />}</Table.Td>
      <Table.Td className={classes['wide'] ?? ''}>
        {course !== null && course.progress !== null && (
          <Progress value={course.progress * 100} aria-label={formats.percent(course.progress)} miw={80} />
        )}
      </Table.Td>
      <Table.Td className={classes['wide'] ?? ''}>
        {course !== null && course.score !== null && formats.number(course.score)}
      </Table.Td>
      <Table.Td className={classes['wide'] ?? ''}>
        {course !== null && formats.duration(course.time_spent_seconds)}
      </Table.Td>
      <Table.Td className={classes['widest'] ?? ''}>
        {works.given > 0 && say('board.worksOf', { ...works })}
      </Table.Td>
    </Table.Tr>
  );
});

function Course({ course }: { readonly course: BoardCourse }) {
  const say = useManageSay();
  const standing = standingOf(course);
  return (
    <>
      <Text size="sm">
        <bdi>{course.title}</bdi>
      </Text>
      <StatusMark tone={standingTones[standing]} label={say(`results.status.${standing}`)} />
    </>
  );
}
