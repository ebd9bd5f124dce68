import { Refusal } from '../../src-shared/contract/errors';
import { SessionId } from '../../src-shared/kernel/ids';
import { remoteFailed } from '../../src-shared/sync/failure';
import { remoteSessionOf } from '../../src-shared/sync/read-answers';
import type { SharedEntry } from '../../src-shared/sync/shared-entries';
import { orGarbage } from '../../src-main/remote/remote-requests';
import { packageId, tenantId, type Lectern } from './lectern-in-process';

/** What becomes of a request: `lost` never comes, and of one that is `unheard` nobody hears the answer. */
export type Fault = 'lost' | 'unheard' | null;

/** Entries of a page of a journal: few, so that there are several pages. */
const pageEntries = 7;

/** The client of a Lectern in the same process; `next` says what becomes of each request. */
export function clientInProcess(there: Lectern, next: () => Fault) {
  const counted = { requests: 0 };
  const sessions = () => there.sessions();
  const id = (text: string): SessionId => SessionId.parse(text);
  const read = (sessionId: SessionId) =>
    orGarbage(remoteSessionOf(sessions().read(tenantId, sessionId)), 'session');
  const ask = async <T>(work: () => T | Promise<T>): Promise<T> => {
    counted.requests += 1;
    const fault = next();
    if (fault === 'lost') throw broken();
    const answer = await answered(work);
    if (fault === 'unheard') throw broken();
    return answer;
  };
  const append = async (input: Parameters<ReturnType<typeof sessions>['appendJournal']>[1]) => {
    const { last_position: lastPosition, version } = await sessions().appendJournal(tenantId, input);
    return { lastPosition, version };
  };
  return {
    counted,
    readSession: (sessionId: string) => ask(() => read(id(sessionId))),
    readJournal: (sessionId: string, after: number) =>
      ask(() => {
        const asked = { sessionId: id(sessionId), after, limit: pageEntries };
        const { data, has_more, last_position, course } = sessions().readJournal(tenantId, asked);
        return { after, entries: data, hasMore: has_more, lastPosition: last_position, course };
      }),
    createSession: (
      { sessionId, userId }: { readonly sessionId: string; readonly userId: string },
      { metadata = {} }: { readonly metadata?: Record<string, unknown> } = {},
    ) =>
      ask(async () => {
        const made = { package_id: packageId, user_id: userId, session_id: id(sessionId), metadata };
        return read(await sessions().create(tenantId, { ...made, mode: 'normal' }));
      }),
    appendJournal: (sessionId: string, entries: readonly SharedEntry[]) =>
      ask(() => append({ sessionId: id(sessionId), entries: [...entries] })),
    settleJournal: (sessionId: string, entries: readonly SharedEntry[], clock_ahead_ms: number) =>
      ask(() =>
        append({ sessionId: id(sessionId), entries: [...entries], where_apart: 'settle', clock_ahead_ms }),
      ),
  };
}

function broken(): Error {
  return remoteFailed('unreachable', { code: 'ECONNRESET' });
}

/** Refusals as they come over HTTP. */
async function answered<T>(work: () => T | Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const said = { status: error.status, code: error.code, text: null, details: error.details ?? {} };
    if (error.status === 404) throw remoteFailed('not-found', said);
    if (error.status === 409) throw remoteFailed('conflict', { ...said, currentVersion: null });
    throw remoteFailed('refused', said);
  }
}
