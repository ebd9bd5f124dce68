import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const Journal = z.object({ entries: z.array(z.object({ when: z.number(), tag: z.string() })).min(1) });

/** The last migration that this program knows, as the library names it: when it was made, Unix ms. */
export function lastKnownMigration(migrationsFolder: string): {
  readonly whenMs: number;
  readonly name: string;
} {
  const text = readFileSync(join(migrationsFolder, 'meta', '_journal.json'), 'utf8');
  const { entries } = Journal.parse(JSON.parse(text));
  const { when, tag } = entries.reduce((last, one) => (one.when > last.when ? one : last));
  return { whenMs: when, name: tag };
}
