import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openDatabase } from '../../src-main/db/open';
import { courses, packageVersions, sessions } from '../../src-main/db/tables';
import { migrationsBefore, migrationsFolder } from './migrations-before';

const activity = (id: string, content: object | null, children: readonly object[] = []) => ({
  ...{ id, title: id, isVisible: true, content, launchData: null, sequencing: null, children },
});
const sco = { kind: 'sco', href: 'b.html', parameters: '' };
const course = {
  ...{ scormVersion: '2004', edition: '3rd', identifier: 'the-manifest', title: 'T', description: null },
  root: activity('o', null, [
    activity('cluster', null, [activity('a', { ...sco, kind: 'asset', href: 'a.html' })]),
    activity('b', sco),
    activity('c', sco),
  ]),
};
const findings = ['error', 'warning', 'warning'].map((severity) => ({ id: 'x', severity }));
const summary = {
  shownActivityId: 'a59',
  activities: Array.from({ length: 60 }, (_, at) => ({
    activityId: `a${String(at)}`,
    attempts: at === 7 ? 2 : 0,
  })),
};

test('versions that were kept before get what lists say of their courses, and big sessions what lists have', () => {
  const folder = mkdtempSync(join(tmpdir(), 'lectern-db-'));
  const file = join(folder, 'lectern.db');
  const before = openDatabase({ file, migrationsFolder: migrationsBefore('0006_courses', folder) });
  const insert = (table: string, row: Readonly<Record<string, unknown>>) => {
    const names = Object.keys(row);
    before.db.$client
      .prepare(`INSERT INTO ${table} (${names.join()}) VALUES (${names.map(() => '?').join()})`)
      .run(...Object.values(row).map((value) => (typeof value === 'object' ? JSON.stringify(value) : value)));
  };
  const times = { created_at_ms: 1, updated_at_ms: 1 };
  insert('tenants', { tenant_id: 't', name: 'T', created_at_ms: 1 });
  insert('packages', { package_id: 'p', tenant_id: 't', current_version: 1, metadata: {}, ...times });
  insert('package_versions', {
    ...{ package_id: 'p', version: 1, tenant_id: 't', title: 'T', sha256: '', size_bytes: 1, file_count: 1 },
    ...{ file_name: 'f', uploaded_by: 'u', root_folder: '', created_at_ms: 1, course, findings },
  });
  insert('sessions', {
    ...{
      session_id: 's',
      tenant_id: 't',
      package_id: 'p',
      package_version: 1,
      user_id: 'u',
      attempt_number: 1,
    },
    ...{ mode: 'normal', status: 'active', completion_status: 'unknown', success_status: 'unknown', summary },
    ...{
      metadata: {},
      version: 1,
      epoch: 0,
      last_position: 0,
      started_at_ms: 1,
      last_accessed_at_ms: 1,
      ...times,
    },
  });
  before.close();

  const after = openDatabase({ file, migrationsFolder });
  expect(after.db.select().from(packageVersions).get()).toMatchObject({
    ...{ identifier: 'the-manifest', scormVersion: '2004', edition: '3rd', launchPath: 'a.html' },
    ...{ scoCount: 2, itemCount: 4, findings, findingCounts: { error: 1, warning: 2, info: 0 } },
  });
  expect(JSON.parse(after.db.select().from(courses).get()?.course ?? '')).toEqual(course);
  const kept = after.db.select().from(sessions).get();
  expect(kept?.summary).toEqual(summary);
  expect(kept?.listedSummary).toEqual({
    ...summary,
    activities: [summary.activities[7], summary.activities[59]],
  });
  after.close();
  rmSync(folder, { recursive: true });
});
