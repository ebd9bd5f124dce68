import { apartIn, asAttempt, outcomeOf, type CarriedParts, type Outcome } from './carried';
import type { CarriedSession } from './format/contents';
import type { EntryPages } from './read-bundle';

/**
 * What `takeSession` would do, nothing being written. `comes`: a package that is not here comes with the bundle. Of a journal that stays in
 * the place of ours it says `apart`, whether or not ours can be merged into it.
 */
export async function lookAtSession(
  parts: CarriedParts,
  session: CarriedSession,
  pages: EntryPages,
  comes: boolean,
): Promise<Outcome> {
  const { sessions, places, tenantId } = parts;
  const found = sessions.find(tenantId, session.session_id);
  if (found === null) {
    if (sessions.isTaken(session.session_id)) return 'refused';
    return comes || places.find(session.begins_on) !== null ? 'new' : 'missing';
  }
  const isTheirs = found.user_id === session.user_id;
  if (!isTheirs || !places.isBegunOn(found, session.begins_on.checksum)) return 'refused';
  try {
    return await compare(parts, session, pages);
  } catch (error) {
    const outcome = outcomeOf(error);
    if (outcome === null) throw error;
    return outcome === 'missing' && comes ? 'further' : outcome;
  }
}

async function compare(parts: CarriedParts, session: CarriedSession, pages: EntryPages): Promise<Outcome> {
  const { sessions, tenantId } = parts;
  for (;;) {
    const { value: entries, done } = await pages.next();
    const [first] = entries ?? [];
    if (done === true || first === undefined) return 'known';
    const read = { sessionId: session.session_id, entries, after: first.position - 1 };
    const page = { ...read, lastAccessedMs: 0, clockDifferenceMs: 0 };
    const { fresh, shared, stays } = await sessions.carriedStanding(tenantId, page);
    if (stays === 'theirs') return 'apart';
    if (stays === null && fresh > 0) return 'further';
    if (stays === null) continue;
    const apart = await apartIn(session, entries, shared + 1, pages);
    const settled = await sessions.settleCarried(tenantId, apart.theirs, true);
    if (settled.was !== 'apart') return settled.was === 'merged' ? 'apart' : 'known';
    const attempt = asAttempt(parts, session, settled.sessionId, apart, pages);
    const outcome = await lookAtSession(parts, attempt.session, attempt.pages, true);
    return outcome === 'new' || outcome === 'further' ? 'forked' : outcome;
  }
}
