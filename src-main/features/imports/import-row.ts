import { z } from 'zod';
import type { ImportId } from '../../../src-shared/kernel/ids';
import { fixIds } from '../../../src-shared/scorm/cam/told';
import { refusalOf } from '../../http/failure';
import type { UploadWords } from '../packages/service';
import type { ImportRow } from './repository';

/** What somebody wants to bring in, and how it comes. */
export interface ImportWish {
  readonly importId: ImportId;
  readonly words: UploadWords;
  readonly way: ImportRow['way'];
  readonly fileName: string;
  /** As announced or as measured. */
  readonly sizeBytes: number;
  readonly sourcePath?: string;
  readonly partSizeBytes?: number;
  readonly sha256?: string;
}

/** How long uploaded bytes wait for the rest, for their processing, or for another try. */
export const uploadLifeMs = 24 * 60 * 60 * 1000;

export function importRowOf(wish: ImportWish, state: ImportRow['state'], nowMs: number): ImportRow {
  const { tenantId, packageId, isNewVersion } = wish.words;
  return {
    importId: wish.importId,
    tenantId,
    packageId,
    isNewVersion,
    way: wish.way,
    state,
    fileName: wish.fileName,
    words: storedWords(wish.words),
    sourcePath: wish.sourcePath ?? null,
    sizeBytes: wish.sizeBytes,
    partSizeBytes: wish.partSizeBytes ?? null,
    sha256: wish.sha256 ?? null,
    version: null,
    attempts: 0,
    failure: null,
    createdAtMs: nowMs,
    updatedAtMs: nowMs,
    expiresAtMs: nowMs + uploadLifeMs,
  };
}

const StoredWords = z.object({
  uploadedBy: z.string(),
  title: z.string().nullable(),
  strict: z.boolean(),
  moveSessions: z.boolean().default(false),
  mends: z
    .object({ basedOnVersion: z.int(), fixIds: z.array(z.enum(fixIds)) })
    .nullable()
    .default(null),
});
type StoredWords = z.infer<typeof StoredWords>;

export function storedWords({
  uploadedBy,
  title,
  strict,
  moveSessions = false,
  mends,
}: Pick<UploadWords, 'uploadedBy' | 'title' | 'strict' | 'moveSessions' | 'mends'>): StoredWords {
  const mending = mends === undefined ? null : { ...mends, fixIds: [...mends.fixIds] };
  return { uploadedBy, title: title ?? null, strict, moveSessions, mends: mending };
}

export function wordsOf(row: ImportRow): UploadWords {
  const { title, mends, ...words } = StoredWords.parse(row.words);
  const { tenantId, packageId, isNewVersion } = row;
  const mending = mends === null ? {} : { mends };
  return { tenantId, packageId, isNewVersion, title: title ?? undefined, ...words, ...mending };
}

/** Why an import failed, as it is kept. */
const StoredFailure = z.object({
  code: z.string(),
  error: z.string(),
  details: z.record(z.string(), z.unknown()).nullable(),
  status: z.number(),
});
export type StoredFailure = z.infer<typeof StoredFailure>;

export function storedFailure(error: unknown): StoredFailure {
  const { code, message, details, status } = refusalOf(error);
  return { code, error: message, details: details ?? null, status };
}

export function failureOf(row: ImportRow): StoredFailure | null {
  return row.failure === null ? null : StoredFailure.parse(row.failure);
}
