import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { failureOfAnswer } from '../../src-shared/sync/failure-of-answer';
import { RemoteFailed, remoteFailed } from '../../src-shared/sync/failure';
import { codeOf } from '../platform/error-code';
import type { OpenAnswer } from './ask-outside';
import { headerIn, type RemoteRequests } from './remote-requests';

export interface Download {
  /** Of the remote, from `/api` on. */
  readonly path: string;
  /** The file; what a try before has left in it is gone on with. */
  readonly to: string;
  /** Of the bytes that lie there, as `onBegun` told it; without one they are fetched anew. */
  readonly etag: string | null;
  /** SHA-256 that the whole must have, lower-case hex; null where nobody knows. */
  readonly sha256: string | null;
  readonly mostBytes: number;
  readonly signal?: AbortSignal;
  readonly onBegun?: (etag: string | null) => void;
  readonly onProgress?: (haveBytes: number, allBytes: number | null) => void;
}

export interface Downloaded {
  readonly sizeBytes: number;
  readonly sha256: string;
}

/**
 * Fetches bytes into a file, from where the last try broke off. Rejects with RemoteFailed (`garbage` for bytes that are not the ones that
 * were asked for), or with what the disk says.
 */
export async function downloadFile(requests: RemoteRequests, ask: Download): Promise<Downloaded> {
  const have = ask.etag === null ? 0 : await sizeOf(ask.to);
  const sizeBytes = await fetchFrom(requests, ask, have).catch((error: unknown) => {
    // There is nothing behind what we have: it is all, or it is of something else.
    if (have === 0 || !isOutOfRange(error)) throw error;
    return have;
  });
  const sha256 = await hashOf(ask.to);
  if (ask.sha256 === null || ask.sha256 === sha256) return { sizeBytes, sha256 };
  if (have > 0) return downloadFile(requests, { ...ask, etag: null });
  throw remoteFailed('garbage', { reason: 'checksum', status: null, at: ask.path });
}

async function fetchFrom(requests: RemoteRequests, ask: Download, have: number): Promise<number> {
  const range = have === 0 ? {} : { Range: `bytes=${String(have)}-`, 'If-Range': ask.etag ?? '' };
  const request = {
    ...({ method: 'GET', path: ask.path, kind: 'read' } as const),
    headers: { ...range, Accept: 'application/zip, */*' },
    ...(ask.signal === undefined ? {} : { signal: ask.signal }),
  };
  return requests.send(request, async (answer) => {
    refusePage(answer, requests.base + ask.path);
    const header = headerIn(answer.headers);
    const start = answer.status === 206 ? startIn(header('content-range')) : 0;
    if (start !== 0 && start !== have)
      throw remoteFailed('garbage', { reason: 'shape', status: answer.status, at: 'content-range' });
    ask.onBegun?.(strongTag(header('etag')));
    const length = header('content-length');
    return write(answer, ask, start, length === null ? null : start + Number(length));
  });
}

/** Appends to what is there from `start` on. Resolves with the size of the file. */
async function write(
  { body }: OpenAnswer,
  { to, mostBytes, onProgress }: Download,
  start: number,
  allBytes: number | null,
): Promise<number> {
  const file = await open(to, start === 0 ? 'w' : 'r+', 0o600);
  try {
    let size = start;
    for await (const part of body) {
      if (size + part.length > mostBytes)
        throw remoteFailed('garbage', { reason: 'too-long', status: null, at: '' });
      for (let at = 0; at < part.length;)
        at += (await file.write(part, at, part.length - at, size + at)).bytesWritten;
      size += part.length;
      onProgress?.(size, allBytes);
    }
    await file.sync();
    return size;
  } finally {
    await file.close();
  }
}

function refusePage({ status, headers }: OpenAnswer, url: string): void {
  const header = headerIn(headers);
  if (/^text\/html/i.test(header('content-type') ?? ''))
    throw new RemoteFailed(failureOfAnswer({ status, header, text: '', url, nowMs: 0 }));
}

function startIn(contentRange: string | null): number {
  const start = /^bytes (\d+)-/.exec(contentRange ?? '')?.[1];
  return start === undefined ? -1 : Number(start);
}

/** Only such a one says that two answers are the same byte for byte [RFC 9110, 13.1.5]. */
function strongTag(etag: string | null): string | null {
  return etag !== null && /^"[^"]*"$/.test(etag) ? etag : null;
}

function isOutOfRange(error: unknown): boolean {
  return (
    error instanceof RemoteFailed && 'status' in error.failure.facts && error.failure.facts.status === 416
  );
}

async function sizeOf(path: string): Promise<number> {
  try {
    return (await stat(path)).size;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return 0;
    throw error;
  }
}

async function hashOf(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const part of createReadStream(path)) hash.update(part as Buffer);
  return hash.digest('hex');
}
