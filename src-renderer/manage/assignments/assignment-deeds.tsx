import { ActionIcon, Group, Tooltip } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconArrowDown, IconArrowUp, IconPencil, IconTrash, type Icon } from '@tabler/icons-react';
import type { Assignment } from '../../../src-shared/contract/assignments';
import { useDeleteAssignment } from '../../api/assignments';
import { confirmFirst } from '../confirm-first';
import { useManageSay } from '../use-manage-say';
import { useSayFailure } from '../use-say-failure';
import { ChangeTerms } from './change-terms';
import { useTargetName } from './use-target-name';

export interface AssignmentDeedsProps {
  readonly assignment: Assignment;
  /** Null: it stands at that end already. */
  readonly onUp: (() => void) | null;
  readonly onDown: (() => void) | null;
}

/** Moves an assignment among the others, changes its terms, takes it back. */
export function AssignmentDeeds({ assignment, onUp, onDown }: AssignmentDeedsProps) {
  const say = useManageSay();
  const [isChanging, changing] = useDisclosure(false);
  const remove = useDeleteAssignment();
  const onError = useSayFailure();
  const target = useTargetName()(assignment);
  const named = { title: assignment.package_title, target };
  const askRemoval = () => {
    const question = {
      title: say('assignments.removeTitle', named),
      text: say('assignments.removeText'),
      confirm: say('assignments.remove'),
      keep: say('assignments.keep'),
      isLoss: true,
    };
    confirmFirst(question, () => {
      remove.mutate(assignment.assignment_id, { onError });
    });
  };
  return (
    <Group gap={4} wrap="nowrap" justify="flex-end">
      <Deed name={say('assignments.up', named)} Sign={IconArrowUp} testId="assignment-up" onClick={onUp} />
      <Deed
        name={say('assignments.down', named)}
        Sign={IconArrowDown}
        testId="assignment-down"
        onClick={onDown}
      />
      <Deed
        name={say('assignments.change', named)}
        Sign={IconPencil}
        testId="assignment-change"
        onClick={changing.open}
      />
      <Deed
        name={say('assignments.removeNamed', named)}
        Sign={IconTrash}
        testId="assignment-remove"
        onClick={askRemoval}
      />
      {isChanging && <ChangeTerms assignment={assignment} onClose={changing.close} />}
    </Group>
  );
}

interface DeedProps {
  readonly name: string;
  readonly Sign: Icon;
  readonly testId: string;
  readonly onClick: (() => void) | null;
}

/** Where it cannot be done it stays in reach of the keyboard, which would lose its place otherwise. */
function Deed({ name, Sign, testId, onClick }: DeedProps) {
  const off = onClick === null ? { 'data-disabled': true, 'aria-disabled': true, bg: 'none' } : {};
  return (
    <Tooltip label={name}>
      <ActionIcon
        variant="subtle"
        color="gray"
        size={30}
        aria-label={name}
        data-testid={testId}
        {...off}
        onClick={() => {
          onClick?.();
        }}
      >
        <Sign size={17} aria-hidden />
      </ActionIcon>
    </Tooltip>
  );
}
