import { createHash } from 'node:crypto';
import type { FileHandle } from 'node:fs/promises';
import { addAbortSignal, type Readable } from 'node:stream';
import { onDisk, writeAll } from '../../content/on-disk';
import { Refusal } from '../../../src-shared/contract/errors';

/** Where bytes belong, and how many. */
export interface Place {
  readonly handle: FileHandle;
  readonly offset: number;
  readonly sizeBytes: number;
}

/**
 * Writes what comes to its place and syncs it; resolves with the MD5 in lower-case hex, as object stores have it. Refuses with
 * INVALID_REQUEST when the source breaks off or has another length than the place, with UPLOAD_FAILED when the disk takes
 * nothing, and with the reason of the signal, which ends the source too.
 */
export async function writePart(source: Readable, place: Place, signal: AbortSignal): Promise<string> {
  const md5 = createHash('md5');
  let position = 0;
  for await (const chunk of chunksOf(source, signal)) {
    if (position + chunk.length > place.sizeBytes) throw wrongLength(place.sizeBytes, null);
    md5.update(chunk);
    const at = place.offset + position;
    await onDisk(() => writeAll(place.handle, chunk, at));
    position += chunk.length;
  }
  if (position < place.sizeBytes) throw wrongLength(place.sizeBytes, position);
  await onDisk(() => place.handle.sync());
  return md5.digest('hex');
}

async function* chunksOf(source: Readable, signal: AbortSignal): AsyncGenerator<Buffer> {
  const ended = addAbortSignal(signal, source);
  try {
    for await (const chunk of ended.iterator({ destroyOnReturn: false })) yield chunk as Buffer;
  } catch (error) {
    signal.throwIfAborted();
    throw brokenOff(error);
  }
}

function brokenOff(cause: unknown): Refusal {
  const details = { field: 'body', reason: 'broken_off', message: 'The bytes broke off' };
  const refusal = new Refusal('INVALID_REQUEST', details);
  refusal.cause = cause;
  return refusal;
}

/** `received`: null when there were more than belong there. */
export function wrongLength(expected: number, received: number | null): Refusal {
  const came = received === null ? 'more came' : `${String(received)} came`;
  return new Refusal('INVALID_REQUEST', {
    field: 'body',
    reason: 'length',
    expected_bytes: expected,
    ...(received === null ? {} : { received_bytes: received }),
    message: `Exactly ${String(expected)} bytes belong here, but ${came}`,
  });
}
