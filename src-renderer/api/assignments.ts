import { useMutation, useQuery } from '@tanstack/react-query';
import * as contract from '../../src-shared/contract/assignments';
import type { CallerInput } from '../../src-shared/contract/endpoint';
import type { AssignmentId } from '../../src-shared/kernel/ids';
import type { Client } from './client';
import { queryKeys } from './query-keys';
import { useClient } from './server-provider';
import { useReread } from './use-reread';

export type AssignmentsAsked = CallerInput<typeof contract.listAssignments>;
export type AssignWish = CallerInput<typeof contract.assignPackages>;
export type TermsWish = CallerInput<typeof contract.updateAssignment>;

/** What learners are given to do, in its order. */
export function useAssignments(asked: AssignmentsAsked = {}) {
  const client = useClient();
  return useQuery({
    queryKey: queryKeys.assignmentList(asked),
    queryFn: async ({ signal }) => (await client.call(contract.listAssignments, asked, signal)).data,
  });
}

/** A deed that changes what is given to whom, which is read again afterwards. */
function useAssignmentDeed<Wish, Done>(deed: (client: Client, wish: Wish) => Promise<Done>) {
  const client = useClient();
  const onSuccess = useReread(queryKeys.assignments(), queryKeys.results());
  return useMutation({ mutationFn: (wish: Wish) => deed(client, wish), onSuccess });
}

export function useAssign() {
  return useAssignmentDeed((client, wish: AssignWish) => client.call(contract.assignPackages, wish));
}

export function useUpdateAssignment() {
  return useAssignmentDeed((client, wish: TermsWish) => client.call(contract.updateAssignment, wish));
}

/** Puts some into this order, in the places that they have between them. */
export function useOrderAssignments() {
  return useAssignmentDeed((client, ids: readonly AssignmentId[]) =>
    client.call(contract.orderAssignments, { assignment_ids: [...ids] }),
  );
}

export function useDeleteAssignment() {
  return useAssignmentDeed((client, assignmentId: AssignmentId) =>
    client.call(contract.deleteAssignment, { assignmentId }),
  );
}
