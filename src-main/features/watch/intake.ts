import type { Stats } from 'node:fs';
import { lstat } from 'node:fs/promises';
import { basename } from 'node:path';
import { setImmediate, setTimeout as pause } from 'node:timers/promises';
import PQueue from 'p-queue';
import { Refusal } from '../../../src-shared/contract/errors';
import { ImportId, PackageId, type TenantId } from '../../../src-shared/kernel/ids';
import type { RunJob } from '../../content/run-job';
import { write, type Db } from '../../db/open';
import type { Clock } from '../../platform/clock';
import { newUuid } from '../../platform/ids';
import type { Log } from '../../platform/log';
import type { ImportService, Unattended } from '../imports/service';
import type { PackageService, UploadWords } from '../packages/service';
import * as repository from './repository';
import type { FileRow } from './repository';

export interface IntakeDeps {
  readonly db: Db;
  readonly imports: ImportService;
  readonly packages: PackageService;
  readonly runJob: RunJob;
  readonly clock: Clock;
  readonly log: Log;
  /** How long size and time of a file must stay the same: until then somebody may still be writing it. */
  readonly settleMs: number;
}

/** A file that was seen in a watched folder. */
export interface SeenFile {
  readonly tenantId: TenantId;
  /** Absolute. */
  readonly path: string;
  /** Who had the folder watched. */
  readonly addedBy: string;
}

const looksAtATime = 8;
const freshAtATime = 20;

/** Brings in the files of watched folders: each once for each state of its bytes, whatever became of it. */
export function createIntake(deps: IntakeDeps) {
  const { db, imports, log } = deps;
  const closing = new AbortController();
  /** One at a time: they wait for a disk, and the imports they begin have a queue of their own. */
  const queue = new PQueue({ concurrency: 1 });
  /** Thousands of files may come at once, and what is known of each is looked up on this thread. */
  const looks = new PQueue({ concurrency: looksAtATime });
  const look = (path: string) => looks.add(() => plainFile(path), { signal: closing.signal });
  /** Settled, and new to us. */
  const fresh: SeenFile[] = [];
  const settling = new Set<string>();

  /** Settles when nobody writes the file any more; null when there is nothing new in it, or no file. */
  const settledFile = async ({ tenantId, path }: SeenFile): Promise<Stats | null> => {
    for (let before = await look(path); before !== null;) {
      if (isKnown(repository.selectFile(db, tenantId, path), before)) return null;
      await pause(deps.settleMs, undefined, { signal: closing.signal });
      const now = await look(path);
      if (now !== null && isSame(before, now)) return now;
      before = now;
    }
    return null;
  };

  const takeWhenSettled = async (file: SeenFile, key: string): Promise<void> => {
    let stats: Stats | null;
    try {
      stats = await settledFile(file);
    } finally {
      settling.delete(key);
    }
    if (stats !== null) await takeInTurn(file);
    else if ((await plainFile(file.path)) === null) await forgetFailed(file);
  };

  /** That a file was refused is told as long as the file is there; when it comes back, it is tried anew. */
  const forgetFailed = async ({ tenantId, path }: SeenFile): Promise<void> => {
    const known = repository.selectFile(db, tenantId, path);
    if (known?.importId && (await imports.forgetFailed(tenantId, known.importId)))
      write(db, (tx) => repository.deleteFile(tx, known));
  };

  const take = async (file: SeenFile): Promise<void> => {
    const { tenantId, path } = file;
    const known = repository.selectFile(db, tenantId, path);
    const going = known?.importId ? imports.ending(known.importId) : null;
    if (going !== null) {
      void going.then(() => see(file));
      return;
    }
    const sha256 = known?.sha256 ? await hashOf(deps.runJob, path, closing.signal) : null;
    const stats = await plainFile(path);
    if (stats === null || isKnown(known, stats)) return;
    const facts = factsOf(stats, deps.clock.nowMs());
    if (known !== null && sha256 !== null && sha256 === known.sha256)
      write(db, (tx) => repository.replaceFile(tx, { ...known, ...facts }));
    else imports.addUnattended([arrival(file, known, facts)]);
  };

  const takeInTurn = async (file: SeenFile): Promise<void> => {
    if (repository.selectFile(db, file.tenantId, file.path) !== null)
      return queue.add(() => take(file), { signal: closing.signal });
    // The first of them sees to those that come meanwhile too.
    if (fresh.push(file) === 1) await queue.add(takeFresh, { signal: closing.signal });
  };

  /** Some in one transaction, and a breath between. */
  const takeFresh = async (): Promise<void> => {
    while (fresh.length > 0 && !closing.signal.aborted) {
      await takeTogether(fresh.splice(0, freshAtATime)).catch(tellOfFault);
      await setImmediate();
    }
  };

  const takeTogether = async (files: readonly SeenFile[]): Promise<void> => {
    const found = await Promise.all(files.map(async (file) => ({ file, stats: await plainFile(file.path) })));
    const nowMs = deps.clock.nowMs();
    imports.addUnattended(
      found.flatMap(({ file, stats }) =>
        stats === null ? [] : [arrival(file, null, factsOf(stats, nowMs))],
      ),
    );
  };

  const arrival = (file: SeenFile, known: FileRow | null, facts: FileFacts): Unattended => {
    const { tenantId, path } = file;
    const importId = ImportId.parse(newUuid());
    const words = wordsFor(file, known, deps.packages);
    const { sizeBytes } = facts;
    const wish = {
      importId,
      words,
      way: 'watched',
      fileName: basename(path),
      sizeBytes,
      sourcePath: path,
    } as const;
    const { packageId } = words;
    const sha256 = known?.sha256 ?? null;
    const row = { tenantId, path, packageId, importId, sha256, ...facts };
    return { wish, alongside: (tx) => repository.replaceFile(tx, row) };
  };

  const tellOfFault = (error: unknown): void => {
    if (!closing.signal.aborted)
      log.error({ err: error }, 'A file of a watched folder could not be taken in');
  };

  /** Something may have happened to the file. */
  const see = (file: SeenFile): void => {
    const key = `${file.tenantId} ${file.path}`;
    if (closing.signal.aborted || settling.has(key)) return;
    settling.add(key);
    takeWhenSettled(file, key).catch(tellOfFault);
  };

  return {
    see,
    close: async (): Promise<void> => {
      closing.abort();
      await queue.onIdle();
    },
  };
}

