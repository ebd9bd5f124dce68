import { selectSetAside } from '../../src-main/features/sessions/repository-reconcile';
import type { SessionId } from '../../src-shared/kernel/ids';
import { tenantId, userId, type Lectern } from './lectern-in-process';
import { journalOf } from './two-lecterns';

/** Of the learner's sessions, the first made first. */
export function idsOn(on: Lectern): SessionId[] {
  const query = { page: 1, limit: 100, sort: 'created_at', order: 'asc', user_id: userId } as const;
  return on
    .sessions()
    .list(tenantId, query)
    .data.map(({ id }) => id);
}

/** Everything that one Lectern has kept of what anybody said, as it was said. */
export function keptOn(on: Lectern): string {
  const texts = (query: string): unknown[] =>
    on.db.$client
      .prepare(query)
      .pluck()
      .all()
      .map((text): unknown => JSON.parse(String(text)));
  return JSON.stringify([
    idsOn(on).map((sessionId) => [journalOf(on, sessionId), selectSetAside(on.db, { tenantId, sessionId })]),
    texts('SELECT entry FROM fenced_entries'),
    texts('SELECT changes FROM external_writes WHERE applied_at_ms IS NULL'),
  ]);
}
