import type { ImportId } from '../kernel/ids';
import { ApiFailure, callEndpoint, putBytes, type Connection } from './call';
import type { Answer, CallerInput } from './endpoint';
import {
  completeMultipartUpload,
  readMultipartUpload,
  startMultipartUpload,
  uploadPart,
  type NamedPart,
} from './uploads';

export interface PartsSender {
  readonly connection: Connection;
  readonly wait: (ms: number) => Promise<void>;
  /** Bytes that are safe on the server, of all. */
  readonly onProgress?: (sentBytes: number, allBytes: number) => void;
  /** Keep the id: with it `resumeInParts` goes on, after whatever happened. */
  readonly onBegun?: (uploadId: ImportId) => void;
  /** Of each request; 5 unless said. */
  readonly mostTries?: number;
  /** Parts that are sent at the same time; 2 unless said. */
  readonly atATime?: number;
}

type Words = Omit<CallerInput<typeof startMultipartUpload>, 'file_size'>;
type Uploaded = Answer<typeof completeMultipartUpload>;

/**
 * Uploads a file in parts and makes a package of it. A part that fails is tried again, with growing pauses. Throws `ApiFailure`,
 * or what `fetch` throws when the tries are spent; what has arrived then is kept for a day.
 */
export async function uploadInParts(file: Blob, words: Words, sender: PartsSender): Promise<Uploaded> {
  const begun = await callEndpoint(
    startMultipartUpload,
    { ...words, file_size: file.size },
    sender.connection,
  );
  sender.onBegun?.(begun.upload_id);
  return resumeInParts(file, begun.upload_id, sender);
}

/** Sends what has not arrived yet. Throws a `RangeError` when the file has another size than the one that was begun. */
export async function resumeInParts(file: Blob, uploadId: ImportId, sender: PartsSender): Promise<Uploaded> {
  const { connection } = sender;
  const status = await patiently(sender, () => callEndpoint(readMultipartUpload, { uploadId }, connection));
  if (status.file_size !== file.size)
    throw new RangeError(`The upload was begun with ${status.file_size} bytes; this file has ${file.size}`);
  const arrived: NamedPart[] = status.parts.map(({ part_number, etag }) => ({ part_number, etag }));
  const missing = status.state === 'uploading' ? status.missing_parts : [];
  let sentBytes = status.uploaded_bytes;
  sender.onProgress?.(sentBytes, file.size);
  await eachOf(missing, sender, async (part_number, connected) => {
    const start = (part_number - 1) * status.part_size;
    const bytes = file.slice(start, Math.min(start + status.part_size, file.size));
    arrived.push({ part_number, etag: await sendPart(uploadId, part_number, bytes, connected) });
    sentBytes += bytes.size;
    sender.onProgress?.(sentBytes, file.size);
  });
  const parts = arrived.toSorted((a, b) => a.part_number - b.part_number);
  return patiently(sender, () =>
    callEndpoint(completeMultipartUpload, { upload_id: uploadId, parts }, connection),
  );
}

/** Each try has a URL of its own: the last one may have expired, and the server may answer elsewhere now. */
function sendPart(
  upload_id: ImportId,
  part_number: number,
  bytes: Blob,
  sender: PartsSender,
): Promise<string> {
  return patiently(sender, async () => {
    const signed = await callEndpoint(uploadPart, { upload_id, part_number }, sender.connection);
    if (!('url' in signed)) throw new TypeError('The server gave no URL for the part');
    return putBytes(signed.url, bytes, sender.connection);
  });
}

/** When one fails for good, the others are ended. */
async function eachOf(
  partNumbers: readonly number[],
  sender: PartsSender,
  work: (partNumber: number, sender: PartsSender) => Promise<void>,
): Promise<void> {
  const failed = new AbortController();
  const { signal } = sender.connection;
  const ending = signal === undefined ? failed.signal : AbortSignal.any([signal, failed.signal]);
  const connected = { ...sender, connection: { ...sender.connection, signal: ending } };
  const queue = partNumbers.values();
  const workers = Array.from({ length: sender.atATime ?? 2 }, async () => {
    for (const partNumber of queue) await work(partNumber, connected);
  });
  const outcome = Promise.all(workers);
  outcome.catch((error: unknown) => failed.abort(error));
  try {
    await outcome;
  } finally {
    await Promise.allSettled(workers);
  }
}

const firstPauseMs = 500;
const longestPauseMs = 30_000;

async function patiently<T>(sender: PartsSender, attempt: () => Promise<T>): Promise<T> {
  const mostTries = sender.mostTries ?? 5;
  for (let tries = 1; ; tries += 1) {
    try {
      return await attempt();
    } catch (error) {
      if (tries >= mostTries || !mayPass(error) || sender.connection.signal?.aborted === true) throw error;
      await sender.wait(Math.min(longestPauseMs, firstPauseMs * 2 ** (tries - 1)));
    }
  }
}

/** Broken connections and faults of the server pass, and so does an expired URL: the next try has another. */
function mayPass(error: unknown): boolean {
  if (!(error instanceof ApiFailure)) return true;
  const { reason } = error.details;
  return error.status >= 500 || error.status === 429 || reason === 'expired' || reason === 'broken_off';
}
