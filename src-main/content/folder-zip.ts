import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { ZipFile } from 'yazl';
import { Refusal } from '../../src-shared/contract/errors';
import { openBelow, realFolder, unreadable } from './folder-file';
import { listFolder } from './folder-list';

/** What would not get smaller. */
const packed = /\.(zip|gz|7z|mp[34]|m4[av]|web[mp]|og[gv]|aac|png|jpe?g|gif|avif|woff2?|docx|pptx|xlsx)$/i;

/**
 * A zip of the plain files of a folder, made while it is read: links that lead out, and whatever is no file, are not in it.
 * The same files with the same times give the same bytes. Refuses with STORAGE_UNAVAILABLE and INVALID_FILE_TYPE (too many
 * or too deep); the stream fails with a Refusal when a file cannot be read. It must be read to its end or destroyed.
 */
export async function openFolderZip(folder: string): Promise<Readable> {
  const root = await realFolder(folder);
  const list = await listFolder(root).catch((error: unknown) => {
    throw error instanceof Refusal ? error : unreadable(error);
  });
  const zip = new ZipFile();
  const bytes = new PassThrough();
  let current: Readable | null = null;
  zip.on('error', (error) => bytes.destroy(error as Error));
  bytes.on('close', () => current?.destroy());
  for (const path of list.entries.keys()) {
    const options = { compress: !packed.test(path), mtime: await timeOf(root, path), mode: 0o100644 };
    zip.addReadStreamLazy(path, options, (give) => {
      openFile(root, path).then(
        (file) => {
          current = file;
          if (bytes.destroyed) file.destroy();
          else give(null, file);
        },
        (error: unknown) => bytes.destroy(error as Error),
      );
    });
  }
  zip.end();
  zip.outputStream.pipe(bytes);
  return bytes;
}

async function timeOf(root: string, path: string): Promise<Date> {
  try {
    return (await stat(join(root, path))).mtime;
  } catch (error) {
    throw unreadable(error, path);
  }
}

/** As long as it is now: what is added while it is read is not read. */
async function openFile(root: string, path: string): Promise<Readable> {
  const file = await openBelow(root, path);
  if (file === null) throw new Refusal('STORAGE_UNAVAILABLE', { reason: 'ENOENT', file: path });
  const { handle, stat: found } = file;
  if (found.size > 0n) return handle.createReadStream({ end: Number(found.size) - 1 });
  await handle.close();
  return Readable.from([]);
}
