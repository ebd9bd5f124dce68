import { isNotFound, RemoteFailed, remoteFailed } from '../../src-shared/sync/failure';
import { remotePackageOf, type RemotePackage } from '../../src-shared/sync/read-answers';
import { uploadTicketOf } from '../../src-shared/sync/read-upload-answers';
import { fileBytes } from './outside-body';
import { patiently } from './patiently';
import { jsonBody, orGarbage, workLimits } from './remote-requests';
import { ofPlace, placeHeaders, placeOf } from './storage-place';
import { formOf } from './upload-form';
import { uploadInParts } from './upload-parts';
import { madeUnheard } from './upload-unheard';
import { wordsOf, type PackageUpload, type Uploader } from './upload-wish';

/** Smaller ones need no parts. */
const leastPartedBytes = 8 * 1024 * 1024;
const longestProcessingMs = 30 * 60_000;
const firstLookMs = 2_000;
const longestPauseMs = 30_000;

/** Brings a ZIP to a remote by the best of the ways that it offers. Resolves with the package when it is ready. */
export async function uploadPackage(uploader: Uploader, wish: PackageUpload): Promise<RemotePackage> {
  const answered = await send(uploader, wish);
  const found = await whenReady(uploader, orGarbage(remotePackageOf(answered), 'upload'));
  if (found.checksum !== null && found.checksum !== wish.sha256)
    throw remoteFailed('garbage', { reason: 'checksum', status: null, at: 'upload' });
  return found;
}

async function send(uploader: Uploader, wish: PackageUpload): Promise<unknown> {
  const { offers } = uploader;
  if (wish.resume !== undefined && wish.resume.way !== 'parts') {
    const made = await madeUnheard(uploader, wish);
    if (made !== null) return made;
  }
  const isForParts = wish.sizeBytes >= leastPartedBytes || !(offers.presigned || offers.forms.length > 0);
  if (offers.multipart && isForParts) return uploadInParts(uploader, wish);
  if (!offers.presigned) return sendForm(uploader, wish);
  return sendToPlace(uploader, wish).catch((error: unknown) => {
    if (!isNotThere(error) || offers.forms.length === 0) throw error;
    return sendForm(uploader, wish);
  });
}

/** A URL is minted, the bytes go to it, and the remote is told to look at them. */
async function sendToPlace(uploader: Uploader, wish: PackageUpload): Promise<unknown> {
  if (wish.resume?.way === 'place') {
    const { names } = wish.resume;
    const known = await processBytes(uploader, wish, names).catch((error: unknown) => {
      // The bytes have been forgotten.
      if (isNotFound(error)) return null;
      throw error;
    });
    if (known !== null) return known;
  }
  const names = await bytesToPlace(uploader, wish);
  wish.onBegun?.({ way: 'place', names });
  return processBytes(uploader, wish, names);
}

async function bytesToPlace(
  uploader: Uploader,
  wish: PackageUpload,
): Promise<Readonly<Record<string, string>>> {
  const { requests } = uploader;
  const minted = await requests.json({
    ...{ method: 'POST', path: '/api/v1/packages/upload-url', kind: 'write' },
    ...jsonBody({ ...wordsOf(uploader, wish), file_size: wish.sizeBytes }),
  });
  const ticket = orGarbage(uploadTicketOf(minted), 'upload-url');
  const body = fileBytes(wish.file, { start: 0, sizeBytes: wish.sizeBytes }, (sentBytes) =>
    wish.onProgress?.(sentBytes, wish.sizeBytes),
  );
  const place = placeOf(ticket.url, requests.base);
  const headers = placeHeaders(ticket.headers);
  try {
    await requests.toPlace(place, { method: 'PUT', headers, body });
  } catch (error) {
    throw ofPlace(error);
  }
  return ticket.names;
}

/** Asked again where the answer was lost and no package is to be found: the names are of the same bytes. */
function processBytes(
  uploader: Uploader,
  wish: PackageUpload,
  names: Readonly<Record<string, string>>,
): Promise<unknown> {
  const { requests } = uploader;
  const asked = jsonBody({ ...wordsOf(uploader, wish), ...names });
  const path = '/api/v1/packages/process';
  return patiently(requests.turns, async (tries) => {
    const made = tries === 1 ? null : await madeUnheard(uploader, wish);
    return made ?? requests.json({ method: 'POST', path, kind: 'write', limits: workLimits, ...asked });
  });
}

/** The first form that is there: which one a remote has depends on its age. */
async function sendForm(uploader: Uploader, wish: PackageUpload): Promise<unknown> {
  const { requests, offers } = uploader;
  const { filename, ...fields } = wordsOf(uploader, wish);
  const { contentType, body } = formOf(fields, filename ?? '', wish);
  wish.onBegun?.({ way: 'form' });
  for (const [at, path] of offers.forms.entries())
    try {
      return await requests.json({
        ...{ method: 'POST', path, kind: 'write', limits: workLimits },
        ...{ body, headers: { 'Content-Type': contentType } },
      });
    } catch (error) {
      if (!isNotThere(error) || at === offers.forms.length - 1) throw error;
    }
  throw remoteFailed('refused', { status: 404, code: null, text: 'No way to upload', details: {} });
}

/** Some remotes answer before they have looked through the package. */
async function whenReady(uploader: Uploader, first: RemotePackage): Promise<RemotePackage> {
  let found = first;
  let pauseMs = firstLookMs;
  for (let waitedMs = 0; found.status === 'processing';) {
    if (waitedMs > longestProcessingMs) throw remoteFailed('timeout', { limit: 'whole' });
    await uploader.requests.turns.pause(pauseMs);
    waitedMs += pauseMs;
    pauseMs = Math.min(pauseMs * 2, longestPauseMs);
    found = await uploader.readPackage(first.packageId);
  }
  if (found.status === 'failed')
    throw remoteFailed('refused', { status: 200, code: 'PARSE_FAILED', text: null, details: {} });
  return found.version === null ? uploader.readPackage(found.packageId) : found;
}

/** No such address, or nothing but reading there: the remote is of another generation. */
function isNotThere(error: unknown): boolean {
  if (!(error instanceof RemoteFailed) || !('status' in error.failure.facts)) return false;
  const { facts } = error.failure;
  const isOfPackage = 'code' in facts && facts.code === 'PACKAGE_NOT_FOUND';
  return facts.status === 405 || (facts.status === 404 && !isOfPackage);
}
