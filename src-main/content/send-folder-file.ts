import type { IncomingMessage, ServerResponse } from 'node:http';
import type { FileHandle } from 'node:fs/promises';
import { answerFor, type FileFacts } from './file-answer';
import { isNamedSo, openBelow, realFolder, type OpenFolderFile } from './folder-file';
import { pathsOfUrl } from './package-path';
import { beginAnswer, cuttingOnFault, sendFromMemory, type Headers } from './send-answer';
import { typeHeadersOf } from './type-headers';
import { writeSlice, type ChunkPool } from './write-slice';

/** Where a file of a linked folder is asked for. */
export interface FolderPlace {
  /** Path of the folder on disk. */
  readonly folder: string;
  /** "" or ending with "/". */
  readonly rootFolder: string;
  readonly urlPath: string;
  /** As in a request for a package's file. */
  readonly onOtherName?: ((there: string) => void) | undefined;
}

/**
 * Answers for a file of a folder as it lies there now; false, and nothing sent, when there is none. Rejects as
 * `sendPackageFile`.
 */
export async function sendFolderFile(
  pool: ChunkPool,
  place: FolderPlace,
  headers: Headers,
  req: IncomingMessage,
  res: ServerResponse,
): Promise<boolean> {
  const file = await openByUrlPath(place);
  if (file === null) return false;
  try {
    await sendOpenFile(pool, file, headers, req, res);
  } finally {
    await file.handle.close();
  }
  return true;
}

async function openByUrlPath({
  folder,
  rootFolder,
  urlPath,
  onOtherName,
}: FolderPlace): Promise<OpenFolderFile | null> {
  const root = await realFolder(folder);
  for (const path of pathsOfUrl(urlPath)) {
    const file = await openBelow(root, rootFolder + path);
    if (file === null) continue;
    if (onOtherName === undefined) return file;
    const isExact = await isNamedSo(root, rootFolder + path).catch(async (error: unknown) => {
      await file.handle.close();
      throw error;
    });
    if (isExact) return file;
    await file.handle.close();
    onOtherName(file.path);
    return null;
  }
  return null;
}

async function sendOpenFile(
  pool: ChunkPool,
  file: OpenFolderFile,
  headers: Headers,
  req: IncomingMessage,
  res: ServerResponse,
): Promise<void> {
  const answer = answerFor(req, await factsOf(file));
  if (sendFromMemory({ gzip: null, plain: null }, answer, headers, req, res)) return;
  const { body } = answer;
  if (body.form !== 'plain') return;
  await cuttingOnFault(file.path, res, async () => {
    beginAnswer(res, answer, headers);
    const { handle } = file;
    const beforeLast = () => refuseChanged(file);
    const slice = { fd: handle.fd, start: body.start, length: body.length, beforeLast };
    if (await writeSlice(pool, slice, res)) res.end();
  });
}

/** Every save of the file gives it another tag. */
async function factsOf({ handle, path, stat }: OpenFolderFile): Promise<FileFacts> {
  const parts = [stat.mtimeNs, stat.ctimeNs, stat.ino, stat.size].map((part) => part.toString(36));
  return {
    size: Number(stat.size),
    tag: `"${parts.join('-')}"`,
    gzip: null,
    canRange: true,
    typeHeaders: await typeHeadersOf(path, (limitBytes) => readStartOf(handle, limitBytes)),
  };
}

/** Bytes of two versions in one answer would be a file that never was. */
async function refuseChanged({ handle, stat }: OpenFolderFile): Promise<void> {
  const now = await handle.stat({ bigint: true });
  if (now.mtimeNs !== stat.mtimeNs || now.size !== stat.size) {
    throw new Error('The file changed while it was sent');
  }
}

export async function readStartOf(handle: FileHandle, limitBytes: number): Promise<Buffer> {
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(limitBytes), 0, limitBytes, 0);
  return buffer.subarray(0, bytesRead);
}
