import { existsSync, readFileSync, statSync } from 'node:fs';
import { statfs } from 'node:fs/promises';
import { join } from 'node:path';
import type { DatabaseState, RemoteState } from '../../care/doctor/look-at-database';
import type { StoredPackages } from '../../care/doctor/look-at-packages';
import type { lastKnownMigration } from '../../care/migrations-known';
import { timestampFromMs } from '../../platform/clock';
import { restoringName } from '../../platform/data-folder';
import { takesBytes } from '../../platform/durable-files';
import { counted } from '../counted';
import { shownBytes } from '../shown-bytes';
import { note, ok, wrong, type Check } from './check';

/** Imports need room for a course twice. */
const fewBytes = 1_000_000_000;
const tooFewBytes = 100_000_000;

export async function folderChecks(dataFolder: string, isRunning: boolean): Promise<readonly Check[]> {
  const disk = await statfs(dataFolder);
  const free = disk.bavail * disk.bsize;
  const space = `${shownBytes(free)} free`;
  const isOpen = process.platform !== 'win32' && (statSync(dataFolder).mode & 0o077) !== 0;
  const isHalfRestored =
    existsSync(join(dataFolder, restoringName)) && !existsSync(join(dataFolder, 'lectern.db'));
  return [
    (await takesBytes(dataFolder))
      ? ok('folder', dataFolder)
      : wrong(
          'folder',
          `${dataFolder} cannot be written`,
          'Give yourself the right to write there, or free some disk space.',
        ),
    ...(isOpen
      ? [
          note(
            'rights',
            'other users of this machine may look into the folder',
            'The next start of Lectern closes it.',
          ),
        ]
      : []),
    ...(isHalfRestored
      ? [
          wrong(
            'restoring',
            'a backup was being restored here, which was broken off',
            'Restore it once more: lectern restore FILE.',
          ),
        ]
      : []),
    free < tooFewBytes
      ? wrong('disk', space, 'Free some: what learners do could soon not be saved.')
      : free < fewBytes
        ? note('disk', space, 'Free some before big courses are imported.')
        : ok('disk', space),
    isRunning ? note('in use', 'a Lectern works on this folder') : ok('in use', 'by nobody'),
  ];
}

const mend = 'Close Lectern, then run "lectern doctor --repair", or restore a backup into another folder.';

export function databaseCheck(state: DatabaseState, packagesStored: number, how: 'whole' | 'quick'): Check {
  if (state.kind === 'missing')
    return packagesStored === 0
      ? ok('database', 'none yet: the first start makes one')
      : wrong(
          'database',
          'lectern.db is missing or empty, and there are packages',
          'Restore a backup into another folder.',
        );
  if (state.damages.length > 0) return wrong('database', 'lectern.db is damaged', mend, state.damages);
  if (state.kind === 'readable' && state.broken.length > 0)
    return wrong(
      'database',
      'rows of lectern.db name others that are lost',
      mend,
      state.broken.map(
        ({ table, parent, rows }) => `${counted(rows, 'row')} of ${table}: nothing in ${parent}`,
      ),
    );
  return ok('database', how === 'whole' ? 'whole' : 'whole as far as a quick look tells; --deep reads all');
}

export function schemaCheck(state: DatabaseState, known: ReturnType<typeof lastKnownMigration>): Check {
  if (state.kind !== 'readable') return note('schema', 'cannot be told');
  if (state.migrationMs > known.whenMs)
    return wrong('schema', 'a newer Lectern has worked here', 'Update this one.');
  if (state.migrationMs < known.whenMs)
    return note('schema', 'of an older Lectern: the next start brings it up to date', 'Make a backup first.');
  return ok('schema', known.name);
}

export function packagesCheck({ stored, missing, damaged, orphans }: StoredPackages, isDeep: boolean): Check {
  const named = (what: string) => (sha256: string) => `${what}: packages/${sha256}.zip`;
  const details = [
    ...missing.map(named('missing')),
    ...damaged.map(named('damaged')),
    ...orphans.map(named('of no package')),
  ];
  if (missing.length + damaged.length > 0)
    return wrong(
      'packages',
      `${String(missing.length)} missing, ${String(damaged.length)} damaged, of ${counted(stored + missing.length, 'package')}`,
      'Import these courses again: the same file takes its old place. Or take them out of a backup, which is a ZIP.',
      details,
    );
  if (orphans.length > 0)
    return {
      ...note(
        'packages',
        `${counted(orphans.length, 'file')} that no package needs`,
        '"lectern doctor --repair" puts them aside.',
      ),
      details,
    };
  return ok(
    'packages',
    `${counted(stored, 'package')}, ${isDeep ? 'each as it came' : 'all there; --deep reads them'}`,
  );
}

const dispatchKeyBytes = 32;

export function keysCheck(dataFolder: string, remotes: readonly RemoteState[]): Check {
  const dispatchKey = join(dataFolder, 'dispatch.key');
  if (existsSync(dispatchKey) && statSync(dispatchKey).size !== dispatchKeyBytes)
    return wrong(
      'keys',
      'dispatch.key is damaged',
      'Take it out of a backup before the next start, which makes another: addresses given out would end.',
    );
  const without = remotes.filter(
    ({ id }) => sealerOf(join(dataFolder, 'remote-keys', `${id}.json`)) === null,
  );
  if (without.length > 0)
    return note(
      'keys',
      `not here: of ${without.map(({ name }) => name).join(', ')}`,
      'Give the key again under Sync.',
    );
  const sealers = new Set(remotes.map(({ id }) => sealerOf(join(dataFolder, 'remote-keys', `${id}.json`))));
  if (sealers.has('system') && sealers.has('none'))
    return note(
      'keys',
      'some are in the system’s secret store and some are not',
      'What cannot read one asks for it again.',
    );
  return ok(
    'keys',
    remotes.length === 0
      ? 'none of other servers'
      : `of ${counted(remotes.length, 'server')}, ${sealers.has('system') ? 'sealed by the system’s secret store' : 'kept by the rights of their files'}`,
  );
}

/** What the key of a remote is sealed with; null: it is not there, or no key. */
function sealerOf(file: string): string | null {
  try {
    const kept: unknown = JSON.parse(readFileSync(file, 'utf8'));
    return typeof kept === 'object' && kept !== null && 'sealer' in kept ? String(kept.sealer) : null;
  } catch {
    return null;
  }
}

export function remoteChecks(remotes: readonly RemoteState[]): readonly Check[] {
  return remotes.map(({ name, isPaused, lastSyncAtMs, trouble }) => {
    const when = lastSyncAtMs === null ? 'never synced' : `last synced ${timestampFromMs(lastSyncAtMs)}`;
    const says = `${name}: ${when}${isPaused ? ', paused' : ''}`;
    return trouble === null
      ? ok('remote', says)
      : note(
          'remote',
          `${says}; the last try failed: ${trouble}`,
          '"lectern sync" says more; nothing is lost meanwhile.',
        );
  });
}
