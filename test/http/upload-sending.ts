import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { mkdirSync, readdirSync, statSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { soon } from './soon';

/** As object stores have it: MD5 in lower-case hex, in quotes. */
export const etagOf = (bytes: Uint8Array) => `"${createHash('md5').update(bytes).digest('hex')}"`;

export const mebibyte = 1024 * 1024;

export interface PutAnswer {
  readonly status: number;
  readonly etag: string | null;
  readonly body: Record<string, unknown> & { readonly details?: Record<string, unknown> };
}

/** A PUT without a key. */
export async function put(
  url: string,
  bytes: Uint8Array,
  headers: Readonly<Record<string, string>> = {},
): Promise<PutAnswer> {
  const answer = await fetch(url, { method: 'PUT', body: new Uint8Array(bytes), headers });
  const body = (await answer.json()) as PutAnswer['body'];
  return { status: answer.status, etag: answer.headers.get('etag'), body };
}

/** Begins a PUT of `sizeBytes` to the server on `dataFolder` and sends only `bytes`; the first of them are written when it resolves. */
export async function beginPut(
  dataFolder: string,
  url: string,
  bytes: Uint8Array,
  sizeBytes: number,
  headers: Readonly<Record<string, string>> = {},
) {
  const before = uploadStates(dataFolder);
  const sent = request(url, { method: 'PUT', headers: { ...headers, 'Content-Length': sizeBytes } });
  const closed = new Promise<void>((resolve) => sent.on('close', resolve));
  sent.on('error', () => undefined);
  await new Promise<void>((resolve) => sent.write(bytes, () => resolve()));
  await soon(() => uploadStates(dataFolder)).not.toEqual(before);
  return {
    /** Resolves when the connection is gone, whoever cut it. */
    closed,
    breakOff: async (): Promise<void> => {
      sent.destroy();
      await closed;
    },
    end: async (rest: Uint8Array): Promise<number> => {
      sent.end(rest);
      const [answer] = (await once(sent, 'response')) as [{ statusCode?: number; resume(): void }];
      answer.resume();
      return answer.statusCode ?? 0;
    },
  };
}

/** Names of the files that uploads wait in. */
export function uploadFiles(dataFolder: string): readonly string[] {
  const folder = join(dataFolder, 'packages/uploads');
  mkdirSync(folder, { recursive: true });
  return readdirSync(folder).toSorted();
}

/** The same files, with what a write changes of them. */
function uploadStates(dataFolder: string): readonly string[] {
  return uploadFiles(dataFolder).map((name) => {
    const found = statSync(join(dataFolder, 'packages/uploads', name), {
      bigint: true,
      throwIfNoEntry: false,
    });
    return `${name} ${String(found?.size)} ${String(found?.mtimeNs)}`;
  });
}

/** The parts of a file. */
export function partsOf(bytes: Uint8Array, partBytes: number): readonly Uint8Array[] {
  const count = Math.ceil(bytes.length / partBytes);
  return Array.from({ length: count }, (_, at) => bytes.subarray(at * partBytes, (at + 1) * partBytes));
}
