import type { Answer, Input } from '../../../src-shared/contract/endpoint';
import { Refusal } from '../../../src-shared/contract/errors';
import type * as contract from '../../../src-shared/contract/room-visit';
import type { LearnerId, TenantId } from '../../../src-shared/kernel/ids';
import { roomCodeFromTyped } from '../../../src-shared/kernel/room-code';
import type { AssignmentService } from '../assignments/service';
import type { RosterPerson, RosterService } from '../roster/service';
import type { SessionService } from '../sessions/service';
import { timestampFromMs, type Clock } from '../../platform/clock';
import type { GuessLimit } from '../../http/guess-limit';
import type { RoomLines } from './line';
import type { RoomRow } from './repository';
import type { Visit, Visits } from './visits';

export interface VisitingParts {
  readonly tenantId: TenantId;
  readonly clock: Clock;
  readonly room: () => RoomRow;
  readonly roster: RosterService;
  readonly assignments: AssignmentService;
  readonly sessions: SessionService;
  readonly visits: Visits;
  readonly lines: Pick<RoomLines, 'endVisit'>;
  readonly limits: { readonly address: GuessLimit; readonly learner: GuessLimit };
  readonly onChange: () => void;
}

/** Where somebody asks from. */
export interface Asker {
  readonly address: string;
  readonly device: string;
}

const longestTtlSeconds = 86_400;

type Beginning = Input<typeof contract.beginVisit>;

/** What learners do in the room: say who they are, see their work, and open it. */
export function createVisiting(parts: VisitingParts) {
  const { tenantId, clock, room, roster, assignments, sessions, visits, lines, limits, onChange } = parts;

  const refuseWrongCode = (typed: string, address: string): void => {
    limits.address.admit(address);
    if (roomCodeFromTyped(typed) === room().code) return;
    limits.address.wrong(address);
    throw new Refusal('FORBIDDEN', { reason: 'room_code' }, { text: 'This is not the code of the room' });
  };

  const asksOf = ({ secretKind }: Pick<RosterPerson, 'secretKind'>): contract.RoomPerson['asks'] => {
    const { signIn } = room();
    if (signIn === 'name') return 'nothing';
    return secretKind ?? `new-${signIn}`;
  };

  /** Refuses with NOT_FOUND who is not expected. */
  const personHere = (learnerId: LearnerId): RosterPerson => {
    const person = roster.expectedPerson(tenantId, learnerId);
    if (person === null) throw new Refusal('NOT_FOUND', { learner_id: learnerId });
    return person;
  };

  const holderOf = (card: string, address: string): RosterPerson => {
    limits.address.admit(address);
    const learnerId = roster.learnerOfCard(tenantId, card);
    if (learnerId === null) {
      limits.address.wrong(address);
      throw new Refusal('FORBIDDEN', { reason: 'card' }, { text: 'This card opens nothing here' });
    }
    return personHere(learnerId);
  };

  const namedPerson = async (
    { code, learner_id, secret }: Extract<Beginning, { code: string }>,
    address: string,
  ): Promise<RosterPerson> => {
    refuseWrongCode(code, address);
    const person = personHere(learner_id);
    const asks = asksOf(person);
    if (asks === 'nothing') return person;
    if (secret === undefined)
      throw new Refusal(
        'FORBIDDEN',
        { reason: 'secret_needed', asks },
        { text: 'A PIN or pictures are needed' },
      );
    limits.learner.admit(learner_id);
    limits.learner.wrong(learner_id);
    limits.address.wrong(address);
    const isNew = asks === 'new-pin' || asks === 'new-pictures';
    const isRight = isNew
      ? await roster.chooseSecret(tenantId, learner_id, secret)
      : (await roster.checkSecret(tenantId, learner_id, secret)) === 'right';
    if (isRight) {
      limits.address.takeBack(address);
      limits.learner.right(learner_id);
      return person;
    }
    throw new Refusal(
      'FORBIDDEN',
      { reason: 'secret' },
      { text: 'This is not the right PIN, or these are not the pictures' },
    );
  };

  const refuseWhileEnding = (): void => {
    if (room().lesson === 'ending')
      throw new Refusal('FORBIDDEN', { reason: 'lesson_ending' }, { text: 'The lesson is ending' });
  };

  return {
    refuseWhileEnding,

    /** Refuses with FORBIDDEN a wrong code, and with RATE_LIMIT_EXCEEDED who tried too many. */
    people: (code: string, { address }: Asker): contract.RoomPerson[] => {
      refuseWrongCode(code, address);
      return roster.expectedPeople(tenantId).map((person) => ({
        learner_id: person.learnerId,
        name: person.name,
        groups: person.groups.map(({ name }) => name),
        asks: asksOf(person),
      }));
    },

    /** Refuses with FORBIDDEN a card that is nobody's, and with RATE_LIMIT_EXCEEDED who tried too many. */
    nameOnCard: (card: string, { address }: Asker): string => holderOf(card, address).name,

    /** Refuses as its endpoint says. */
    begin: async (
      wish: Beginning,
      { address, device }: Asker,
    ): Promise<Answer<typeof contract.beginVisit>> => {
      const { learnerId, name } =
        'card' in wish ? holderOf(wish.card, address) : await namedPerson(wish, address);
      const { token } = visits.begin({ tenantId, learnerId, device });
      onChange();
      return { token, learner_id: learnerId, name, code: room().code };
    },

    end: (visit: Visit): void => {
      visits.end(visit, 'learner');
      lines.endVisit(visit.visitId);
      onChange();
    },

    /** Refuses with UNAUTHORIZED who is not on a visit, or was taken off the roster. */
    visitOf: (token: string | null): Visit & { readonly person: RosterPerson } => {
      const visit = visits.readOrRefuse(token);
      const person = roster.expectedPerson(tenantId, visit.learnerId);
      if (person === null) throw new Refusal('UNAUTHORIZED', { reason: 'visit_ended' });
      return { ...visit, person };
    },

    work: ({ person }: { readonly person: RosterPerson }): Answer<typeof contract.listRoomWork> => ({
      learner_id: person.learnerId,
      name: person.name,
      lesson: room().lesson,
      now: timestampFromMs(clock.nowMs()),
      data: assignments
        .workOf(tenantId, person.learnerId)
        .map(({ session_id: _, result_session_id: __, ...seen }) => seen),
    }),

    /** Path of the player. Refuses with FORBIDDEN what was not given or is used up, and all while the lesson comes to its end. */
    open: async (
      { person, visitId }: Pick<Visit, 'visitId'> & { readonly person: RosterPerson },
      { packageId }: Input<typeof contract.openRoomWork>,
      home: string,
    ): Promise<string> => {
      refuseWhileEnding();
      const { permit, by } = assignments.mayLaunch(tenantId, person.learnerId, packageId);
      const launched = await sessions.launch(
        tenantId,
        {
          ...{ packageId, user_id: person.userId, learner_name: person.name, redirect_url: home },
          mode: permit.mode,
          force_new: false,
          // The visit ends it.
          launch_token_ttl_seconds: longestTtlSeconds,
          ...(permit.session_id === undefined ? {} : { session_id: permit.session_id }),
        },
        { ...by, visitId },
      );
      return `/player/${launched.session_id}?token=${launched.launch_token}`;
    },
  };
}
