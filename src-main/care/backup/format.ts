import { z } from 'zod';

/*
 * A backup is a ZIP without compression: backup.json says what is in it, lectern.db is the database as of one moment, packages/ has the
 * ZIP of each course by its SHA-256, and dispatch.key what the addresses of dispatches are made with. Any tool can unpack it.
 */

export const formatName = 'lectern-backup';
export const formatVersion = 1;

export const listName = 'backup.json';
export const databaseName = 'lectern.db';
/** Keys beside the database that others were given something made by. Those of remotes are not among them: they open other servers. */
export const keyNames = ['dispatch.key'] as const;
export const packageName = (sha256: string): string => `packages/${sha256}.zip`;

const FileName = z.string().regex(/^(lectern\.db|dispatch\.key|packages\/[0-9a-f]{64}\.zip)$/);
const Sha256 = z.string().regex(/^[0-9a-f]{64}$/);

export const BackupFile = z.object({ name: FileName, bytes: z.int().min(0), sha256: Sha256 });
export type BackupFile = z.infer<typeof BackupFile>;

/** Of any version: what comes later may look different. */
export const BackupHead = z.object({ format: z.literal(formatName), version: z.int().min(1) });

export const BackupList = BackupHead.extend({
  lectern: z.string(),
  made_at: z.iso.datetime(),
  /** The last migration of the database: when it was made, Unix ms. */
  migration_ms: z.number(),
  files: z.array(BackupFile),
  /** SHA-256 of packages that were not there, or not as they had come, when the backup was made. */
  missing: z.array(Sha256),
  damaged: z.array(Sha256),
});
export type BackupList = z.infer<typeof BackupList>;
