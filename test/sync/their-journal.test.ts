import { afterEach, expect, test } from 'vitest';
import { reconcileJournal } from '../../src-main/features/sync/reconcile-journal';
import { emptyTally } from '../../src-main/features/sync/tally';
import { partingIn, theirsAfter, theirsApart } from '../../src-main/features/sync/their-journal';
import { orGarbage } from '../../src-main/remote/remote-requests';
import { remoteFailed } from '../../src-shared/sync/failure';
import { remoteSessionOf } from '../../src-shared/sync/read-answers';
import type { SharedEntry } from '../../src-shared/sync/shared-entries';
import { aCourse2004, aSco } from '../scorm/a-course';
import { packageId, tenantId, userId } from './lectern-in-process';
import { journalOf, openTwo, visit, type Two } from './two-lecterns';

let two: Two;
afterEach(() => two[Symbol.asyncDispose]());

/** A remote whose journal goes on behind these entries up to `length`; each further one has `text` in it. */
function remoteWith(first: readonly SharedEntry[], length: number, text: string) {
  const asked: number[] = [];
  const [epoch, numbered] = [first.at(-1)?.epoch ?? 1, first.filter(({ source }) => source === 'server')];
  const entryAt = (at: number): SharedEntry =>
    first[at] ?? {
      ...{ position: at + 1, epoch, number: numbered.length + at - first.length + 1, source: 'server' },
      ...{ result: 'true', error_code: '0' },
      event: {
        ...{ type: 'external', nowMs: two.nowMs(), id: crypto.randomUUID(), activityId: 'a' },
        ...(text === '' ? {} : { text }),
        changes: { 'cmi.location': String(at) },
      },
    };
  return {
    asked,
    readSession: (sessionId: string) =>
      Promise.resolve(orGarbage(remoteSessionOf({ id: sessionId, version: 7 }), 'session')),
    /** As one of an earlier version. */
    settleJournal: () => {
      const said = { status: 409, code: 'VERSION_CONFLICT', text: null, details: { reason: 'fork' } };
      return Promise.reject(remoteFailed('conflict', { ...said, currentVersion: 1 }));
    },
    readJournal: (_: string, after: number) => {
      asked.push(after);
      const count = Math.min(1000, length - after);
      const entries = Array.from({ length: count }, (_, at) => entryAt(after + at));
      const hasMore = after + count < length;
      return Promise.resolve({ after, entries, hasMore, lastPosition: length, course: null });
    },
  };
}

test.each([
  ['entries', 400_000, 'short', 21],
  ['bytes', 400_000, 'x'.repeat(30_000), 3],
])(
  'of a journal that has too many %s no more is read than could be merged, and ours becomes an attempt of its own',
  async (_, length, text, pages) => {
    two = openTwo([aCourse2004([aSco('a')])]);
    const sessionId = await two.share();
    await visit(two, two.theirs, sessionId, { location: 'begun' });
    const begun = journalOf(two.theirs, sessionId);
    await two.ours.sessions().takeOver(tenantId, sessionId, begun);
    await visit(two, two.ours, sessionId, { location: 'ours' });
    const mine = journalOf(two.ours, sessionId).length;
    const client = remoteWith(begun, length, text);
    const tally = emptyTally();
    await reconcileJournal(
      { sessions: two.ours.sessions() },
      { client, tally, clockDifferenceMs: 0 },
      { tenantId, sessionId },
    );
    expect(client.asked).toHaveLength(pages);
    expect(tally).toMatchObject({ forked: 1, received: 0 });
    expect(journalOf(two.ours, sessionId)).toHaveLength(pages * 1000);
    const { data } = two.ours.sessions().list(tenantId, {
      ...{ page: 1, limit: 100, sort: 'created_at', order: 'asc', user_id: userId, package_id: packageId },
    });
    expect(data.map(({ id }) => journalOf(two.ours, id).length)).toEqual([pages * 1000, mine]);
  },
);

test('what both journals share is not kept, however long it is', async () => {
  two = openTwo([aCourse2004([aSco('a')])]);
  const sessionId = await two.share();
  await visit(two, two.theirs, sessionId, { location: 'begun' });
  const long = remoteWith(journalOf(two.theirs, sessionId), 1500, '');
  const shared = [...(await long.readJournal('', 0)).entries, ...(await long.readJournal('', 1000)).entries];
  await two.ours.sessions().takeOver(tenantId, sessionId, shared);
  await visit(two, two.ours, sessionId, { location: 'ours' });
  const sessions = two.ours.sessions();
  const pages = theirsAfter(remoteWith(shared, 1600, ''), sessionId, 0);
  const parting = await partingIn({ sessions }, { tenantId, sessionId }, pages);
  const apart = await theirsApart(parting, pages);
  expect(apart).toMatchObject({ after: 1500, isWhole: true });
  expect(apart.entries.map(({ position }) => position)).toEqual(
    Array.from({ length: 100 }, (_, at) => 1501 + at),
  );
});
