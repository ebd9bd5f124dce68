import {
  apartIn,
  asAttempt,
  outcomeOf,
  partingIn,
  type ApartJournal,
  type CarriedParts,
  type Outcome,
} from './carried';
import type { CarriedSession } from './format/contents';
import type { EntryPages } from './read-bundle';

/**
 * Brings the journal of a session of a bundle into ours, by the rules of a sync with the Lectern that it is of. Cut short, it goes on from
 * there when it is done again; done again, it finds all known.
 */
export async function takeSession(
  parts: CarriedParts,
  session: CarriedSession,
  pages: EntryPages,
): Promise<Outcome> {
  try {
    const found = parts.sessions.find(parts.tenantId, session.session_id);
    if (found === null) return await begin(parts, session, pages);
    const isTheirs = found.user_id === session.user_id;
    if (!isTheirs || !parts.places.isBegunOn(found, session.begins_on.checksum)) return 'refused';
    return (await append(parts, session, pages)) ?? 'known';
  } catch (error) {
    const outcome = outcomeOf(error);
    if (outcome === null) throw error;
    return outcome;
  }
}

async function begin(parts: CarriedParts, session: CarriedSession, pages: EntryPages): Promise<Outcome> {
  const { sessions, places, tenantId } = parts;
  const place = places.find(session.begins_on);
  if (sessions.isTaken(session.session_id)) return 'refused';
  if (place === null) return 'missing';
  const first = await pages.next();
  const { session_id, user_id, learner_name: name, forked_from: from } = session;
  const wish = {
    ...{ package_id: place.packageId, package_version: place.version, session_id, user_id },
    ...{ mode: 'normal' as const, recorded: true },
    ...(name === null ? {} : { learner_name: name }),
    ...(from === null ? {} : { metadata: { forked_from: from } }),
  };
  await sessions.beginCarried(tenantId, wish, first.done === true ? [] : first.value);
  const outcome = await append(parts, session, pages);
  return outcome === null || outcome === 'further' ? 'new' : outcome;
}

/** Null: all of them were there. */
async function append(
  parts: CarriedParts,
  session: CarriedSession,
  pages: EntryPages,
): Promise<Outcome | null> {
  const { sessions, tenantId } = parts;
  let outcome: Outcome | null = null;
  for (;;) {
    const { value: entries, done } = await pages.next();
    if (done === true) return outcome;
    try {
      const sent = { sessionId: session.session_id, entries: [...entries] };
      const { appended } = await sessions.appendJournal(tenantId, sent);
      if (appended > 0) outcome ??= 'further';
    } catch (error) {
      const position = partingIn(error);
      if (position === null) throw error;
      const apart = await apartIn(session, entries, position, pages);
      const settled = await settle(parts, session, apart, pages);
      if (settled.isEnd) return settled.outcome ?? outcome;
      outcome = settled.outcome ?? outcome;
    }
  }
}

/** `isEnd`: the pages were read to their end. */
async function settle(
  parts: CarriedParts,
  session: CarriedSession,
  apart: ApartJournal,
  pages: EntryPages,
): Promise<{ readonly outcome: Outcome | null; readonly isEnd: boolean }> {
  const { sessions, tenantId } = parts;
  const { theirs, isWhole } = apart;
  const { stays } = await sessions.carriedStanding(tenantId, theirs);
  if (stays !== 'ours') {
    const { was, forkId } = await (isWhole ? sessions.giveWay : sessions.forkOff)(tenantId, theirs);
    const outcome = was === 'known' ? null : forkId === null ? 'apart' : 'forked';
    return { outcome, isEnd: isWhole };
  }
  const settled = await sessions.settleCarried(tenantId, theirs, false);
  if (settled.was === 'merged') return { outcome: 'apart', isEnd: true };
  if (settled.was === 'known') return { outcome: null, isEnd: true };
  const attempt = asAttempt(parts, session, settled.sessionId, apart, pages);
  const outcome = await takeSession(parts, attempt.session, attempt.pages);
  return { outcome: outcome === 'new' || outcome === 'further' ? 'forked' : outcome, isEnd: true };
}
