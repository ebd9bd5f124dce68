import { createHash } from 'node:crypto';
import type { BigIntStats } from 'node:fs';
import { open, rm, type FileHandle } from 'node:fs/promises';
import { Refusal } from '../../src-shared/contract/errors';
import { codeOf } from '../platform/error-code';
import { onDisk } from './on-disk';
import { openSource } from './open-source';
import { createSteadyWriter } from './steady-writer';
import { tooLarge } from './too-large';

/** Bytes that lie whole and synced in a file aside. */
export interface StagedFile {
  readonly path: string;
  /** Lower-case hex. */
  readonly sha256: string;
  readonly sizeBytes: number;
}

export type StageWish = CopyWish | InPlaceWish;

interface CopyWish {
  readonly sourcePath: string;
  /** Where the copy goes. */
  readonly targetPath: string;
  /** Nothing is copied from there. */
  readonly dataFolder: string;
  readonly limitBytes: number;
}

/** The bytes lie where they shall, and are only synced and hashed. */
interface InPlaceWish {
  readonly sourcePath: string;
  readonly targetPath: null;
  readonly limitBytes: number;
}

/** Two of them are all that a copy of any size takes. */
const chunkBytes = 2 * 1024 * 1024;

/**
 * Copies a file of this machine and hashes it in the same pass. Refuses as `openSource`, with FILE_TOO_LARGE, with
 * STORAGE_UNAVAILABLE where the source cannot be read or changes meanwhile, and with UPLOAD_FAILED where the copy cannot be
 * written; no copy is left then.
 */
export async function stageFile(wish: StageWish, onProgress: (share: number) => void): Promise<StagedFile> {
  const { sourcePath, targetPath, limitBytes } = wish;
  const source = await reading(() =>
    wish.targetPath === null ? open(sourcePath, 'r+') : openSource(sourcePath, wish.dataFolder),
  );
  try {
    const before = await reading(() => source.stat({ bigint: true }));
    if (!before.isFile()) throw unreadable('not-a-file');
    const size = Number(before.size);
    if (size > limitBytes) throw tooLarge(size, limitBytes, true);
    const pass = { source, before, limitBytes, onProgress };
    const staged = targetPath === null ? await syncedHash(pass) : await copyTo(targetPath, pass);
    return { path: targetPath ?? sourcePath, ...staged };
  } finally {
    await source.close();
  }
}

interface Pass {
  readonly source: FileHandle;
  /** As the source was found. */
  readonly before: BigIntStats;
  readonly limitBytes: number;
  readonly onProgress: (share: number) => void;
}

async function syncedHash(pass: Pass) {
  await onDisk(() => pass.source.sync());
  return hashed(pass, () => Promise.resolve());
}

async function copyTo(targetPath: string, pass: Pass) {
  const target = await onDisk(() => open(targetPath, 'wx', 0o600));
  const writer = createSteadyWriter(target);
  try {
    const copied = await hashed(pass, (piece) => onDisk(() => writer.write(piece)));
    await onDisk(() => writer.finish());
    await onDisk(() => target.close());
    return copied;
  } catch (error) {
    await target.close().catch(() => undefined);
    await rm(targetPath, { force: true });
    throw error;
  }
}

/** Reads ahead: while one piece is hashed and written, the next one comes. */
async function hashed(
  { source, before, limitBytes, onProgress }: Pass,
  take: (piece: Buffer) => Promise<void>,
) {
  const hash = createHash('sha256');
  let [now, next] = [Buffer.allocUnsafe(chunkBytes), Buffer.allocUnsafe(chunkBytes)];
  let sizeBytes = 0;
  let piece = await pieceAt(source, now, 0);
  while (piece.length > 0) {
    sizeBytes += piece.length;
    if (sizeBytes > limitBytes) throw tooLarge(sizeBytes, limitBytes, false);
    const together = Promise.all([pieceAt(source, next, sizeBytes), take(piece)]);
    hash.update(piece);
    [piece] = await together;
    [now, next] = [next, now];
    onProgress(sizeBytes / Math.max(Number(before.size), sizeBytes));
  }
  const after = await reading(() => source.stat({ bigint: true }));
  if (after.size !== BigInt(sizeBytes) || after.mtimeNs !== before.mtimeNs) throw unreadable('changed');
  return { sha256: hash.digest('hex'), sizeBytes };
}

async function pieceAt(source: FileHandle, buffer: Buffer, position: number): Promise<Buffer> {
  const { bytesRead } = await reading(() => source.read(buffer, 0, buffer.length, position));
  return buffer.subarray(0, bytesRead);
}

/** Which fault of the disk it was goes along as `details.reason`. */
async function reading<T>(work: () => Promise<T>): Promise<T> {
  return work().catch((error: unknown) => {
    throw error instanceof Refusal ? error : unreadable(codeOf(error));
  });
}

function unreadable(reason: string): Refusal {
  const what = reason === 'changed' ? 'changed while it was read' : 'cannot be read';
  const cure =
    reason === 'changed' ? 'when nothing writes to it any more' : 'when it is there and may be read';
  const text = `The file to import ${what}. Nothing of it was kept. Try again ${cure}.`;
  return new Refusal('STORAGE_UNAVAILABLE', { reason }, { text });
}
