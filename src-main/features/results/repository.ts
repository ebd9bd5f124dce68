import { and, sql } from 'drizzle-orm';
import type { SessionId, TenantId } from '../../../src-shared/kernel/ids';
import type { AttemptSummary } from '../../../src-shared/scorm/attempt';
import type { Reads } from '../../db/open';
import { isGiven, prepared } from '../../db/prepared';
import { sessions } from '../../db/tables';

const toldIn = prepared((db) =>
  db
    .select({ activities: sql<string | null>`${sessions.summary} ->> '$.activities'` })
    .from(sessions)
    .where(and(isGiven(sessions.tenantId, 'tenantId'), isGiven(sessions.sessionId, 'sessionId')))
    .prepare(),
);

/** What the activities of a session told, as of its last Commit; none of one that is gone. */
export function selectActivities(
  db: Reads,
  tenantId: TenantId,
  sessionId: SessionId,
): AttemptSummary['activities'] {
  const row = toldIn(db).get({ tenantId, sessionId });
  return JSON.parse(row?.activities ?? '[]') as AttemptSummary['activities'];
}
