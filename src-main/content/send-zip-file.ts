import type { IncomingMessage, ServerResponse } from 'node:http';
import { gzipLength, readAsGzip, sendAsGzip, sendInflated, sendInflatedPart } from './entry-body';
import { leavingOf } from '../platform/leaving';
import { answerFor, type FileAnswer, type FileFacts } from './file-answer';
import type { ZipBytes } from './opened-zip';
import { readStart, readWholeEntry } from './read-entry';
import type { FilePlace, ReadyFile } from './ready-files';
import { beginAnswer, cuttingOnFault, sendFromMemory, type Headers } from './send-answer';
import { typeHeadersOf } from './type-headers';
import type { WholeHeads } from './whole-answer';
import { writeSlice } from './write-slice';
import type { ZipEntry } from './zip-index';
import type { ZipStore } from './zip-store';

/** A file of an open zip, and the place by which it was asked for. */
export interface ZipFile {
  readonly zip: ZipBytes;
  readonly entry: ZipEntry;
  readonly place: FilePlace;
}

/** Answers for a file of a stored zip; a small one is kept ready for the next time. Rejects as `sendPackageFile`. */
export async function sendZipFile(
  store: ZipStore,
  file: ZipFile,
  headers: Headers,
  req: IncomingMessage,
  res: ServerResponse,
): Promise<void> {
  const { zip, entry, place } = file;
  const facts = await factsOf(store, file);
  const answer = answerFor(req, facts);
  if (sendFromMemory({ gzip: null, plain: null }, answer, headers, req, res)) return;
  await cuttingOnFault(entry.path, res, async () => {
    // Where the bytes begin is read from the zip: a damaged header is found before the head goes out.
    await zip.dataOffset(entry);
    if (Math.max(entry.size, gzipLength(entry)) <= store.ready.mostBytesOfOne) {
      const ready = await readyFor(answer, file, store.ready.get(place), facts);
      store.ready.keep(place, ready);
      sendFromMemory(ready, answer, headers, req, res);
    } else await sendBig(store, file, answer, res, () => beginAnswer(res, answer, headers));
  });
}

async function factsOf(store: ZipStore, { zip, entry }: ZipFile): Promise<FileFacts> {
  const name = `${entry.crc32.toString(16).padStart(8, '0')}-${entry.size.toString(16)}`;
  const isDeflated = entry.method === 'deflated';
  return {
    size: entry.size,
    tag: `"${name}"`,
    gzip: isDeflated ? { tag: `"${name}-gz"`, length: gzipLength(entry) } : null,
    canRange: !isDeflated || store.canInflate(entry),
    typeHeaders: await typeHeadersOf(entry.path, (limitBytes) => readStart(zip, entry, limitBytes)),
  };
}

/** The form that is asked for, beside those that are held. */
async function readyFor(
  { body }: FileAnswer,
  { zip, entry }: ZipFile,
  held: ReadyFile | undefined,
  facts: FileFacts,
): Promise<ReadyFile> {
  const { gzip = null, plain = null } = held ?? {};
  const heads: WholeHeads = new Map();
  if (body.form === 'gzip') {
    return { facts, gzip: (await readAsGzip(zip, entry)).toString('latin1'), plain, heads };
  }
  const bytes = await readWholeEntry(zip, entry);
  if (bytes === null) throw new Error('The bytes of the file are damaged');
  return { facts, gzip, plain: bytes.toString('latin1'), heads };
}

async function sendBig(
  store: ZipStore,
  { zip, entry, place: { sha256 } }: ZipFile,
  { status, body }: FileAnswer,
  res: ServerResponse,
  begin: () => ServerResponse,
): Promise<void> {
  if (body.form === 'gzip') return sendAsGzip(store.chunks, zip, entry, begin());
  if (body.form !== 'plain') return;
  const sendPart = async (fd: number, start: number): Promise<void> => {
    if (await writeSlice(store.chunks, { fd, start, length: body.length }, begin())) res.end();
  };
  if (entry.method === 'stored') await sendPart(zip.fd, (await zip.dataOffset(entry)) + body.start);
  else if (status === 206) {
    const file = { sha256, entry };
    // Players ask for the beginning first: nothing lies before it, so that it needs no copy and nobody waits for one.
    const needsCopy = body.start > 0 || store.holdsInflated(file);
    const isSent =
      needsCopy && (await store.withInflated(file, leavingOf(res), (fd) => sendPart(fd, body.start)));
    if (!isSent) await sendInflatedPart(zip, entry, body, begin());
  } else await sendInflated(zip, entry, begin());
}
