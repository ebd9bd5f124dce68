import { ActionIcon, Code } from '@mantine/core';
import { IconChevronRight, IconHistory } from '@tabler/icons-react';
import { memo } from 'react';
import { CopyIcon } from '../../ui/copy-text';
import { useInspectorSay } from '../use-inspector-say';
import classes from './data-model.module.css';
import type { DataBranch } from './data-tree';

export interface BranchLineProps {
  readonly branch: DataBranch | undefined;
  readonly isOpen: boolean;
  readonly onHistory: (element: string) => void;
}

/** One name of the data model, with its value where it has one. */
export const BranchLine = memo(function BranchLine({ branch, isOpen, onHistory }: BranchLineProps) {
  const say = useInspectorSay();
  if (branch === undefined) return null;
  return (
    <div
      className={classes['line']}
      data-changed={branch.isChanged}
      data-element={branch.value === null ? undefined : branch.path}
      data-testid={branch.value === null ? undefined : 'data-element'}
    >
      <IconChevronRight
        size={14}
        aria-hidden
        className={classes['chevron']}
        data-open={isOpen}
        data-shown={branch.children.length > 0}
      />
      <span className={classes['name']}>{branch.name}</span>
      {branch.value !== null && (
        <>
          <Code className={classes['value']} title={branch.value}>
            {branch.value}
          </Code>
          {branch.isChanged && <span className={classes['changed']}>{say('data.changed')}</span>}
          <Actions element={branch.path} value={branch.value} onHistory={onHistory} />
        </>
      )}
    </div>
  );
}, looksSame);

interface ActionsProps extends Pick<BranchLineProps, 'onHistory'> {
  readonly element: string;
  readonly value: string;
}

const Actions = memo(function Actions({ element, value, onHistory }: ActionsProps) {
  const say = useInspectorSay();
  return (
    <span className={classes['copy']}>
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label={say('history.open', { element })}
        onClick={(event) => {
          event.stopPropagation();
          onHistory(element);
        }}
        data-testid="open-history"
      >
        <IconHistory size={16} aria-hidden />
      </ActionIcon>
      <CopyIcon text={value} label={say('history.copy', { element })} />
    </span>
  );
});

/** Each moment has branches of its own, and nearly all say the same as before. */
function looksSame(one: BranchLineProps, other: BranchLineProps): boolean {
  return (
    one.branch?.path === other.branch?.path &&
    one.branch?.value === other.branch?.value &&
    one.branch?.isChanged === other.branch?.isChanged &&
    one.branch?.children.length === other.branch?.children.length &&
    one.isOpen === other.isOpen &&
    one.onHistory === other.onHistory
  );
}
