import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { JournalEntry } from '../../src-shared/contract/session-journal';
import type { SessionId } from '../../src-shared/kernel/ids';
import type { Course } from '../../src-shared/scorm/cam/course';
import { forkedFrom } from '../../src-shared/sync/forked-from';
import { textOf } from '../../src-shared/sync/loose-json';
import { mergePrefixes } from '../../src-shared/sync/merge-marks';
import { aCourse12, aCourse2004, aSco } from '../scorm/a-course';
import { idsOn, keptOn } from './kept';
import { newSessionId, tenantId, type Lectern } from './lectern-in-process';
import { syncInProcess, worldOf } from './sync-in-process';
import { journalOf, openRoom, visit } from './two-lecterns';
import type { Edge } from './wirings';

/* Three journals of one session went apart. In whichever order they are brought together, the same is kept. */

const courses: Readonly<Record<string, Course>> = {
  'SCORM 1.2': aCourse12(aSco('a')),
  'SCORM 2004': aCourse2004([aSco('a')]),
  'several activities': aCourse2004([aSco('a'), aSco('b')], { root: { flow: true } }),
};

/** Which two come together first, and by whom; then the third. */
const orders: readonly (readonly Edge[])[] = [
  [
    [0, 1],
    [0, 2],
  ],
  [
    [1, 0],
    [2, 1],
  ],
  [
    [1, 2],
    [0, 1],
  ],
  [
    [2, 1],
    [1, 0],
  ],
  [
    [2, 0],
    [1, 2],
  ],
  [
    [0, 2],
    [2, 1],
  ],
];
const everybody: readonly Edge[] = [
  [0, 1],
  [1, 2],
  [2, 0],
];

const time = fc.constantFrom('00:00:10', '00:01:00', '01:00:00');
const spent = fc.record({
  status: fc.constantFrom(null, 'incomplete', 'completed', 'passed', 'failed'),
  time: fc.option(time),
});
const deeds = fc.array(fc.record({ at: fc.nat(2), spent }), { minLength: 3, maxLength: 7, size: 'max' });
type Deeds = typeof deeds extends fc.Arbitrary<infer T> ? T : never;

/** What a page of that version says of it. */
function wordsOf(
  { status, time: session_time }: Deeds[number]['spent'],
  is12: boolean,
): Record<string, string> {
  const timed = session_time === null ? {} : { session_time: is12 ? session_time : iso(session_time) };
  if (status === null) return timed;
  if (is12) return { ...timed, lesson_status: status };
  const isSuccess = status === 'passed' || status === 'failed';
  return { ...timed, [isSuccess ? 'success_status' : 'completion_status']: status };
}

function iso(time: string): string {
  const [hours, minutes, seconds] = time.split(':').map(Number);
  return `PT${String(hours)}H${String(minutes)}M${String(seconds)}S`;
}

/** The journals that each of three has made of one session, apart. */
async function goneApart(course: Course, all: Deeds): Promise<readonly (readonly JournalEntry[])[]> {
  await using room = openRoom([[course], [course], [course]]);
  const id = await room.share();
  const is12 = course.scormVersion === '1.2';
  for (const [n, deed] of all.entries()) {
    const on = room.lecterns[deed.at];
    const said = { location: `said ${String(n)}.`, ...wordsOf(deed.spent, is12) };
    if (on !== undefined) await visit(room, on, id, said);
  }
  return room.lecterns.map((on) => journalOf(on, id));
}

const isOfAMerge = ({ event }: JournalEntry) =>
  mergePrefixes.some((prefix) => textOf(event['id'])?.startsWith(prefix));

/** Of an attempt what does not depend on the order: who said what, how far it is, and how long it took. */
function keptOf(on: Lectern, sessionId: SessionId) {
  const seen = on.sessions().read(tenantId, sessionId);
  const { completion_status, success_status, time_spent_seconds } = seen;
  const { session_id: from, position } = forkedFrom(seen.metadata) ?? {};
  const own = journalOf(on, sessionId).filter(
    (entry) => !isOfAMerge(entry) && entry.event['type'] !== 'abort',
  );
  const said = own.map(({ event }) => event);
  return { completion_status, success_status, time_spent_seconds, from, position, said };
}

/** Brings the journals together in an order, and then on until all have the same. */
async function broughtTogether(
  course: Course,
  sessionId: SessionId,
  journals: readonly (readonly JournalEntry[])[],
  order: readonly Edge[],
) {
  await using room = openRoom([[course], [course], [course]]);
  await room.share(sessionId);
  room.laterThanADay();
  room.laterThanADay();
  for (const [at, on] of room.lecterns.entries())
    await on.sessions().takeOver(tenantId, sessionId, journals[at] ?? []);
  const sync = async ([here, there]: Edge): Promise<boolean> => {
    const [one, other] = [room.lecterns[here], room.lecterns[there]];
    return one !== undefined && other !== undefined && (await syncInProcess(one, other));
  };
  for (const edge of order) await sync(edge);
  let isChanged = true;
  for (let round = 0; isChanged; round += 1) {
    expect(round).toBeLessThan(6);
    isChanged = false;
    for (const edge of everybody) isChanged = (await sync(edge)) || isChanged;
  }
  const [first, ...others] = room.lecterns.map(worldOf);
  for (const other of others) expect(other).toEqual(first);
  const all = room.lecterns.map(keptOn).join('');
  for (const entry of journals.flat()) {
    const said = /"said \d+\."/.exec(JSON.stringify(entry.event))?.[0];
    if (said !== undefined) expect(all).toContain(said);
  }
  const [on] = room.lecterns;
  if (on === undefined) throw new Error('There are three');
  return Object.fromEntries(idsOn(on).map((id) => [id, keptOf(on, id)]));
}

const numRuns = Number(process.env['LECTERN_THREE_RUNS'] ?? 2);

test.each(Object.entries(courses))(
  '%s: the order in which three come together changes nothing of what is kept',
  { timeout: 60_000 + numRuns * 30_000 },
  async (_, course) => {
    const property = fc.asyncProperty(deeds, async (all) => {
      const journals = await goneApart(course, all);
      const sessionId = newSessionId();
      const kept = [];
      for (const order of orders) kept.push(await broughtTogether(course, sessionId, journals, order));
      for (const other of kept) expect(other).toEqual(kept[0]);
    });
    await fc.assert(property, { numRuns, endOnFailure: true });
  },
);
