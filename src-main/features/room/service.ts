import type { Input } from '../../../src-shared/contract/endpoint';
import { Refusal } from '../../../src-shared/contract/errors';
import type { Room, updateRoom } from '../../../src-shared/contract/room';
import { paced } from '../../../src-shared/kernel/paced';
import type { LearnerId, TenantId, VisitId } from '../../../src-shared/kernel/ids';
import { write, type Db } from '../../db/open';
import { timestampFromMs, type Clock } from '../../platform/clock';
import type { Log } from '../../platform/log';
import { likelyFirewall } from '../../platform/likely-firewall';
import type { NetworkAddress } from '../../platform/network-addresses';
import { createTrueAgo } from '../../platform/true-ago';
import { whileAwake } from '../../platform/while-awake';
import { createArrivals } from './arrivals';
import { createBoard } from './board';
import { createBoardDeeds } from './board-deeds';
import { checkAll } from './check';
import { createGuessLimit } from '../../http/guess-limit';
import { createHosting, usualPort, type HostingDeps } from './hosting';
import { createRoomLines } from './line';
import { createPace } from './pace';
import { selectRoom, upsertRoom, type RoomRow } from './repository';
import { newRoomCode } from './room-code';
import { createVisits } from './visits';
import { createVisiting, type VisitingParts } from './visiting';

export type { AnswersAt, Entrance, EntranceAnswers } from './room-listeners';

export interface RoomDeps
  extends
    Pick<VisitingParts, 'roster' | 'assignments' | 'sessions'>,
    Pick<HostingDeps, 'addresses' | 'askedPort' | 'tellLocalName'> {
  readonly db: Db;
  readonly clock: Clock;
  readonly log: Log;
  /** The tenant of this machine: no other has a room. */
  readonly tenantId: TenantId;
  readonly onChange: () => void;
  /** The board is no longer as it was; heard once a second at most. */
  readonly onBoardChange: () => void;
}

export type RoomService = ReturnType<typeof createRoomService>;

/** A room of learners around this machine: whether it is open, how it is reached, and who is in it. */
export function createRoomService(deps: RoomDeps) {
  const { db, clock, log, tenantId, roster, assignments, sessions } = deps;
  const boardChanged = paced({ nowMs: clock.nowMs, after: whileAwake }, boardEveryMs, deps.onBoardChange);
  const onChange = (): void => {
    deps.onChange();
    boardChanged();
  };
  const row = (): RoomRow => selectRoom(db, tenantId) ?? change({});
  const change = (changes: Partial<RoomRow>): RoomRow =>
    write(db, (tx) => {
      const nowMs = clock.nowMs();
      const changed = {
        ...(selectRoom(tx, tenantId) ?? untouched(tenantId, nowMs)),
        ...changes,
        updatedAtMs: nowMs,
      };
      upsertRoom(tx, changed);
      return changed;
    });
  const hosting = createHosting({
    ...{ log, onChange },
    ...{ addresses: deps.addresses, askedPort: deps.askedPort, tellLocalName: deps.tellLocalName },
    wish: row,
    keepNetworks: (knownNetworks) => void change({ knownNetworks: [...new Set(knownNetworks)] }),
    keepPorts: ({ learnerPort, contentPort }) => void change({ learnerPort, contentPort }),
  });
  const arrivals = createArrivals(clock, onChange);
  const pace = createPace(mostAMinute);
  const trueAgo = createTrueAgo(clock, (byMs) =>
    log.warn({ byMs }, 'The clock of this machine was put forward; the lesson goes on'),
  );
  const visits = createVisits({ db, clock, trueAgo });
  const lines = createRoomLines({
    clock,
    readVisit: visits.read,
    greeting: () => [{ type: 'lesson', lesson: row().lesson }],
    onChange,
  });
  const limits = {
    address: createGuessLimit(clock, { free: 8, longestMs: 5 * 60_000 }),
    learner: createGuessLimit(clock, { free: 20, longestMs: 15_000 }),
  };
  const visiting = createVisiting({
    ...{ tenantId, clock, roster, assignments, sessions, visits, lines, limits, onChange },
    room: row,
  });
  const board = {
    ...createBoard({ tenantId, clock, trueAgo, room: row, roster, assignments, sessions, visits, lines }),
    ...createBoardDeeds({ tenantId, roster, visits, lines, onChange }),
  };

  const refuseOthers = (of: TenantId): void => {
    if (of !== tenantId)
      throw new Refusal(
        'FORBIDDEN',
        { reason: 'not_this_machine' },
        { text: 'Only the tenant of this machine has a room' },
      );
  };
  const answer = (): Room => roomAnswer(row(), hosting.networks(), hosting.localUrl());

  /** Resolves once the room is as it was asked for, or cannot be: `networks` tells. */
  const update = async (of: TenantId, wish: Input<typeof updateRoom>): Promise<Room> => {
    refuseOthers(of);
    const now = row();
    change({ ...changesOf(wish, now, clock.nowMs()), ...networksOf(wish, now, deps.addresses()) });
    await hosting.settle();
    if (wish.lesson !== undefined) lines.tellAll({ type: 'lesson', lesson: wish.lesson });
    onChange();
    return answer();
  };

  return {
    /** Refuses with FORBIDDEN another tenant than that of this machine, as all that is asked with a tenant here. */
    read: (of: TenantId): Room => {
      refuseOthers(of);
      return answer();
    },

    update,

    /** In whatever network this machine is, now and as long as the program runs. */
    openAnywhere: async (): Promise<Room> => {
      hosting.beAtHomeAnywhere();
      return update(tenantId, { is_open: true });
    },

    renewCode: (of: TenantId): Room => {
      refuseOthers(of);
      change({ code: newRoomCode() });
      onChange();
      return answer();
    },

    arrivals,

    pace,

    /** Resolves within seconds. */
    check: (of: TenantId): ReturnType<typeof checkAll> => {
      refuseOthers(of);
      const { interfaces, learnerPort, contentPort } = row();
      const addresses = deps.addresses();
      return checkAll({
        ...{ addresses, arrivals, firewall: likelyFirewall() },
        chosen: addresses.filter(({ name }) => interfaces?.includes(name) ?? true),
        open: hosting.openAt(),
        usualPorts: [learnerPort ?? usualPort, contentPort ?? usualPort + 1],
      });
    },

    boardOf: (of: TenantId) => {
      refuseOthers(of);
      return board;
    },

    /** Something that the board tells of a tenant has changed. */
    boardChanged: (of: TenantId): void => {
      if (of === tenantId) boardChanged();
    },

    /** What lets these learners in is another one: whoever came in by the old one is sent off. */
    sendOff: (of: TenantId, learnerIds: readonly LearnerId[]): void => {
      if (of === tenantId) board.sendOff(learnerIds);
    },

    /** See `Visits`. */
    sentOffAtMs: visits.sentOffAtMs,

    refuseWhileEnding: visiting.refuseWhileEnding,

    /** What was launched on a visit is open for no longer than that. */
    isVisitOpen: (of: TenantId, visitId: VisitId): boolean => visits.isOpen(of, visitId),

    /** What learners are given to do is no longer as it was. */
    workChanged: (of: TenantId): void => {
      if (of === tenantId) lines.tellAll({ type: 'work-changed' });
    },

    /** What anybody on the network may see. */
    facade: (): Pick<Room, 'title' | 'sign_in'> => ({ title: row().title, sign_in: row().signIn }),
    ...{ tenantId, lines, visiting },
    /** Addresses at which it is open. */
    addresses: (): readonly string[] => hosting.openAt().map(({ address }) => address),
    begin: hosting.begin,
    close: hosting.close,
  };
}

