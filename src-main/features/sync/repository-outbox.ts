import { and, asc, count, desc, eq, gt, isNotNull, isNull, lte, sql } from 'drizzle-orm';
import type { RemoteTrouble } from '../../../src-shared/contract/remote-trouble';
import type { Receipt } from '../../../src-shared/contract/syncs';
import { previewUser } from '../../../src-shared/contract/user-id';
import type { SessionId, TenantId } from '../../../src-shared/kernel/ids';
import type { Reads, Writes } from '../../db/open';
import { sessions, syncSessions } from '../../db/tables';
import { keptTrouble } from './kept-trouble';
import type { RemoteKey } from './repository-remotes';
import { longestWaitMs } from './trouble';

type StoredRow = typeof syncSessions.$inferSelect;
export type OutboxRow = Omit<StoredRow, 'trouble' | 'receipt'> & {
  readonly trouble: RemoteTrouble | null;
  readonly receipt: Receipt | null;
};
export type OutboxKey = Pick<OutboxRow, 'remoteId' | 'sessionId' | 'tenantId'>;

const isToSend = gt(syncSessions.mark, syncSessions.sentMark);

/** Puts every session of the tenant that is a learner's record into the outbox; those that are there stay as they are. */
export function enrolAll(tx: Writes, { remoteId, tenantId }: RemoteKey, nowMs: number): void {
  tx.run(sql`
    insert into ${syncSessions}
      (remote_id, session_id, tenant_id, mark, sent_mark, common_position, attempts, next_attempt_at_ms, updated_at_ms)
    select ${remoteId}, session_id, tenant_id, 1, 0, 0, 0, ${nowMs}, ${nowMs}
    from ${sessions}
    where tenant_id = ${tenantId} and sandbox is null and mode = 'normal' and user_id <> ${previewUser}
    on conflict do nothing
  `);
}

/** The session has changed: it waits for every remote of its tenant. What only a change could help is tried again at once. */
export function raiseMarks(tx: Writes, tenantId: TenantId, sessionId: SessionId, nowMs: number): void {
  tx.run(sql`
    insert into ${syncSessions}
      (remote_id, session_id, tenant_id, mark, sent_mark, common_position, attempts, next_attempt_at_ms, updated_at_ms)
    select r.remote_id, s.session_id, s.tenant_id, 1, 0, 0, 0, ${nowMs}, ${nowMs}
    from ${sessions} as s join remotes as r on r.tenant_id = s.tenant_id
    where s.session_id = ${sessionId} and s.tenant_id = ${tenantId}
      and s.sandbox is null and s.mode = 'normal' and s.user_id <> ${previewUser}
    on conflict (remote_id, session_id) do update set mark = mark + 1, updated_at_ms = excluded.updated_at_ms,
      next_attempt_at_ms = case when trouble ->> '$.lasting' then excluded.next_attempt_at_ms else next_attempt_at_ms end
  `);
}

/** It is to be looked at again for this one remote, now. */
export function raiseMark(tx: Writes, row: OutboxKey, nowMs: number): void {
  tx.update(syncSessions)
    .set({ mark: sql`${syncSessions.mark} + 1`, nextAttemptAtMs: nowMs, updatedAtMs: nowMs })
    .where(one(row))
    .run();
}

/** As `dueAtMs`. */
function dueAt(nowMs: number) {
  const { nextAttemptAtMs } = syncSessions;
  return sql<number>`iif(${nextAttemptAtMs} > ${nowMs + longestWaitMs}, ${nowMs}, ${nextAttemptAtMs})`;
}

/** Those whose time has come, the one that waits longest first. */
export function selectDue(db: Reads, { remoteId }: RemoteKey, nowMs: number, limit: number): OutboxRow[] {
  return db
    .select()
    .from(syncSessions)
    .where(and(eq(syncSessions.remoteId, remoteId), isToSend, lte(dueAt(nowMs), nowMs)))
    .orderBy(asc(syncSessions.nextAttemptAtMs), asc(syncSessions.sessionId))
    .limit(limit)
    .all()
    .map(rowOf);
}

