import { randomBytes } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { expect } from '@playwright/test';
import { contract } from '../../../../src-shared/contract';
import { ApiFailure, callEndpoint, putBytes, uploadForm } from '../../../../src-shared/contract/call';
import type { Package } from '../../../../src-shared/contract/packages';
import { leastPartBytes } from '../../../../src-shared/contract/uploads';
import type { ImportId } from '../../../../src-shared/kernel/ids';
import { goodZip, smallManifest } from '../../../content/zip-bytes';
import { between, type Random } from '../loss/seeded';
import type { Host } from './host';

/** Packages that were answered with, by the SHA-256 of their zips. */
export type Imported = Map<Package['id'], string>;

/** A long run would fill the disk. */
const mostKept = 16;

/**
 * Brings packages in, one after the other, until it is called off: in one form, or in parts that are taken up again. Of many the first
 * are deleted. How many were answered with.
 */
export async function importOn(
  host: Host,
  imported: Imported,
  random: Random,
  signal: AbortSignal,
): Promise<number> {
  let answered = 0;
  while (!signal.aborted) {
    const added = random() < 0.6 ? await byForm(host) : await inParts(host);
    if (added === null) continue;
    answered += 1;
    imported.set(added.id, added.checksum_sha256);
    if (imported.size > mostKept) await deleteFirst(host, imported);
    await pause(between(random, 0, 800));
  }
  return answered;
}

/** From when it is asked for nobody relies on the package. */
async function deleteFirst(host: Host, imported: Imported): Promise<void> {
  const [packageId] = imported.keys();
  if (packageId === undefined) return;
  imported.delete(packageId);
  await host.ask((at) => callEndpoint(contract.deletePackage, { packageId }, at));
}

/** No zip has been there before. */
function zipOf(bytes: number): Promise<Buffer> {
  const files = { 'imsmanifest.xml': smallManifest(), 'index.html': '<p>Chaos</p>' };
  return goodZip({ ...files, 'stored:noise.bin': randomBytes(bytes) });
}

async function byForm(host: Host): Promise<Package | null> {
  const file = new Blob([new Uint8Array(await zipOf(300_000))]);
  return host.ask((at) => uploadForm(contract.uploadPackage, { file, name: 'form.zip' }, at));
}

async function inParts(host: Host): Promise<Package | null> {
  const zip = await zipOf(leastPartBytes + 100_000);
  const announced = { filename: 'parts.zip', file_size: zip.length, part_size: leastPartBytes };
  const begun = await host.ask((at) => callEndpoint(contract.startMultipartUpload, announced, at));
  if (begun === null) return null;
  const acknowledged = new Set<number>();
  for (const { part_number: number, url } of begun.presigned_urls) {
    const from = (number - 1) * leastPartBytes;
    const part = new Blob([new Uint8Array(zip.subarray(from, from + leastPartBytes))]);
    while ((await host.ask(() => putBytes(url, part, {}))) === null)
      await expectParts(host, begun.upload_id, acknowledged);
    acknowledged.add(number);
  }
  return completed(host, begun.upload_id);
}

/** Parts that were acknowledged need not be sent again. */
async function expectParts(host: Host, uploadId: ImportId, acknowledged: ReadonlySet<number>): Promise<void> {
  const state = await host.ask((at) => callEndpoint(contract.readMultipartUpload, { uploadId }, at));
  if (state === null) return;
  const there = state.parts.map((part) => part.part_number);
  expect(there, `parts of ${uploadId}`).toEqual(expect.arrayContaining([...acknowledged]));
}

async function completed(host: Host, upload_id: ImportId): Promise<Package> {
  for (;;) {
    const answer = await host.ask((at) => completeOrAgain(upload_id, at));
    if (answer !== null && 'checksum_sha256' in answer) return answer;
  }
}

/** An import that did not outlive the program twice says so, and may be tried again. */
async function completeOrAgain(upload_id: ImportId, at: Parameters<Parameters<Host['ask']>[0]>[0]) {
  try {
    return await callEndpoint(contract.completeMultipartUpload, { upload_id }, at);
  } catch (error) {
    if (error instanceof ApiFailure && error.details['reason'] === 'program_ended') return null;
    throw error;
  }
}
