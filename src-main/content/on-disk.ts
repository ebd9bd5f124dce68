import type { FileHandle } from 'node:fs/promises';
import { Refusal, type ErrorCode } from '../../src-shared/contract/errors';
import { codeOf } from '../platform/error-code';

/** Faults of the disk become a refusal; which one it was goes along for the log and the window. */
export async function onDisk<T>(work: () => Promise<T>, code: ErrorCode = 'UPLOAD_FAILED'): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw new Refusal(code, { reason: codeOf(error) });
  }
}

/**
 * Writes from `position`, or where the last write ended. One write may take less than it was given, e.g. on a disk that is
 * nearly full.
 */
export async function writeAll(handle: FileHandle, bytes: Buffer, position?: number): Promise<void> {
  let written = 0;
  while (written < bytes.length) {
    const at = position === undefined ? null : position + written;
    written += (await handle.write(bytes, written, bytes.length - written, at)).bytesWritten;
  }
}
