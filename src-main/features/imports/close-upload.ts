import { Refusal } from '../../../src-shared/contract/errors';
import type { NamedPart } from '../../../src-shared/contract/uploads';
import type { ImportId, PackageId } from '../../../src-shared/kernel/ids';
import type { Writes } from '../../db/open';
import { storedWords, uploadLifeMs, wordsOf } from './import-row';
import { selectParts } from './part-rows';
import { selectUpload, updateImport, type ImportRow } from './repository';
import { zipName } from './upload-name';
import { refuseIncomplete, refuseOtherParts } from './upload-parts';

/** What is said when an upload is to become a package. What is left out stays as it was announced. */
export interface ProcessWish {
  readonly uploadId?: ImportId | undefined;
  readonly key?: string | undefined;
  readonly packageId?: PackageId | undefined;
  readonly filename?: string | undefined;
  readonly uploadedBy?: string | undefined;
  readonly title?: string | undefined;
  readonly strict?: boolean | undefined;
  readonly moveSessions?: boolean | undefined;
}

/**
 * From here on no byte of the upload changes. Refuses with INVALID_REQUEST while bytes are missing, and when others are `named`
 * than have arrived. One that is closed already stays as it is.
 */
export function closeUpload(
  tx: Writes,
  { importId }: ImportRow,
  asked: {
    readonly wish: ProcessWish;
    readonly named: readonly NamedPart[] | undefined;
    readonly nowMs: number;
  },
): ImportRow {
  const { wish, named, nowMs } = asked;
  const found = selectUpload(tx, importId);
  if (found === null) throw notThere(importId);
  if (found.state !== 'uploading') return refuseOtherPackage(found, wish);
  const parts = selectParts(tx, found);
  refuseIncomplete(found, parts);
  if (named !== undefined) refuseOtherParts(parts, named);
  const changes = {
    ...wordsWith(found, wish),
    state: 'waiting',
    updatedAtMs: nowMs,
    expiresAtMs: nowMs + uploadLifeMs,
  } as const;
  updateImport(tx, found, changes);
  return { ...found, ...changes };
}

export function notThere(importId: ImportId): Refusal {
  return new Refusal('NOT_FOUND', { upload_id: importId });
}

/** Of an upload that is closed already: it cannot become another package than it was closed for. */
function refuseOtherPackage(row: ImportRow, { packageId }: ProcessWish): ImportRow {
  if (packageId === undefined || packageId === row.packageId) return row;
  throw new Refusal('INVALID_REQUEST', {
    field: 'package_id',
    package_id: row.packageId,
    message: 'The upload belongs to another package already',
  });
}

function wordsWith(row: ImportRow, wish: ProcessWish) {
  const said = wordsOf(row);
  const packageId = wish.packageId ?? row.packageId;
  return {
    packageId,
    isNewVersion: row.isNewVersion || packageId !== row.packageId,
    fileName: wish.filename === undefined ? row.fileName : zipName(wish.filename),
    words: storedWords({
      uploadedBy: wish.uploadedBy ?? said.uploadedBy,
      title: wish.title ?? said.title,
      strict: wish.strict ?? said.strict,
      moveSessions: wish.moveSessions ?? said.moveSessions ?? false,
    }),
  };
}
