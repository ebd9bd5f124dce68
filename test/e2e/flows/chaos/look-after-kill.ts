import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { expect } from '@playwright/test';
import Database from 'better-sqlite3';
import type { Acknowledged, RoomLearner } from '../../../support/room-learner';
import type { Imported } from './import-on';
import type { Registered } from './register-on';

/** What was promised by the moment of a kill. */
export interface Promised {
  readonly journal: readonly (Acknowledged & { readonly sessionId: string })[];
  readonly packages: readonly (readonly [string, string])[];
  readonly webhooks: readonly (readonly [string, boolean])[];
}

export function promisedTo(
  learners: readonly RoomLearner[],
  imported: Imported,
  registered: Registered,
): Promised {
  return {
    journal: learners.flatMap((learner) =>
      learner.acknowledged().map((run) => ({ ...run, sessionId: learner.sessionId })),
    ),
    packages: [...imported],
    webhooks: [...registered],
  };
}

/** Holds the data folder of the server that runs again against what it had promised; `own`: names that belong there. */
export async function lookAfterKill(
  folder: string,
  promised: Promised,
  own: ReadonlySet<string>,
  when: string,
): Promise<void> {
  const db = new Database(path.join(folder, 'lectern.db'), { readonly: true });
  try {
    expect(db.pragma('integrity_check'), when).toEqual([{ integrity_check: 'ok' }]);
    expect(db.pragma('foreign_key_check'), when).toEqual([]);
    for (const run of promised.journal) expectRun(db, run, when);
    for (const [id, sha256] of promised.packages) expectPackage(db, folder, id, sha256, when);
    for (const [url, isAcknowledged] of promised.webhooks) {
      const count = oneOf(db, 'SELECT count(*) FROM webhooks WHERE url = ?', url);
      if (isAcknowledged) expect(count, `webhook ${url} ${when}`).toBe(1);
      else expect(count, `webhook ${url} ${when}`).toBeLessThan(2);
    }
    const underWay = `SELECT count(*) FROM imports WHERE state IN ('waiting', 'processing')`;
    await expect.poll(() => oneOf(db, underWay), { message: `imports ${when}`, timeout: 30_000 }).toBe(0);
    await expect.poll(() => orphans(db, folder, own), { message: `files ${when}` }).toEqual([]);
  } finally {
    db.close();
  }
}

function expectRun(db: Database.Database, run: Promised['journal'][number], when: string): void {
  const numbers = db
    .prepare(
      `SELECT number FROM journal_entries WHERE session_id = ? AND epoch = ? AND source = 'learner' ORDER BY position`,
    )
    .pluck()
    .all(run.sessionId, run.epoch) as number[];
  const what = `${run.sessionId}, epoch ${String(run.epoch)}, ${when}`;
  expect(numbers, what).toEqual(Array.from(numbers, (_, at) => at + 1));
  expect(numbers.length, `entries of ${what}`).toBeGreaterThanOrEqual(run.number);
}

function expectPackage(db: Database.Database, folder: string, id: string, sha256: string, when: string) {
  const rows = 'SELECT count(*) FROM package_versions WHERE package_id = ? AND sha256 = ?';
  expect(oneOf(db, rows, id, sha256), `package ${id} ${when}`).toBe(1);
  const file = path.join(folder, 'packages', `${sha256}.zip`);
  expect(existsSync(file) && statSync(file).size, `zip of ${id} ${when}`).toBeGreaterThan(0);
}

/** Files that neither belong to every data folder nor to a row. */
function orphans(db: Database.Database, folder: string, own: ReadonlySet<string>): readonly string[] {
  const versions =
    'SELECT DISTINCT sha256 FROM package_versions JOIN packages USING (package_id) WHERE deleted_at_ms IS NULL';
  const zips = db.prepare(versions).pluck().all() as string[];
  const uploads = db.prepare(`SELECT import_id FROM imports WHERE state IN ('uploading', 'failed')`).pluck();
  const named = new Set([
    ...zips.map((sha256) => `packages/${sha256}.zip`),
    ...(uploads.all() as string[]).map((id) => `packages/uploads/${id}`),
  ]);
  return filesIn(folder).filter((name) => !own.has(name) && !named.has(name));
}

/** Paths below the folder, with "/" on every system. */
export function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).replaceAll('\\', '/'));
}

function oneOf(db: Database.Database, sql: string, ...values: readonly string[]): number {
  return db
    .prepare(sql)
    .pluck()
    .get(...values) as number;
}