/** Null for whatever is no plain file, links included, and for what has gone. */
async function plainFile(path: string): Promise<Stats | null> {
  const found = await lstat(path).catch(() => null);
  return found?.isFile() ? found : null;
}

function isSame(a: Stats, b: Stats): boolean {
  return a.size === b.size && a.mtimeMs === b.mtimeMs;
}

type FileFacts = Pick<FileRow, 'sizeBytes' | 'modifiedAtMs' | 'seenAtMs'>;

function factsOf({ size, mtimeMs }: Stats, seenAtMs: number): FileFacts {
  return { sizeBytes: size, modifiedAtMs: Math.trunc(mtimeMs), seenAtMs };
}

function isKnown(known: FileRow | null, stats: Stats): boolean {
  return known?.sizeBytes === stats.size && known.modifiedAtMs === Math.trunc(stats.mtimeMs);
}

/** Null where it cannot be read: the import will say why. */
async function hashOf(runJob: RunJob, path: string, signal: AbortSignal): Promise<string | null> {
  try {
    return await runJob('hash', { path }, { signal });
  } catch (error) {
    if (error instanceof Refusal) return null;
    throw error;
  }
}

/** The file's package gets a new version, unless it never came to be or was deleted. */
function wordsFor(
  { tenantId, addedBy }: SeenFile,
  known: FileRow | null,
  packages: PackageService,
): UploadWords {
  const before = known?.packageId ?? null;
  const isNewVersion = before !== null && packages.exists(tenantId, before);
  return {
    tenantId,
    uploadedBy: addedBy,
    packageId: isNewVersion ? before : PackageId.parse(newUuid()),
    isNewVersion,
    title: undefined,
    strict: false,
  };
}
