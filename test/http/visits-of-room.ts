import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { VisitId, type LearnerId, type TenantId } from '../../src-shared/kernel/ids';
import type { TestServer } from '../support/start-server';

export interface VisitOf {
  readonly learnerId: LearnerId;
  readonly tenantId: TenantId;
  readonly device?: string;
}

/** Puts a visit straight into the database, as of now. */
export function addVisit(
  { dataFolder }: Pick<TestServer, 'dataFolder'>,
  { learnerId, tenantId, device = 'Chromebook, Chrome' }: VisitOf,
): VisitId {
  const visitId = VisitId.parse(randomUUID());
  const database = new Database(join(dataFolder, 'lectern.db'));
  database
    .prepare(
      `INSERT INTO room_visits (visit_id, tenant_id, learner_id, hash, device, created_at_ms, last_seen_at_ms)
       VALUES (?, ?, ?, ?, ?, ?, ?)`,
    )
    .run(visitId, tenantId, learnerId, randomUUID(), device, Date.now(), Date.now());
  database.close();
  return visitId;
}
