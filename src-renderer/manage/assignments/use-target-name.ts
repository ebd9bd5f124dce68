import type { Assignment } from '../../../src-shared/contract/assignments';
import { useManageSay } from '../use-manage-say';

type Target = Pick<Assignment, 'target_name'>;

/** Whom an assignment is for, in words. */
export function useTargetName(): (of: Target) => string {
  const say = useManageSay();
  return ({ target_name: name }) => name ?? say('assignments.everyone');
}
