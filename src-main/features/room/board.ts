import type * as contract from '../../../src-shared/contract/board';
import type { BoardLearner } from '../../../src-shared/contract/board';
import type { Answer, Input } from '../../../src-shared/contract/endpoint';
import { Refusal } from '../../../src-shared/contract/errors';
import { groupedBy } from '../../../src-shared/kernel/grouped-by';
import type { LearnerId, TenantId } from '../../../src-shared/kernel/ids';
import { timestampFromMs, type Clock } from '../../platform/clock';
import type { TrueAgo } from '../../platform/true-ago';
import type { AssignmentService } from '../assignments/service';
import type { RosterPerson, RosterService } from '../roster/service';
import type { SessionService } from '../sessions/service';
import { boardCourse, boardRow, type BoardFacts, type BoardMoment } from './board-row';
import type { RoomLines } from './line';
import type { RoomRow } from './repository';
import type { Visits } from './visits';

export interface BoardParts {
  readonly tenantId: TenantId;
  readonly clock: Clock;
  readonly trueAgo: TrueAgo;
  readonly room: () => RoomRow;
  readonly roster: Pick<RosterService, 'expectedPeople' | 'expectedPerson'>;
  readonly assignments: Pick<AssignmentService, 'worksOf'>;
  readonly sessions: Pick<SessionService, 'standingsOf' | 'notPutDown'>;
  readonly visits: Pick<Visits, 'since'>;
  readonly lines: Pick<RoomLines, 'connected' | 'heardAtMs'>;
}

const longestLessonMs = 12 * 3_600_000;

/** What a teacher sees of a lesson. */
export function createBoard(parts: BoardParts) {
  const { tenantId, clock, trueAgo, room, roster, assignments, sessions, visits, lines } = parts;

  /** Of these people, in their order. */
  const factsOf = (people: readonly RosterPerson[], sinceMs: number, { heardAtMs }: BoardMoment) => {
    const standings = groupedBy(
      sessions.standingsOf(
        tenantId,
        people.map(({ userId }) => userId),
        sinceMs,
      ),
      ({ userId }) => userId,
    );
    const theirVisits = groupedBy(
      visits
        .since(
          tenantId,
          people.map(({ learnerId }) => learnerId),
          sinceMs,
        )
        .filter((visit) => visit.lastSeenAtMs >= sinceMs || (heardAtMs(visit.visitId) ?? 0) >= sinceMs),
      ({ learnerId }) => learnerId,
    );
    return assignments.worksOf(tenantId, people).map(({ person, works }) => ({
      ...{ person, works },
      standings: standings.get(person.userId) ?? [],
      visits: theirVisits.get(person.learnerId) ?? [],
    }));
  };

  const momentOf = (nowMs: number): BoardMoment => {
    const connected = lines.connected();
    const { lesson, lessonAtMs } = room();
    return {
      nowMs,
      goesOnSinceMs: lesson === 'paused' ? null : lessonAtMs,
      isConnected: (visitId) => connected.has(visitId),
      heardAtMs: (visitId) => (connected.has(visitId) ? nowMs : lines.heardAtMs(visitId)),
    };
  };

  /** A clock that was put back since then says nothing about when that was. */
  const sinceMsAt = (nowMs: number): number => {
    const openedAtMs = room().openedAtMs ?? 0;
    return Math.max(openedAtMs > nowMs ? 0 : openedAtMs, trueAgo(longestLessonMs));
  };

  return {
    read: ({ group_id, package_id }: Input<typeof contract.readRoomBoard>): contract.Board => {
      const nowMs = clock.nowMs();
      const sinceMs = sinceMsAt(nowMs);
      const people = roster.expectedPeople(tenantId, group_id);
      const isShown = ({ works, standings }: Pick<BoardFacts, 'standings'> & Works) =>
        package_id === undefined ||
        works.some((work) => work.package_id === package_id) ||
        standings.some(({ packageId }) => packageId === package_id);
      const moment = momentOf(nowMs);
      const facts = factsOf(people, sinceMs, moment).filter(isShown);
      const learners = facts.map((one) => boardRow(one, moment));
      const came = facts.map(({ visits: theirs, standings }) => theirs.length + standings.length > 0);
      return {
        since: timestampFromMs(sinceMs),
        lesson: room().lesson,
        counts: countsOf(learners, came),
        not_put_down: sessions
          .notPutDown(tenantId)
          .map(({ sessionId, title, learnerName }) => ({ session_id: sessionId, title, name: learnerName })),
        learners,
      };
    },

    /** Refuses with NOT_FOUND who is not expected. */
    readLearner: (learnerId: LearnerId): Answer<typeof contract.readRoomLearner> => {
      const person = roster.expectedPerson(tenantId, learnerId);
      const nowMs = clock.nowMs();
      const moment = momentOf(nowMs);
      const [facts] = person === null ? [] : factsOf([person], sinceMsAt(nowMs), moment);
      if (facts === undefined) throw new Refusal('NOT_FOUND', { learner_id: learnerId });
      return {
        learner: boardRow(facts, moment),
        courses: facts.standings.map(boardCourse),
        works: [...facts.works],
      };
    },
  };
}

interface Works {
  readonly works: ReturnType<AssignmentService['worksOf']>[number]['works'];
}

function countsOf(learners: readonly BoardLearner[], came: readonly boolean[]): contract.Board['counts'] {
  const count = (isCounted: (one: BoardLearner, turn: number) => boolean) =>
    learners.filter(isCounted).length;
  return {
    expected: learners.length,
    came: count((_, turn) => came[turn] === true),
    here: count(({ presence }) => presence === 'here'),
    working: count(({ saved }) => saved === 'so-far'),
    kept: count(({ unsaved }, turn) => came[turn] === true && unsaved.length === 0),
    stuck: count(({ stuck }) => stuck !== null),
  };
}
