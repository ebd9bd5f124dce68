import { createHash } from 'node:crypto';
import { open, rm, type FileHandle } from 'node:fs/promises';
import { Refusal } from '../../src-shared/contract/errors';
import { tooLarge } from './too-large';

/** Bytes that lie whole and synced in a file aside. */
export interface StagedFile {
  readonly path: string;
  /** Lower-case hex. */
  readonly sha256: string;
  readonly sizeBytes: number;
}

const chunkBytes = 4 * 1024 * 1024;

/**
 * Copies a file of this machine and hashes it in the same pass; without a target it is hashed where it lies. Refuses with
 * FILE_TOO_LARGE, with STORAGE_UNAVAILABLE where the source cannot be read and UPLOAD_FAILED where the copy cannot be
 * written; no copy is left then.
 */
export async function stageFile(
  { sourcePath, targetPath, limitBytes }: StageWish,
  onProgress: (share: number) => void,
): Promise<StagedFile> {
  const source = await reading(() => open(sourcePath, 'r'));
  try {
    const { size } = await reading(() => source.stat());
    if (size > limitBytes) throw tooLarge(size, limitBytes, true);
    const target = targetPath === null ? null : await writing(() => open(targetPath, 'wx', 0o600));
    const copied = await copyOf(source, target, { size, limitBytes, onProgress }).catch(
      async (error: unknown) => {
        await target?.close();
        if (targetPath !== null) await rm(targetPath, { force: true });
        throw error;
      },
    );
    return { path: targetPath ?? sourcePath, ...copied };
  } finally {
    await source.close();
  }
}

interface StageWish {
  readonly sourcePath: string;
  readonly targetPath: string | null;
  readonly limitBytes: number;
}

interface Pass {
  readonly size: number;
  readonly limitBytes: number;
  readonly onProgress: (share: number) => void;
}

/** Reads ahead: while one piece is hashed and written, the next one comes. */
async function copyOf(source: FileHandle, target: FileHandle | null, pass: Pass) {
  const hash = createHash('sha256');
  const buffers = [Buffer.allocUnsafe(chunkBytes), Buffer.allocUnsafe(chunkBytes)] as const;
  let sizeBytes = 0;
  let turn = 0;
  let coming = nextPiece(source, buffers[0], 0);
  for (;;) {
    const piece = await reading(() => coming);
    if (piece.length === 0) break;
    sizeBytes += piece.length;
    if (sizeBytes > pass.limitBytes) throw tooLarge(sizeBytes, pass.limitBytes, false);
    turn = 1 - turn;
    coming = nextPiece(source, turn === 0 ? buffers[0] : buffers[1], sizeBytes);
    coming.catch(() => undefined);
    const written = target === null ? null : writing(() => writeAll(target, piece));
    hash.update(piece);
    await written;
    pass.onProgress(sizeBytes / Math.max(pass.size, sizeBytes));
  }
  if (target !== null) {
    await writing(() => target.sync());
    await writing(() => target.close());
  }
  return { sha256: hash.digest('hex'), sizeBytes };
}

async function nextPiece(source: FileHandle, buffer: Buffer, position: number): Promise<Buffer> {
  const { bytesRead } = await source.read(buffer, 0, buffer.length, position);
  return buffer.subarray(0, bytesRead);
}

/** One write may take less than it was given, e.g. on a disk that is nearly full. */
async function writeAll(target: FileHandle, piece: Buffer): Promise<void> {
  let written = 0;
  while (written < piece.length) written += (await target.write(piece, written)).bytesWritten;
}

const reading = <T>(work: () => Promise<T>): Promise<T> => orRefuse(work, 'STORAGE_UNAVAILABLE');
const writing = <T>(work: () => Promise<T>): Promise<T> => orRefuse(work, 'UPLOAD_FAILED');

/** Which fault of the disk it was goes along for the log and the window. */
async function orRefuse<T>(
  work: () => Promise<T>,
  code: 'STORAGE_UNAVAILABLE' | 'UPLOAD_FAILED',
): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
    throw new Refusal(code, { reason });
  }
}