/** When the next one is due; null when none waits. */
export function selectNextDueAt(db: Reads, { remoteId }: RemoteKey, nowMs: number): number | null {
  const due = db.select({ atMs: sql<number | null>`min(${dueAt(nowMs)})` }).from(syncSessions);
  return due.where(and(eq(syncSessions.remoteId, remoteId), isToSend)).get()?.atMs ?? null;
}

/** Null: the session is not in the outbox of that remote. */
export function selectOutboxRow(db: Reads, key: RemoteKey, sessionId: SessionId): OutboxRow | null {
  const stored = db
    .select()
    .from(syncSessions)
    .where(one({ ...key, sessionId }))
    .get();
  return stored === undefined ? null : rowOf(stored);
}

export function updateOutboxRow(
  tx: Writes,
  key: OutboxKey,
  changes: Partial<Omit<OutboxRow, keyof OutboxKey | 'mark'>>,
): void {
  tx.update(syncSessions).set(changes).where(one(key)).run();
}

/** All that wait are due at once, or this one: somebody asked for it. */
export function makeDue(tx: Writes, { remoteId }: RemoteKey, nowMs: number, sessionId?: SessionId): void {
  const chosen = sessionId === undefined ? undefined : eq(syncSessions.sessionId, sessionId);
  tx.update(syncSessions)
    .set({ nextAttemptAtMs: nowMs })
    .where(and(eq(syncSessions.remoteId, remoteId), isToSend, chosen))
    .run();
}

export interface OutboxCounts {
  readonly sent: number;
  readonly waiting: number;
  readonly inTrouble: number;
}

const countWhere = {
  sent: sql<number>`coalesce(sum(mark = sent_mark), 0)`,
  waiting: sql<number>`coalesce(sum(mark > sent_mark and trouble is null), 0)`,
  inTrouble: sql<number>`coalesce(sum(mark > sent_mark and trouble is not null), 0)`,
};

export function countOutbox(db: Reads, { remoteId }: RemoteKey): OutboxCounts {
  const counts = db.select(countWhere).from(syncSessions).where(eq(syncSessions.remoteId, remoteId)).get();
  return counts ?? { sent: 0, waiting: 0, inTrouble: 0 };
}

export type OutboxState = 'waiting' | 'sent' | 'trouble';

function isIn(state: OutboxState | undefined) {
  if (state === undefined) return undefined;
  if (state === 'sent') return eq(syncSessions.mark, syncSessions.sentMark);
  return and(isToSend, state === 'trouble' ? isNotNull(syncSessions.trouble) : isNull(syncSessions.trouble));
}

/** The last changed first. */
export function selectOutbox(
  db: Reads,
  { remoteId }: RemoteKey,
  state: OutboxState | undefined,
  limit: number,
  offset: number,
): OutboxRow[] {
  return db
    .select()
    .from(syncSessions)
    .where(and(eq(syncSessions.remoteId, remoteId), isIn(state)))
    .orderBy(desc(syncSessions.updatedAtMs), asc(syncSessions.sessionId))
    .limit(limit)
    .offset(offset)
    .all()
    .map(rowOf);
}

export function countListed(db: Reads, { remoteId }: RemoteKey, state: OutboxState | undefined): number {
  const rows = db.select({ total: count() }).from(syncSessions);
  return rows.where(and(eq(syncSessions.remoteId, remoteId), isIn(state))).get()?.total ?? 0;
}

function one({ tenantId, remoteId, sessionId }: OutboxKey) {
  return and(
    eq(syncSessions.tenantId, tenantId),
    eq(syncSessions.remoteId, remoteId),
    eq(syncSessions.sessionId, sessionId),
  );
}

/** Both are JSON that nobody but this server writes. */
function rowOf(row: StoredRow): OutboxRow {
  return { ...row, trouble: keptTrouble(row.trouble), receipt: row.receipt as Receipt | null };
}
