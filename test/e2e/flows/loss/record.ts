import type { Contract } from '../../../../src-shared/contract';
import type { JournalEntry } from '../../../../src-shared/contract/session-journal';
import type { Answer, CallerInput } from '../../../../src-shared/contract/endpoint';

export type CallApi = <K extends keyof Contract>(
  name: K,
  input: CallerInput<Contract[K]>,
) => Promise<Answer<Contract[K]>>;

/** All that the journal of the only session holds behind a position, in its order. */
export async function entriesAfter(call: CallApi, position: number): Promise<readonly JournalEntry[]> {
  const { sessions } = await call('listSessions', {});
  const [session] = sessions;
  if (session === undefined || sessions.length > 1)
    throw new Error(`There are ${sessions.length} sessions, not one`);
  const entries: JournalEntry[] = [];
  for (let after = position; ;) {
    const { data, has_more } = await call('readJournal', { sessionId: session.id, after, limit: 5000 });
    entries.push(...data);
    after = data.at(-1)?.position ?? after;
    if (!has_more) return entries;
  }
}

/** The number that a call of the course wrote, or null for any other entry. */
export function numberWritten({ event }: Pick<JournalEntry, 'event'>): number | null {
  const { method, args } = event as { readonly method?: string; readonly args?: readonly string[] };
  return method === 'SetValue' && args?.[0] === 'cmi.location' ? Number(args[1]) : null;
}
