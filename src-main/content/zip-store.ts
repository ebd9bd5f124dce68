import { randomUUID } from 'node:crypto';
import { mkdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { Refusal } from '../../src-shared/contract/errors';
import { linkDurably, renameDurably, syncFolder } from '../platform/durable-files';
import { codeOf } from '../platform/error-code';
import { createInflatedFiles, type InflatedFiles } from './inflated-files';
import { createLeaseCache } from './lease-cache';
import { onDisk } from './on-disk';
import { createReadyFiles, type ReadyFiles } from './ready-files';
import type { RunJob } from './run-job';
import type { StagedFile } from './stage-file';
import { createSlowReading, openStoredZip, type SlowReading, type StoredZip } from './stored-zip';
import { stageStream } from './stage-stream';
import { tooLarge } from './too-large';
import { createChunkPool, type ChunkPool } from './write-slice';
import type { ZipEntry } from './zip-index';

/** Packages as the zips they came in, named by their SHA-256 (lower-case hex). Written once, never edited. */
export interface ZipStore {
  /**
   * Streams a zip into a place aside. Refuses with FILE_TOO_LARGE beyond `limitBytes` (at once when `announcedBytes` says
   * so) and UPLOAD_FAILED when the disk does; a source that breaks off rejects with its own error. After a failure nothing
   * is left behind, and the rest of the source is the caller's to drain or to cut.
   */
  receive(
    source: Readable,
    limits: { readonly limitBytes: number; readonly announcedBytes?: number },
  ): Promise<ReceivedZip>;
  /** A free path aside, for a copy that is made elsewhere and then adopted. Refuses with UPLOAD_FAILED. */
  newPlace(): Promise<string>;
  /** Takes a file that lies whole and synced on the same disk. With `keepSource` it stays where it is when it is stored. */
  adopt(staged: StagedFile, how?: { readonly keepSource: boolean }): Promise<ReceivedZip>;
  /** Runs `use` with the zip open until the promise settles. Refuses with STORAGE_UNAVAILABLE. */
  withZip<T>(sha256: string, use: (zip: StoredZip) => Promise<T>): Promise<T>;
  /** Whether a deflated file may be asked for in ranges. */
  canInflate(entry: ZipEntry): boolean;
  /** As `InflatedFiles.use` and `InflatedFiles.holds`. */
  readonly withInflated: InflatedFiles['use'];
  readonly holdsInflated: InflatedFiles['holds'];
  /** Small files at hand; those of a package go with it. */
  readonly ready: ReadyFiles;
  /** What big files are read with. */
  readonly chunks: ChunkPool;
  pathOf(sha256: string): string;
  /** Bytes of the stored zip, or null when there is none. */
  sizeOf(sha256: string): Promise<number | null>;
  remove(sha256: string): Promise<void>;
  /** At start: forgets what an earlier run received and never committed. */
  sweepIncoming(): Promise<void>;
  /** Waits until nothing is read any more. */
  close(): Promise<void>;
}

/** A zip that has arrived whole but is not stored yet: one of the two must be called. */
export interface ReceivedZip {
  readonly sha256: string;
  readonly sizeBytes: number;
  /** The same bytes are stored already. */
  readonly alreadyStored: boolean;
  /** Where it waits, for `inspectPackage`. */
  readonly path: string;
  /** Durable when it resolves. */
  commit(): Promise<void>;
  discard(): Promise<void>;
}

/** Weighed in bytes of memory. */
const openZips = { maxCount: 32, maxWeight: 64 * 2 ** 20 };
const inflatedBytes = 2 * 1024 ** 3;

export function createZipStore(options: {
  readonly folder: string;
  /** Disk that inflated copies may take; 2 GiB unless said. */
  readonly inflatedBytes?: number;
  /** For what would hold up this thread; without it that is done here all the same. */
  readonly runJob?: RunJob;
}): ZipStore {
  const { folder } = options;
  const slow = createSlowReading(options.runJob);
  const incoming = join(folder, 'incoming');
  const inflatedFolder = join(folder, 'inflated');
  const opened = createLeaseCache<StoredZip>({
    ...openZips,
    weigh: (zip) => zip.index.heldBytes,
    release: (zip) => zip.close(),
  });
  const ready = createReadyFiles();
  const pathOf = (sha256: string) => join(folder, `${checkedSha256(sha256)}.zip`);
  const newPlace: ZipStore['newPlace'] = () =>
    onDisk(async () => {
      await mkdir(incoming, { recursive: true });
      return join(incoming, randomUUID());
    });
  const withZip: ZipStore['withZip'] = (sha256, use) =>
    opened.use(sha256, () => openStored(pathOf(sha256), slow), use);
  const inflated = createInflatedFiles({
    folder: inflatedFolder,
    maxBytes: options.inflatedBytes ?? inflatedBytes,
    withZip,
  });

  return {
    receive: async (source, { limitBytes, announcedBytes = 0 }) => {
      if (announcedBytes > limitBytes) throw tooLarge(announcedBytes, limitBytes, true);
      const staged = await stageStream(source, await newPlace(), limitBytes);
      return receivedFrom(staged, pathOf(staged.sha256));
    },
    newPlace,
    adopt: (staged, how) => receivedFrom(staged, pathOf(staged.sha256), how),
    withZip,
    canInflate: (entry) => inflated.accepts(entry),
    withInflated: (file, leaving, use) => inflated.use(file, leaving, use),
    holdsInflated: (file) => inflated.holds(file),
    ready,
    chunks: createChunkPool(),
    pathOf,
    sizeOf: (sha256) => sizeOfFile(pathOf(sha256)),
    remove: async (sha256) => {
      const path = pathOf(sha256);
      await opened.drop(sha256);
      await inflated.dropPackage(sha256);
      ready.dropPackage(sha256);
      await rm(path, { force: true });
      await syncFolder(folder);
    },
    sweepIncoming: async () => {
      await rm(incoming, { recursive: true, force: true });
      await rm(inflatedFolder, { recursive: true, force: true });
    },
    close: async () => {
      await opened.dropAll();
      await inflated.dropAll();
    },
  };
}

async function receivedFrom(
  staged: StagedFile,
  target: string,
  { keepSource } = { keepSource: false },
): Promise<ReceivedZip> {
  const isStored = async () => (await sizeOfFile(target)) === staged.sizeBytes;
  const discard = () => (keepSource ? Promise.resolve() : rm(staged.path, { force: true }));
  const store = keepSource ? linkDurably : renameDurably;
  return {
    ...staged,
    alreadyStored: await isStored(),
    discard,
    commit: async () => {
      if (await isStored()) return discard();
      try {
        await store(staged.path, target);
      } catch (error) {
        await discard();
        throw new Refusal('UPLOAD_FAILED', { reason: codeOf(error) });
      }
    },
  };
}

async function openStored(path: string, slow: SlowReading): Promise<StoredZip> {
  try {
    return await openStoredZip(path, slow);
  } catch (error) {
    throw new Refusal('STORAGE_UNAVAILABLE', {
      reason: error instanceof Refusal ? 'damaged' : codeOf(error),
    });
  }
}

async function sizeOfFile(path: string): Promise<number | null> {
  try {
    return (await stat(path)).size;
  } catch {
    return null;
  }
}

/** The name of a blob comes from the database; a bug there must not become a path. */
function checkedSha256(sha256: string): string {
  if (!/^[0-9a-f]{64}$/.test(sha256)) throw new TypeError('Not a SHA-256 in lower-case hex');
  return sha256;
}
