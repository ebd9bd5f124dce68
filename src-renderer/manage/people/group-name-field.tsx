import { TextInput } from '@mantine/core';
import { longestName } from '../../../src-shared/contract/common';
import { betweenGroups } from '../../../src-shared/contract/roster';
import { problemOf } from '../../api/problem';
import { useManageSay } from '../use-manage-say';

export interface GroupNameFieldProps {
  readonly value: string;
  /** What is wrong with it; null where nothing is. */
  readonly fault: string | null;
  readonly onChange: (value: string) => void;
}

export function GroupNameField({ value, fault, onChange }: GroupNameFieldProps) {
  const say = useManageSay();
  return (
    <TextInput
      label={say('people.groupName')}
      value={value}
      error={fault}
      maxLength={longestName}
      required
      data-autofocus
      data-testid="group-name"
      onChange={(event) => {
        onChange(event.currentTarget.value);
      }}
    />
  );
}

/** In words what keeps a group from this name: signs that it cannot have, or another group, as the server said. */
export function useGroupNameFault(name: string, error: unknown): string | null {
  const say = useManageSay();
  if (betweenGroups.test(name)) return say('people.groupNameSigns');
  const { code, details } = error === null ? { code: null, details: {} } : problemOf(error);
  if (code !== 'DUPLICATE_ENTRY') return null;
  const { name: other } = details as { readonly name?: unknown };
  return say('people.groupTaken', { name: typeof other === 'string' ? other : name.trim() });
}
