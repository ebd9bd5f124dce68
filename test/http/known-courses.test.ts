import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { openDatabase } from '../../src-main/db/open';
import { createKnownCourses } from '../../src-main/features/sessions/known-courses';
import { startServer } from '../support/start-server';
import { zipFixture } from '../support/zip-fixture';

test('a course that an attempt still holds is not read again, though another took its place in memory', async () => {
  const dataFolder = mkdtempSync(join(tmpdir(), 'lectern-courses-'));
  const server = await startServer({ dataFolder });
  const { id: first } = await server.upload(await zipFixture('scorm12-single'));
  const { id: other } = await server.upload(await zipFixture('one-folder-down'));
  await server.lectern().close();
  const migrationsFolder = resolve('src-main/db/migrations');
  const { db, close } = openDatabase({ file: join(dataFolder, 'lectern.db'), migrationsFolder });
  const { tenantId } = db.query.tenants.findFirst().sync()!;
  const room = 1;
  const courses = createKnownCourses(room);
  const held = courses.of(db, { tenantId, packageId: first }, 1);
  courses.of(db, { tenantId, packageId: other }, 1);
  expect(courses.of(db, { tenantId, packageId: first }, 1)).toBe(held);
  close();
  rmSync(dataFolder, { recursive: true, force: true });
});
