import { createHash } from 'node:crypto';
import { createWriteStream, existsSync } from 'node:fs';
import { mkdir, readdir, rename, rm, statfs } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { openPromise, type Entry, type ZipFile } from 'yauzl';
import { z } from 'zod';
import { restoringName } from '../../platform/data-folder';
import { syncFolder } from '../../platform/durable-files';
import { codeOf } from '../../platform/error-code';
import { lockFolder } from '../../db/folder-lock';
import { isDamage } from '../../db/unusable';
import { CareFault } from '../care-fault';
import { brokenReferences, damagesOf } from '../look-into';
import { lastKnownMigration } from '../migrations-known';
import { withDatabase } from '../open-quietly';
import { asAnother } from './as-another';
import { BackupHead, BackupList, databaseName, formatVersion, listName, type BackupFile } from './format';
import type { CareWatch } from './make-backup';

export interface RestoreOrder {
  readonly file: string;
  /** Is made where it is not there; nothing may be in it. */
  readonly dataFolder: string;
  readonly migrationsFolder: string;
  /** The Lectern that the backup was made of goes on: this one is another. */
  readonly isAnother: boolean;
  readonly nativeBinding?: string | undefined;
}

/**
 * Fills an empty folder with what is in a backup, and checks each byte of it on the way. All lies aside until it was checked; the database
 * comes last, so that a folder whose restoring was broken off is never taken for a Lectern's. Rejects with CareFault and with errors of
 * the disk.
 */
export async function restoreBackup(
  order: RestoreOrder,
  { signal, onProgress }: CareWatch,
): Promise<BackupList> {
  const folder = resolve(order.dataFolder);
  const zip = await openedZip(order.file);
  try {
    const { list, entries } = await readList(zip, order);
    await refuseFolder(folder);
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const lock = lockFolder(folder, order.nativeBinding);
    const aside = join(folder, restoringName);
    await rm(aside, { recursive: true, force: true });
    await mkdir(aside, { recursive: true, mode: 0o700 });
    try {
      await refuseSmall(folder, list.files);
      const all = list.files.reduce((sum, { bytes }) => sum + bytes, 1);
      let done = 0;
      for (const file of list.files)
        await unpack(order.file, { zip, entry: entries.get(file.name), file, aside, signal }, (count) =>
          onProgress((done += count) / all),
        );
      checkDatabase(order, join(aside, databaseName));
      signal.throwIfAborted();
      await takePlace(folder, aside, list.files);
      return list;
    } catch (error) {
      if (!existsSync(join(folder, databaseName))) await rm(aside, { recursive: true, force: true });
      throw error;
    } finally {
      lock.release();
    }
  } finally {
    zip.close();
  }
}

/** A ZIP that ends where it should not, or is none. */
async function openedZip(file: string): Promise<ZipFile> {
  try {
    return await openPromise(file, { lazyEntries: true, autoClose: false });
  } catch (error) {
    throw isOfSystem(error) ? error : new CareFault('NOT_A_BACKUP', file, { cause: error });
  }
}

function isOfSystem(error: unknown): boolean {
  return /^E(?!RR_)/.test(codeOf(error));
}

const mostListBytes = 256 * 1024 * 1024;

async function readList(zip: ZipFile, { file, migrationsFolder }: RestoreOrder) {
  try {
    const entries = new Map<string, Entry>();
    for await (const entry of zip.eachEntry()) entries.set(entry.fileName, entry);
    const entry = entries.get(listName);
    if (entry === undefined || entry.uncompressedSize > mostListBytes) throw new Error('It has no list');
    const json: unknown = JSON.parse(await text(await zip.openReadStreamPromise(entry)));
    const { version } = BackupHead.parse(json);
    if (version > formatVersion) throw new CareFault('NEWER', file);
    const list = BackupList.parse(json);
    if (!list.files.some(({ name }) => name === databaseName)) throw new Error('It has no database');
    if (list.migration_ms > lastKnownMigration(migrationsFolder).whenMs) throw new CareFault('NEWER', file);
    return { list, entries };
  } catch (error) {
    throw error instanceof CareFault ? error : new CareFault('NOT_A_BACKUP', file, { cause: error });
  }
}

/** What was left of a restoring that was broken off is no harm. */
async function refuseFolder(folder: string): Promise<void> {
  const names = existsSync(folder) ? await readdir(folder) : [];
  const isUnfinished = names.includes(restoringName) && !names.includes(databaseName);
  if (!isUnfinished && names.some((name) => !name.startsWith('lock.db')))
    throw new CareFault('NOT_EMPTY', folder);
}

async function refuseSmall(folder: string, files: readonly BackupFile[]): Promise<void> {
  const wanted = files.reduce((sum, { bytes }) => sum + bytes, 0);
  const disk = await statfs(folder);
  if (disk.bavail * disk.bsize < wanted) throw new CareFault('NO_ROOM', folder);
}

interface Unpacking {
  readonly zip: ZipFile;
  readonly entry: Entry | undefined;
  readonly file: BackupFile;
  readonly aside: string;
  readonly signal: AbortSignal;
}

async function unpack(
  backup: string,
  { zip, entry, file, aside, signal }: Unpacking,
  onBytes: (count: number) => void,
): Promise<void> {
  const damaged = (cause?: unknown) => new CareFault('BACKUP_DAMAGED', `${backup}: ${file.name}`, { cause });
  if (entry?.uncompressedSize !== file.bytes) throw damaged();
  const target = join(aside, file.name);
  await mkdir(dirname(target), { recursive: true, mode: 0o700 });
  const hash = createHash('sha256');
  const body = await zip.openReadStreamPromise(entry).catch((error: unknown) => {
    throw damaged(error);
  });
  const heard = async function* (source: AsyncIterable<unknown>) {
    for await (const chunk of source) {
      const bytes = z.instanceof(Buffer).parse(chunk);
      hash.update(bytes);
      onBytes(bytes.length);
      yield bytes;
    }
  };
  try {
    await pipeline(body, heard, createWriteStream(target, { mode: 0o600, flush: true }), { signal });
  } catch (error) {
    throw signal.aborted || isOfSystem(error) ? error : damaged(error);
  }
  if (hash.digest('hex') !== file.sha256) throw damaged();
}

function checkDatabase({ file, isAnother, nativeBinding }: RestoreOrder, database: string): void {
  try {
    withDatabase({ file: database, nativeBinding }, { readonly: false }, (client) => {
      const isWhole = damagesOf(client, 'whole', 1).length === 0 && brokenReferences(client).length === 0;
      if (!isWhole) throw new CareFault('BACKUP_DAMAGED', `${file}: ${databaseName}`);
      if (isAnother) asAnother(client);
    });
  } catch (error) {
    throw isDamage(error)
      ? new CareFault('BACKUP_DAMAGED', `${file}: ${databaseName}`, { cause: error })
      : error;
  }
}

/** File by file, so that what an earlier try has placed is no obstacle. */
async function takePlace(folder: string, aside: string, files: readonly BackupFile[]): Promise<void> {
  const others = files.filter(({ name }) => name !== databaseName);
  await mkdir(join(folder, 'packages'), { recursive: true, mode: 0o700 });
  for (const { name } of others) await rename(join(aside, name), join(folder, name));
  for (const each of [join(folder, 'packages'), folder]) await syncFolder(each);
  await rename(join(aside, databaseName), join(folder, databaseName));
  await syncFolder(folder);
  await rm(aside, { recursive: true });
}
