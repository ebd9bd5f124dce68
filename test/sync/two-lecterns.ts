import type { JournalEntry } from '../../src-shared/contract/session-journal';
import type { SessionId } from '../../src-shared/kernel/ids';
import type { ApiMethod, AttemptEvent } from '../../src-shared/scorm/attempt';
import type { Course } from '../../src-shared/scorm/cam/course';
import { sharedCount } from '../../src-shared/sync/shared-entries';
import {
  newSessionId,
  openLectern,
  openPage,
  packageId,
  tenantId,
  userId,
  type Lectern,
  type Page,
} from './lectern-in-process';

const dayMs = 25 * 60 * 60 * 1000;

/** Two Lecterns with the same package, and a clock for both. */
export function openTwo(here: readonly Course[], there = here) {
  const room = openRoom([here, there]);
  const [ours, theirs] = room.lecterns;
  if (ours === undefined || theirs === undefined) throw new Error('There are two');
  return { ...room, ours, theirs };
}

/** Lecterns with the same package, whose versions are given for each, and a clock for all. */
export function openRoom(versions: readonly (readonly Course[])[]) {
  const clock = { ms: 1_700_000_000_000 };
  const nowMs = () => (clock.ms += 1000);
  const lecterns = versions.map((courses) => openLectern(courses, nowMs));

  /** One session that all have, with an empty journal. */
  const share = async (sessionId = newSessionId()): Promise<SessionId> => {
    const made = { package_id: packageId, user_id: userId, session_id: sessionId, mode: 'normal' as const };
    for (const one of lecterns) await one.sessions().create(tenantId, made);
    return sessionId;
  };

  const launch = (on: Lectern, sessionId: SessionId) =>
    on.sessions().launch(tenantId, {
      ...{ packageId, user_id: userId, session_id: sessionId, mode: 'normal', force_new: false },
    });

  return {
    lecterns,
    nowMs,
    share,
    launch,
    /** Longer than anybody may come back to a page. */
    laterThanADay: (): void => void (clock.ms += dayMs),
    open: async (on: Lectern, sessionId: SessionId): Promise<Page> => {
      await launch(on, sessionId);
      return openPage(on, sessionId, nowMs);
    },
    [Symbol.asyncDispose]: async (): Promise<void> => {
      for (const one of lecterns) await one[Symbol.asyncDispose]();
    },
  };
}

export type Room = ReturnType<typeof openRoom>;

export type Two = ReturnType<typeof openTwo>;

export function journalOf(on: Lectern, sessionId: SessionId): JournalEntry[] {
  const all: JournalEntry[] = [];
  for (;;) {
    const page = on.sessions().readJournal(tenantId, { sessionId, after: all.length, limit: 1000 });
    all.push(...page.data);
    if (!page.has_more) return all;
  }
}

/** How the journals of both stand to each other; `position`: of the last entry that both share. */
export function compared(ours: Lectern, theirs: Lectern, sessionId: SessionId) {
  const [one, other] = [journalOf(ours, sessionId), journalOf(theirs, sessionId)];
  const position = sharedCount(one, other);
  if (position < Math.min(one.length, other.length)) return { is: 'diverged', position } as const;
  if (one.length === other.length) return { is: 'same', position } as const;
  return { is: one.length > position ? 'ours-ahead' : 'theirs-ahead', position } as const;
}

/** What the page calls, by the names of its version of SCORM. */
export function callOf({ is12, nowMs }: Page, method: string, ...args: readonly string[]): AttemptEvent {
  const [ended, name] = [is12 ? 'Finish' : 'Terminate', is12 ? 'LMS' : ''];
  const called = `${name}${method === 'Terminate' ? ended : method}` as ApiMethod;
  return { type: 'call', nowMs: nowMs(), method: called, args };
}

export function set(page: Page, name: string, value: string): AttemptEvent {
  const element =
    page.is12 && ['location', 'exit', 'lesson_status', 'session_time'].includes(name) ? `core.${name}` : name;
  return callOf(
    page,
    'SetValue',
    `cmi.${page.is12 && name === 'location' ? 'core.lesson_location' : element}`,
    value,
  );
}

/** A learner's whole visit: sets these, and leaves so as to come back. */
export async function visit(
  two: Pick<Room, 'open' | 'nowMs'>,
  on: Lectern,
  sessionId: SessionId,
  values: Readonly<Record<string, string>>,
): Promise<void> {
  const page = await two.open(on, sessionId);
  const answer = await page.send([
    callOf(page, 'Initialize', ''),
    ...Object.entries({ ...values, exit: 'suspend' }).map(([name, value]) => set(page, name, value)),
    callOf(page, 'Terminate', ''),
    { type: 'navigate', nowMs: two.nowMs(), request: page.is12 ? 'exitAll' : 'suspendAll' },
    { type: 'unload', nowMs: two.nowMs() },
  ]);
  if (answer.type !== 'ack') throw new Error(`The journal answered ${answer.type}`);
  await page.leave();
}

/** Their journal behind a position, as one who asks for it gets it. */
export function tailOf(on: Lectern, sessionId: SessionId, after: number) {
  const { last_accessed_at } = on.sessions().read(tenantId, sessionId);
  const entries = journalOf(on, sessionId).slice(after);
  return {
    ...{ sessionId, after, entries, lastAccessedMs: Date.parse(last_accessed_at) },
    clockDifferenceMs: 0,
  };
}
