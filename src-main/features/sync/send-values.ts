import { Refusal } from '../../../src-shared/contract/errors';
import { changesOver, fieldsOver, type Changes } from '../../../src-shared/sync/changes-over';
import { failureNamed, isNotFound, remoteFailed } from '../../../src-shared/sync/failure';
import { mergeSides, type Side } from '../../../src-shared/sync/merge';
import type { RemoteSession } from '../../../src-shared/sync/read-answers';
import { sideOfRemoteSession, sideOfSession } from '../../../src-shared/sync/side-of-session';
import type { Session } from '../../../src-shared/contract/sessions';
import type { RemoteClient } from '../../remote/remote-client';
import type { RunTools, SyncParts } from './parts';
import { troubleOf } from './own-refusal';
import { hashOf } from './receipt';
import type { OutboxRow } from './repository-outbox';
import type { Sent } from './send-session';

const mostTries = 3;

/** Brings the values of a session to a remote that knows no journals, merged with what is there; what is there comes here in turn. */
export async function sendValues(
  parts: SyncParts,
  run: RunTools,
  { receipt }: OutboxRow,
  session: Session,
): Promise<Sent> {
  const ours = sideOfSession(session);
  const ofReceipt = receipt?.remote_version ?? null;
  const found = await find(run.client, session.id);
  if (receipt !== null && (found?.version ?? 0) < (ofReceipt ?? 0)) run.tally.lostSessions += 1;
  const there = found ?? (await begin(run, session));
  const { theirs, merged, version } = await untilTaken(run, session, ours, there, ofReceipt);
  if (isLess(ours, merged) && (await takeHere(parts, session, ours, merged))) run.tally.received += 1;
  const at = new Date(parts.clock.nowMs()).toISOString();
  return {
    commonPosition: 0,
    receipt: { at, remote_version: version, position: null, hash: hashOf({ ...theirs, lastAccessedMs: 0 }) },
  };
}

interface Taken {
  readonly theirs: Side;
  readonly merged: Side;
  readonly version: number;
}

/** Somebody else may write there meanwhile: it is read and merged again then, a few times. */
async function untilTaken(
  { client, clockDifferenceMs }: RunTools,
  session: Session,
  ours: Side,
  found: RemoteSession,
  ofReceipt: number | null,
): Promise<Taken> {
  let there = found;
  for (let tries = 1; ; tries += 1) {
    const told = sideOfRemoteSession(there, session.scorm_version, clockDifferenceMs);
    if (told === null) throw remoteFailed('garbage', { reason: 'shape', status: null, at: 'cmi_data' });
    // Nobody has written to it since we did: when we did says nothing of when that was said.
    const theirs = there.version === ofReceipt ? { ...told, lastAccessedMs: 0 } : told;
    const merged = mergeSides(ours, theirs);
    const changes = changesOver(theirs, merged);
    const fields = fieldsOver(theirs, merged);
    if (Object.keys(changes).length === 0 && Object.keys(fields).length === 0)
      return { theirs, merged, version: there.version };
    try {
      const update = { ...fields, cmi_data: wholeData(theirs, changes) };
      const taken = await put(client, session.id, there.version, update);
      return { theirs: merged, merged, version: taken.version };
    } catch (error) {
      if (!isConflict(error) || tries >= mostTries) throw error;
      there = await client.readSession(session.id);
    }
  }
}

type Update = Readonly<Record<string, unknown>>;

/** Of the fields only the values are certain: one that a remote does not know is left out, since the values say the same. */
async function put(
  client: RemoteClient,
  id: string,
  version: number,
  update: Update,
): Promise<RemoteSession> {
  try {
    return await client.putSession(id, version, update);
  } catch (error) {
    const field = refusedField(error)?.split('.')[0] ?? null;
    if (field === null || field === 'cmi_data' || !Object.hasOwn(update, field)) throw error;
    const rest = Object.entries(update).filter(([name]) => name !== field);
    return put(client, id, version, Object.fromEntries(rest));
  }
}

function refusedField(error: unknown): string | null {
  const { field } = failureNamed(error, 'refused')?.details ?? {};
  return typeof field === 'string' ? field : null;
}

/** All of it: whether a remote lays what is sent over what it has, or puts it in its place, is not documented. */
function wholeData({ cmiData }: Side, changes: Changes): Readonly<Record<string, string>> {
  const whole = Object.entries({ ...cmiData, ...changes });
  return Object.fromEntries(whole.filter((pair): pair is [string, string] => pair[1] !== null));
}

/** Null: it has none. */
async function find(client: RemoteClient, sessionId: string): Promise<RemoteSession | null> {
  try {
    return await client.readSession(sessionId);
  } catch (error) {
    if (!isNotFound(error)) throw error;
    return null;
  }
}

async function begin({ client, packages }: RunTools, session: Session): Promise<RemoteSession> {
  const { id: sessionId, user_id: userId, learner_name: learnerName } = session;
  const course = { packageId: session.package_id, version: session.package_version };
  await packages.withPlace(course, ({ packageId }) =>
    client.launch({ packageId, sessionId, userId, ...(learnerName === null ? {} : { learnerName }) }),
  );
  return client.readSession(sessionId);
}

/** Does ours lack something of what was merged? */
function isLess(ours: Side, merged: Side): boolean {
  return (
    Object.keys(changesOver(ours, merged)).length > 0 || Object.keys(fieldsOver(ours, merged)).length > 0
  );
}

/**
 * As a client of ours would bring it, over the version that was merged, and as old as it was there. One that has changed meanwhile stays
 * as it is: it waits to be sent again, and is merged with what is there then.
 */
async function takeHere(
  { sessions }: SyncParts,
  session: Session,
  ours: Side,
  merged: Side,
): Promise<boolean> {
  const update = { sessionId: session.id, ...fieldsOver(ours, merged), cmi_data: changesOver(ours, merged) };
  try {
    const expects = (version: number): boolean => version === session.version;
    await sessions.update(session.tenant_id, update, expects, merged.lastAccessedMs);
    return true;
  } catch (error) {
    if (error instanceof Refusal && error.code === 'VERSION_CONFLICT') return false;
    throw troubleOf(error);
  }
}

function isConflict(error: unknown): boolean {
  return failureNamed(error, 'conflict') !== null;
}
