import { Refusal } from '../../../src-shared/contract/errors';
import { leastPartBytes, mostParts, type NamedPart } from '../../../src-shared/contract/uploads';
import type { PartRow } from './part-rows';
import type { ImportRow } from './repository';

/** How a file is cut into parts: all of one size, but for the last. */
export interface PartPlan {
  readonly fileBytes: number;
  readonly partBytes: number;
  readonly count: number;
}

const usualPartBytes = 16 * 1024 * 1024;

/** Refuses with INVALID_REQUEST a size of parts that makes too many of them. */
export function planParts(fileBytes: number, askedBytes: number | undefined): PartPlan {
  const least = Math.max(leastPartBytes, Math.ceil(fileBytes / mostParts));
  const partBytes = askedBytes ?? Math.max(usualPartBytes, least);
  if (partBytes < least)
    throw new Refusal('INVALID_REQUEST', {
      field: 'part_size',
      least_bytes: least,
      message: `A part has at least ${String(least)} bytes, so that there are at most ${String(mostParts)}`,
    });
  return planOf(fileBytes, partBytes);
}

/** Of an upload in one request: one part. */
export function planOfUpload({ sizeBytes, partSizeBytes }: ImportRow): PartPlan {
  return planOf(sizeBytes, partSizeBytes ?? sizeBytes);
}

function planOf(fileBytes: number, partBytes: number): PartPlan {
  return { fileBytes, partBytes, count: Math.ceil(fileBytes / partBytes) };
}

/** Where a part stands in the file. Refuses with INVALID_REQUEST a number that the upload does not have. */
export function partAt({ fileBytes, partBytes, count }: PartPlan, partNumber: number) {
  if (partNumber > count)
    throw new Refusal('INVALID_REQUEST', {
      field: 'part_number',
      total_parts: count,
      message: `The upload has ${String(count)} parts of ${String(partBytes)} bytes`,
    });
  const offset = (partNumber - 1) * partBytes;
  return { offset, sizeBytes: Math.min(partBytes, fileBytes - offset) };
}

export function missingParts({ count }: PartPlan, rows: readonly PartRow[]): number[] {
  const there = new Set(rows.map((row) => row.partNumber));
  return numbersTo(count).filter((partNumber) => !there.has(partNumber));
}

export function numbersTo(count: number): number[] {
  return Array.from({ length: count }, (_, at) => at + 1);
}

/** As it stands in a header. */
export function quoted(md5: string): string {
  return `"${md5}"`;
}

/** Refuses with INVALID_REQUEST while bytes are missing. */
export function refuseIncomplete(row: ImportRow, rows: readonly PartRow[]): void {
  const missing = missingParts(planOfUpload(row), rows);
  if (missing.length === 0) return;
  throw new Refusal('INVALID_REQUEST', {
    field: 'upload_id',
    reason: 'bytes_missing',
    upload_id: row.importId,
    missing_parts: missing,
    expected_bytes: row.sizeBytes,
    received_bytes: rows.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0),
    message: 'Not all bytes have arrived. Those that have are kept; send the missing ones.',
  });
}

/** Refuses with INVALID_REQUEST a list that is not just what has arrived. */
export function refuseOtherParts(rows: readonly PartRow[], named: readonly NamedPart[]): void {
  const there = new Map(rows.map(({ partNumber, etag }) => [partNumber, etag]));
  const numbers = new Set(named.map((part) => part.part_number));
  const wrong = named.filter((part) => there.get(part.part_number) !== md5Of(part.etag));
  const unnamed = rows.filter(({ partNumber }) => !numbers.has(partNumber));
  const isTwice = numbers.size !== named.length;
  if (wrong.length === 0 && unnamed.length === 0 && !isTwice) return;
  throw new Refusal('INVALID_REQUEST', {
    field: 'parts',
    reason: isTwice ? 'named_twice' : 'other_parts',
    wrong_parts: wrong.map((part) => part.part_number),
    unnamed_parts: unnamed.map(({ partNumber }) => partNumber),
    message: 'The list is not what has arrived. All that has arrived is kept.',
  });
}

/** An ETag with or without its quotes, and as a weak one. */
function md5Of(etag: string): string {
  return etag.replace(/^W\//, '').replaceAll('"', '').toLowerCase();
}
