import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query';
import { endRoomVisit, readRoomBoard, readRoomLearner, tellRoom } from '../../src-shared/contract/board';
import type { CallerInput } from '../../src-shared/contract/endpoint';
import type { LearnerId, VisitId } from '../../src-shared/kernel/ids';
import { queryKeys } from './query-keys';
import { useClient } from './server-provider';
import { useReread } from './use-reread';

export type BoardShown = Pick<CallerInput<typeof readRoomBoard>, 'group_id' | 'package_id'>;

/** Who is stuck is a matter of time, of which nobody tells. */
const againMs = 30_000;

export function useBoard(shown: BoardShown) {
  const client = useClient();
  return useQuery({
    queryKey: queryKeys.boardOf(shown),
    queryFn: ({ signal }) => client.call(readRoomBoard, shown, signal),
    placeholderData: keepPreviousData,
    refetchInterval: againMs,
  });
}

export function useBoardLearner(learnerId: LearnerId) {
  const client = useClient();
  return useQuery({
    queryKey: queryKeys.boardLearner(learnerId),
    queryFn: ({ signal }) => client.call(readRoomLearner, { learnerId }, signal),
  });
}

/** Answers whom it reached. */
export function useTellRoom() {
  const client = useClient();
  return useMutation({ mutationFn: (wish: CallerInput<typeof tellRoom>) => client.call(tellRoom, wish) });
}

export function useEndRoomVisit() {
  const client = useClient();
  const onSuccess = useReread(queryKeys.board());
  return useMutation({
    mutationFn: (visitId: VisitId) => client.call(endRoomVisit, { visitId }),
    onSuccess,
  });
}
