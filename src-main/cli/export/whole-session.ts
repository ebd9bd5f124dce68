import { listObservations } from '../../../src-shared/contract/observations';
import { listSetAside, readJournal } from '../../../src-shared/contract/session-journal';
import { readSession } from '../../../src-shared/contract/sessions';
import { SessionFile, type SessionToKeep } from '../../../src-shared/inspect/session-file';
import type { SessionId } from '../../../src-shared/kernel/ids';
import type { Reached } from '../reach-lectern';

type JournalPage = Awaited<ReturnType<typeof journalPage>>;

/** How often a journal is read from its beginning, where entries take the place of others meanwhile. */
const mostReadings = 3;

/** All that a session file holds. Throws ApiFailure. */
export async function wholeSession(
  lectern: Reached,
  sessionId: SessionId,
  userAgent: string,
): Promise<SessionToKeep> {
  const journal = await wholeJournal(lectern, sessionId);
  const [first] = journal;
  return {
    session: await lectern.call(readSession, { sessionId }),
    course: SessionFile.shape.course.parse(first.course),
    entries: journal.flatMap(({ data }) => data),
    fencedTotal: first.fenced_total ?? 0,
    setAside: first.set_aside_turns === 0 ? [] : await allSetAside(lectern, sessionId),
    observations: (await lectern.call(listObservations, { sessionId })).data,
    checksumSha256: first.checksum_sha256,
    userAgent,
    madeAt: new Date().toISOString(),
  };
}

/** Its pages, of one and the same journal. */
async function wholeJournal(
  lectern: Reached,
  sessionId: SessionId,
  readings = 1,
): Promise<readonly [JournalPage, ...JournalPage[]]> {
  const first = await journalPage(lectern, sessionId, 0);
  const pages: [JournalPage, ...JournalPage[]] = [first];
  for (let last = first; last.has_more;) {
    last = await journalPage(lectern, sessionId, last.data.at(-1)?.position ?? 0);
    if (last.set_aside_turns !== first.set_aside_turns && readings < mostReadings)
      return wholeJournal(lectern, sessionId, readings + 1);
    pages.push(last);
  }
  return pages;
}

function journalPage(lectern: Reached, sessionId: SessionId, after: number) {
  return lectern.call(readJournal, { sessionId, after });
}

async function allSetAside(lectern: Reached, sessionId: SessionId): Promise<SessionToKeep['setAside']> {
  const all: SessionToKeep['setAside'][number][] = [];
  for (let hasMore = true; hasMore;) {
    const page = await lectern.call(listSetAside, { sessionId, after: all.length });
    all.push(...page.data);
    hasMore = page.has_more;
  }
  return all;
}