const boardEveryMs = 1000;
/** Of learners' pages without a visit. */
const mostAMinute = 1_200;
/** A room that was closed for less is opened again for the same lesson. */
const sameLessonMs = 30 * 60_000;
const mostNetworks = 20;

function untouched(tenantId: TenantId, nowMs: number): RoomRow {
  return {
    ...{ tenantId, title: '', isOpen: false, interfaces: null, learnerPort: null, contentPort: null },
    ...{ openedAtMs: null, knownNetworks: null },
    ...{ code: newRoomCode(), signIn: 'name', lesson: 'open', lessonAtMs: nowMs, updatedAtMs: nowMs },
  };
}

function changesOf(wish: Input<typeof updateRoom>, now: RoomRow, nowMs: number): Partial<RoomRow> {
  const opens = wish.is_open === true && !now.isOpen;
  const goesOn = Math.abs(nowMs - now.updatedAtMs) < sameLessonMs && now.openedAtMs !== null;
  const lesson = wish.lesson ?? (opens ? 'open' : now.lesson);
  return {
    ...(wish.is_open === undefined ? {} : { isOpen: wish.is_open }),
    ...(opens ? { openedAtMs: goesOn ? now.openedAtMs : nowMs } : {}),
    ...(wish.title === undefined ? {} : { title: wish.title }),
    ...(wish.sign_in === undefined ? {} : { signIn: wish.sign_in }),
    ...(wish.interfaces === undefined ? {} : { interfaces: wish.interfaces }),
    ...(lesson !== now.lesson || opens ? { lesson, lessonAtMs: nowMs } : {}),
  };
}

/** Where it is opened, or its networks are chosen, it is wanted in those that there are now. */
function networksOf(
  wish: Input<typeof updateRoom>,
  now: RoomRow,
  addresses: readonly NetworkAddress[],
): Partial<RoomRow> {
  const chosen = wish.interfaces === undefined ? now.interfaces : wish.interfaces;
  if (wish.is_open !== true && (wish.interfaces === undefined || !now.isOpen)) return {};
  const there = addresses.filter(({ name }) => chosen?.includes(name) ?? true).map(({ network }) => network);
  const known = now.isOpen ? [...(now.knownNetworks ?? []), ...there] : there;
  return { knownNetworks: known.length === 0 ? null : [...new Set(known)].slice(-mostNetworks) };
}

function roomAnswer(
  row: RoomRow,
  networks: readonly Room['networks'][number][],
  localUrl: string | null,
): Room {
  return {
    is_open: row.isOpen,
    title: row.title,
    code: row.code,
    sign_in: row.signIn,
    lesson: row.lesson,
    lesson_at: timestampFromMs(row.lessonAtMs),
    interfaces: row.interfaces === null ? null : [...row.interfaces],
    networks: [...networks],
    local_url: localUrl,
  };
}
