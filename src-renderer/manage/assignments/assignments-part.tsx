import { Button, Group, SegmentedControl, Stack, VisuallyHidden } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconClipboardList, IconPlus } from '@tabler/icons-react';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import type { Assignment } from '../../../src-shared/contract/assignments';
import { useAssignments, useOrderAssignments } from '../../api/assignments';
import { Card } from '../../ui/card';
import { StatePage } from '../../ui/state-page';
import { Answered } from '../answered';
import { useManageSay } from '../use-manage-say';
import { useSayFailure } from '../use-say-failure';
import { AssignDialog } from './assign-dialog';
import { AssignmentTable } from './assignment-table';
import { groupings, sectionsOf, type Grouping } from './sections';
import { useTargetName } from './use-target-name';

/** What learners are given to do. */
export function AssignmentsPart() {
  const say = useManageSay();
  const assignments = useAssignments();
  const [isAssigning, assigning] = useDisclosure(false);
  const assign = (
    <Button leftSection={<IconPlus size={18} aria-hidden />} onClick={assigning.open} data-testid="assign">
      {say('assignments.assign')}
    </Button>
  );
  return (
    <>
      <Answered
        query={assignments}
        height={240}
        label={say('assignments.loading')}
        isEmpty={(all) => all.length === 0}
        empty={
          <StatePage
            icon={<IconClipboardList size={32} />}
            title={say('assignments.noneTitle')}
            text={say('assignments.noneText')}
            testId="no-assignments"
            action={assign}
          />
        }
      >
        {(all) => <Sections all={all} assign={assign} />}
      </Answered>
      {isAssigning && <AssignDialog onClose={assigning.close} />}
    </>
  );
}

interface SectionsProps {
  readonly all: readonly Assignment[];
  readonly assign: ReactNode;
}

function Sections({ all, assign }: SectionsProps) {
  const say = useManageSay();
  const nameOf = useTargetName();
  const [grouping, setGrouping] = useState<Grouping>('order');
  const { move, told } = useMove(all);
  const titleOf = (of: Assignment) => (grouping === 'course' ? of.package_title : nameOf(of));
  return (
    <Stack>
      <Group justify="space-between">
        <SegmentedControl<Grouping>
          aria-label={say('assignments.grouping')}
          value={grouping}
          onChange={setGrouping}
          data={groupings.map((value) => ({ value, label: say(`assignments.groupingBy.${value}`) }))}
          data-testid="assignment-grouping"
        />
        {assign}
      </Group>
      {sectionsOf(all, grouping).map(({ key, of, assignments }) => (
        <Card key={key} isFlush {...(of !== null && { title: titleOf(of) })}>
          <AssignmentTable
            caption={of === null ? say('assignments.caption') : titleOf(of)}
            assignments={assignments}
            {...(grouping !== 'order' && { without: grouping })}
            onMove={move}
          />
        </Card>
      ))}
      <VisuallyHidden role="status">{told}</VisuallyHidden>
    </Stack>
  );
}

/** Moves an assignment, and tells who hears it where it stands then. The button that was pressed keeps the focus. */
function useMove(all: readonly Assignment[]) {
  const say = useManageSay();
  const order = useOrderAssignments();
  const onError = useSayFailure();
  const [told, setTold] = useState('');
  const pressed = useRef<Element | null>(null);
  useEffect(() => {
    if (pressed.current instanceof HTMLElement) pressed.current.focus();
    pressed.current = null;
  }, [all]);
  const move = (moved: Assignment, to: readonly Assignment[]) => {
    pressed.current = document.activeElement;
    const ids = to.map(({ assignment_id: id }) => id);
    order.mutate(ids, {
      onError,
      onSuccess: () => {
        const place = ids.indexOf(moved.assignment_id) + 1;
        setTold(say('assignments.moved', { title: moved.package_title, place, count: ids.length }));
      },
    });
  };
  return { move, told };
}
