import { isNotFound, remoteFailed } from '../../src-shared/sync/failure';
import { textAt, recordOf } from '../../src-shared/sync/loose-json';
import { partedStateOf, partedUploadOf, type PartedState } from '../../src-shared/sync/read-upload-answers';
import { fileBytes } from './outside-body';
import { patiently } from './patiently';
import { jsonBody, orGarbage, workLimits, type RemoteRequests } from './remote-requests';
import { ofPlace, placeOf } from './storage-place';
import { wordsOf, type PackageUpload, type Uploader } from './upload-wish';

const partBytes = 8 * 1024 * 1024;
const mostParts = 10_000;
/** Two hide the round trips of each other; more would only share the line. */
const atATime = 2;
const parts = '/api/v1/packages/multipart';

/** An upload that has begun, and what of it is there. */
interface Begun {
  readonly uploadId: string;
  readonly partBytes: number;
  readonly isOpen: boolean;
  /** Tags by number of the part. */
  readonly arrived: ReadonlyMap<number, string>;
  readonly urls: ReadonlyMap<number, string>;
}

/** Sends what is not there yet, and has a package made of it. Rejects when a part fails again and again; what is there stays there. */
export async function uploadInParts(uploader: Uploader, wish: PackageUpload): Promise<unknown> {
  const { requests } = uploader;
  const begun = (await resumed(requests, wish)) ?? (await beginning(uploader, wish));
  wish.onBegun?.({ way: 'parts', uploadId: begun.uploadId });
  const tags = begun.isOpen ? await sendMissing(requests, wish, begun) : begun.arrived;
  const named = [...tags].map(([part_number, etag]) => ({ part_number, etag }));
  const body = {
    upload_id: begun.uploadId,
    parts: named.toSorted((one, other) => one.part_number - other.part_number),
  };
  const path = `${parts}/complete`;
  return patiently(requests.turns, () =>
    requests.json({ method: 'POST', path, kind: 'write', limits: workLimits, ...jsonBody(body) }),
  );
}

/** Null where the remote has forgotten it, or it was of another file. */
async function resumed(
  requests: RemoteRequests,
  { resume, sizeBytes }: PackageUpload,
): Promise<Begun | null> {
  if (resume?.way !== 'parts') return null;
  const { uploadId } = resume;
  const path = `${parts}/${encodeURIComponent(uploadId)}`;
  try {
    const body = await requests.json({ method: 'GET', path, kind: 'write' });
    const state: PartedState = orGarbage(partedStateOf(body), 'multipart');
    return state.fileBytes === sizeBytes ? { ...state, uploadId, urls: new Map() } : null;
  } catch (error) {
    if (isNotFound(error)) return null;
    throw error;
  }
}

async function beginning(uploader: Uploader, wish: PackageUpload): Promise<Begun> {
  const body = await uploader.requests.json({
    ...{ method: 'POST', path: `${parts}/init`, kind: 'write' },
    ...jsonBody({
      ...wordsOf(uploader, wish),
      file_size: wish.sizeBytes,
      part_size: Math.max(partBytes, Math.ceil(wish.sizeBytes / mostParts)),
    }),
  });
  return { ...orGarbage(partedUploadOf(body), 'multipart/init'), isOpen: true, arrived: new Map() };
}

/** The tags of all parts. */
async function sendMissing(
  requests: RemoteRequests,
  wish: PackageUpload,
  begun: Begun,
): Promise<ReadonlyMap<number, string>> {
  const count = Math.ceil(wish.sizeBytes / begun.partBytes);
  if (count > mostParts) throw remoteFailed('garbage', { reason: 'shape', status: null, at: 'part_size' });
  const tags = new Map(begun.arrived);
  const missing = Array.from({ length: count }, (_, at) => at + 1).filter((number) => !tags.has(number));
  const sent = new Map([...tags.keys()].map((number) => [number, partOf(wish, begun, number).sizeBytes]));
  const told = (number: number) => (bytes: number) => {
    sent.set(number, bytes);
    wish.onProgress?.(
      [...sent.values()].reduce((sum, one) => sum + one, 0),
      wish.sizeBytes,
    );
  };
  const queue = missing.values();
  let isOver = false;
  const workers = Array.from({ length: atATime }, async () => {
    for (const number of queue) {
      if (isOver) return;
      const heard = { onSent: told(number), isWanted: () => !isOver };
      tags.set(number, await sendPatiently(requests, wish, begun, number, heard));
    }
  });
  const all = Promise.all(workers);
  all.catch(() => (isOver = true));
  await Promise.allSettled(workers);
  await all;
  return tags;
}

function partOf({ sizeBytes }: PackageUpload, begun: Begun, number: number) {
  const start = (number - 1) * begun.partBytes;
  return { start, sizeBytes: Math.min(begun.partBytes, sizeBytes - start) };
}

/** Each try has a URL of its own: the last one may have expired. Resolves with the tag of the part. */
function sendPatiently(
  requests: RemoteRequests,
  wish: PackageUpload,
  begun: Begun,
  number: number,
  { onSent, isWanted }: { readonly onSent: (bytes: number) => void; readonly isWanted: () => boolean },
): Promise<string> {
  const attempt = async (tries: number): Promise<string> => {
    onSent(0);
    const given = tries === 1 ? begun.urls.get(number) : undefined;
    const url = given ?? (await urlOf(requests, begun.uploadId, number));
    return sendPart(requests, wish, partOf(wish, begun, number), { url, onSent });
  };
  return patiently(requests.turns, attempt, isWanted);
}

async function urlOf(requests: RemoteRequests, upload_id: string, part_number: number): Promise<string> {
  const path = `${parts}/part`;
  const body = await requests.json({
    ...{ method: 'POST', path, kind: 'write' },
    ...jsonBody({ upload_id, part_number }),
  });
  return orGarbage(textAt(recordOf(body) ?? {}, 'presigned_url', 'upload_url', 'url'), path);
}

async function sendPart(
  requests: RemoteRequests,
  { file }: PackageUpload,
  part: { readonly start: number; readonly sizeBytes: number },
  { url, onSent }: { readonly url: string; readonly onSent: (bytes: number) => void },
): Promise<string> {
  const body = fileBytes(file, part, onSent);
  const sent = { method: 'PUT', body };
  try {
    const header = await requests.toPlace(placeOf(url, requests.base), sent);
    return orGarbage(header('etag'), 'ETag');
  } catch (error) {
    throw ofPlace(error);
  }
}
