import { fixesFor } from '../../../src-shared/lint/fixes';
import type { Finding } from '../../../src-shared/contract/common';
import type { Input } from '../../../src-shared/contract/endpoint';
import { Refusal } from '../../../src-shared/contract/errors';
import type { Import } from '../../../src-shared/contract/imports';
import type { fixPackage } from '../../../src-shared/contract/package-versions';
import { ImportId } from '../../../src-shared/kernel/ids';
import type { FixId } from '../../../src-shared/scorm/cam/told';
import type { ZipStore } from '../../content/zip-store';
import type { PackageKey } from '../../db/current-version';
import type { Db } from '../../db/open';
import { newUuid } from '../../platform/ids';
import type { ImportService } from '../imports/service';
import type { VersionRow } from './repository';
import { versionOrRefuse } from './version-choice';

export interface FixDeps {
  readonly db: Db;
  readonly store: ZipStore;
  readonly imports: ImportService;
}

export type FixService = ReturnType<typeof createFixService>;

/** Mends packages: a new version with a report, made as an import is; the version that it is made of stays as it was. */
export function createFixService({ db, store, imports }: FixDeps) {
  return {
    begin: async (key: PackageKey, asked: Input<typeof fixPackage>, uploadedBy: string): Promise<Import> => {
      const row = versionOrRefuse(db, key, asked.version);
      const fixIds = dueFixes(row, asked.fixes);
      if ((await store.sizeOf(row.sha256)) === null)
        throw new Refusal('STORAGE_UNAVAILABLE', { package_id: row.packageId, version: row.version });
      const { importId } = imports.addFile({
        importId: ImportId.parse(newUuid()),
        way: 'fix',
        fileName: row.fileName,
        sizeBytes: row.sizeBytes,
        sourcePath: store.pathOf(row.sha256),
        words: {
          ...key,
          isNewVersion: true,
          uploadedBy,
          title: row.title,
          strict: false,
          moveSessions: asked.move_sessions ?? false,
          mends: { basedOnVersion: row.version, fixIds },
        },
      });
      return imports.read(key.tenantId, importId);
    },
  };
}

/** Those of the wanted fixes that the version's findings call for. Refuses with INVALID_REQUEST where there is none. */
function dueFixes({ source, findings }: VersionRow, wanted: readonly FixId[] | 'all'): readonly FixId[] {
  if (source === 'folder') throw nothingToFix('A linked folder is mended where it lies');
  const due = fixesFor(findings as readonly Finding[]).filter(
    (id) => wanted === 'all' || wanted.includes(id),
  );
  if (due.length === 0)
    throw nothingToFix(
      'No finding of this version names one of these fixes in its fix_id: nothing was changed',
    );
  return due;
}

function nothingToFix(message: string): Refusal {
  return new Refusal('INVALID_REQUEST', { field: 'fixes', message });
}
