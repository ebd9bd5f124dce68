import type * as contract from '../../../src-shared/contract/board';
import type { Answer, Input } from '../../../src-shared/contract/endpoint';
import { Refusal } from '../../../src-shared/contract/errors';
import type { LearnerId, TenantId, VisitId } from '../../../src-shared/kernel/ids';
import { newUuid } from '../../platform/ids';
import type { RosterService } from '../roster/service';
import type { RoomLines } from './line';
import type { Visits } from './visits';

export interface BoardDeedParts {
  readonly tenantId: TenantId;
  readonly roster: Pick<RosterService, 'hasLearner'>;
  readonly visits: Pick<Visits, 'open' | 'end'>;
  readonly lines: Pick<RoomLines, 'tellLearner' | 'connected' | 'endVisit'>;
  readonly onChange: () => void;
}

/** What a teacher does to learners in the room. */
export function createBoardDeeds({ tenantId, roster, visits, lines, onChange }: BoardDeedParts) {
  const named = (learnerIds: readonly LearnerId[]): readonly LearnerId[] => {
    for (const learnerId of learnerIds)
      if (!roster.hasLearner(tenantId, learnerId)) throw new Refusal('NOT_FOUND', { learner_id: learnerId });
    return [...new Set(learnerIds)];
  };

  return {
    /** Refuses with NOT_FOUND where somebody is unknown, and has told nobody then. */
    tell: ({ text, learner_ids }: Input<typeof contract.tellRoom>): Answer<typeof contract.tellRoom> => {
      const open = visits.open(tenantId);
      const connected = lines.connected();
      const hearing = new Set(
        open.filter(({ visitId }) => connected.has(visitId)).map(({ learnerId }) => learnerId),
      );
      const meant =
        learner_ids === undefined ? new Set(open.map(({ learnerId }) => learnerId)) : named(learner_ids);
      const told = [...meant].filter((learnerId) => hearing.has(learnerId));
      const news = { type: 'message' as const, id: newUuid(), text };
      for (const learnerId of told) lines.tellLearner(learnerId, news);
      return { success: true, told, missed: [...meant].filter((learnerId) => !hearing.has(learnerId)) };
    },

    /** Refuses with NOT_FOUND a visit that is not there or has ended. */
    endVisit: (visitId: VisitId): void => {
      if (!visits.end({ tenantId, visitId }, 'teacher'))
        throw new Refusal('NOT_FOUND', { visit_id: visitId });
      lines.endVisit(visitId);
      onChange();
    },

    /** Ends all visits of these learners. */
    sendOff: (learnerIds: readonly LearnerId[]): void => {
      const theirs = new Set(learnerIds);
      const ended = visits.open(tenantId).filter(({ learnerId }) => theirs.has(learnerId));
      for (const { visitId } of ended) {
        visits.end({ tenantId, visitId }, 'teacher');
        lines.endVisit(visitId);
      }
      if (ended.length > 0) onChange();
    },
  };
}
