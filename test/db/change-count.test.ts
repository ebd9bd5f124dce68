import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { prepareChangeCount } from '../../src-main/db/change-count';
import { openDatabase, write } from '../../src-main/db/open';

test('the count of changes stays while nothing is written, and moves with every write', () => {
  const folder = mkdtempSync(join(tmpdir(), 'lectern-changes-'));
  const { db, close } = openDatabase({
    file: join(folder, 'lectern.db'),
    migrationsFolder: 'src-main/db/migrations',
  });
  try {
    const count = prepareChangeCount(db);
    db.run(sql`CREATE TABLE things (name TEXT)`);
    const seen = [count()];
    db.all(sql`SELECT * FROM things`);
    expect(count()).toBe(seen[0]);
    const writes = [
      sql`INSERT INTO things VALUES ('a'), ('b')`,
      sql`UPDATE things SET name = 'c' WHERE name = 'a'`,
      sql`DELETE FROM things`,
    ];
    for (const each of writes) {
      write(db, (tx) => tx.run(each));
      expect(seen).not.toContain(count());
      seen.push(count());
    }
  } finally {
    close();
    rmSync(folder, { recursive: true, force: true });
  }
});
