import { existsSync, statSync } from 'node:fs';
import { isDamage } from '../../db/unusable';
import {
  brokenReferences,
  damagesOf,
  hasTable,
  lastMigrationMs,
  zipsOfVersions,
  type BrokenReference,
  type ZipsOfVersions,
} from '../look-into';
import { withDatabase, type DatabaseFile } from '../open-quietly';

/** A server that results go up to, as the last sync left it. */
export interface RemoteState {
  readonly id: string;
  readonly name: string;
  readonly isPaused: boolean;
  readonly lastSyncAtMs: number | null;
  /** JSON of why the last sync could not be done. */
  readonly trouble: string | null;
}

export type DatabaseState =
  | { readonly kind: 'missing' }
  | { readonly kind: 'damaged'; readonly damages: readonly string[] }
  | {
      readonly kind: 'readable';
      readonly damages: readonly string[];
      readonly broken: readonly BrokenReference[];
      readonly migrationMs: number;
      readonly zips: ZipsOfVersions;
      readonly remotes: readonly RemoteState[];
      /** The latest moment that the data know of, Unix ms; 0 where they know none. */
      readonly latestMs: number;
    };

/** Looks at the database as it is, while others may work on it. Throws errors of the disk. */
export function lookAtDatabase(place: DatabaseFile, how: 'whole' | 'quick'): DatabaseState {
  if (!existsSync(place.file) || statSync(place.file).size === 0) return { kind: 'missing' };
  try {
    return withDatabase(place, { readonly: true }, (client) => {
      const damages = damagesOf(client, how);
      if (damages.length > 0 && !isReadable(() => zipsOfVersions(client)))
        return { kind: 'damaged', damages };
      return {
        ...{ kind: 'readable', damages, broken: damages.length > 0 ? [] : brokenReferences(client) },
        ...{ migrationMs: lastMigrationMs(client), zips: zipsOfVersions(client) },
        remotes: hasTable(client, 'remotes')
          ? client
              .prepare<[], RemoteRow>(
                'SELECT remote_id, name, is_paused, last_sync_at_ms, trouble FROM remotes ORDER BY name',
              )
              .all()
              .map(remoteOf)
          : [],
        latestMs: hasTable(client, 'sessions')
          ? Number(client.prepare('SELECT max(last_accessed_at_ms) FROM sessions').pluck().get() ?? 0)
          : 0,
      };
    });
  } catch (error) {
    if (!isDamage(error)) throw error;
    return { kind: 'damaged', damages: [error instanceof Error ? error.message : String(error)] };
  }
}

interface RemoteRow {
  readonly remote_id: string;
  readonly name: string;
  readonly is_paused: number;
  readonly last_sync_at_ms: number | null;
  readonly trouble: string | null;
}

function remoteOf(row: RemoteRow): RemoteState {
  return {
    ...{ id: row.remote_id, name: row.name, isPaused: row.is_paused !== 0 },
    ...{ lastSyncAtMs: row.last_sync_at_ms, trouble: row.trouble },
  };
}

function isReadable(read: () => unknown): boolean {
  try {
    read();
    return true;
  } catch (error) {
    if (isDamage(error)) return false;
    throw error;
  }
}
