import { basename } from 'node:path';
import { Refusal } from '../../../src-shared/contract/errors';
import type { Link } from '../../../src-shared/contract/folders';
import type { Import } from '../../../src-shared/contract/imports';
import { ImportId, PackageId, type TenantId } from '../../../src-shared/kernel/ids';
import { folderOfThisMachine } from '../../content/folder-of-this-machine';
import type { PackageKey } from '../../db/current-version';
import { timestampFromMs } from '../../platform/clock';
import { newUuid } from '../../platform/ids';
import type { ImportService } from '../imports/service';
import type { QuotaService } from '../quotas/service';
import { wordsOfLink } from './link-words';
import { createLiveLinks, type LiveLinkDeps } from './live-links';
import * as repository from './repository';
import type { LinkRow } from './repository';

export interface LinkDeps extends LiveLinkDeps {
  readonly imports: ImportService;
  readonly quotas: QuotaService;
  readonly dataFolder: string;
}

export type LinkService = ReturnType<typeof createLinkService>;

/**
 * Linked folders: packages whose files lie in a folder of somebody else's, usually what an authoring tool writes, and are served from
 * there as they are at the moment. A version of such a package keeps the course as its manifest was then; a manifest with
 * another course makes the next version, and sessions stay on theirs. Their files are the live ones all the same: a file that
 * is gone is gone for old sessions too. Nothing here ever writes into a folder.
 */
export function createLinkService(deps: LinkDeps) {
  const { db, packages, imports } = deps;
  const live = createLiveLinks(deps);

  const linkOrRefuse = (key: PackageKey): LinkRow => {
    const row = repository.selectLink(db, key);
    if (row !== null) return row;
    const details = { package_id: key.packageId };
    throw new Refusal('NOT_FOUND', details, { text: 'No folder is linked as this package' });
  };

  const answerOf = (row: LinkRow): Link => ({
    package_id: row.packageId,
    path: row.folderPath,
    version: row.version,
    ...live.standingOf(row.packageId),
    created_at: timestampFromMs(row.createdAtMs),
  });

  const refuseTwice = (tenantId: TenantId, path: string): void => {
    const same = repository.selectLinkAt(db, tenantId, path);
    if (same === null) return;
    const details = { field: 'path', package_id: same.packageId, path };
    const text = `The folder "${basename(path)}" is linked already, as package ${same.packageId}: nothing was changed`;
    throw new Refusal('DUPLICATE_ENTRY', details, { text });
  };

  return {
    troubleOf: (packageId: PackageId): Link['failure'] => live.standingOf(packageId).failure,

    /** Refuses a launch while the folder is no package or cannot be read: with INVALID_REQUEST or STORAGE_UNAVAILABLE. */
    refuseUnplayable: (packageId: PackageId): void => {
      const { state, failure } = live.standingOf(packageId);
      if (failure === null) return;
      const details = { package_id: packageId, status: 'failed' };
      if (state === 'unavailable') throw new Refusal('STORAGE_UNAVAILABLE', details, { text: failure.error });
      const text = `The linked folder of this package cannot be played as it is now. ${failure.error}`;
      throw new Refusal('INVALID_REQUEST', { field: 'package_id', ...details, code: failure.code }, { text });
    },

    /** At start, and whenever packages have changed. */
    follow: live.follow,

    /**
     * Makes a package of a folder where it lies. Refuses with INVALID_REQUEST, DUPLICATE_ENTRY and QUOTA_EXCEEDED, and as an
     * import of the folder would.
     */
    add: async (tenantId: TenantId, asked: string, uploadedBy: string): Promise<Link> => {
      const path = await folderOfThisMachine(asked, deps.dataFolder);
      refuseTwice(tenantId, path);
      deps.quotas.refuseBeyond(tenantId, { packages: 1, bytes: 0 });
      const reading = await live.read(tenantId, path);
      refuseTwice(tenantId, path);
      const packageId = PackageId.parse(newUuid());
      packages.keepFolder(path, reading, wordsOfLink({ tenantId, packageId, uploadedBy }, false));
      live.follow();
      return answerOf(linkOrRefuse({ tenantId, packageId }));
    },

    list: (tenantId: TenantId): Link[] => repository.selectLinksOf(db, tenantId).map(answerOf),

    /** Keeps the folder as it is now as the next version: a zip like any other, and from then on no link. */
    import: (tenantId: TenantId, packageId: PackageId, uploadedBy: string): Import => {
      const { folderPath, sizeBytes } = linkOrRefuse({ tenantId, packageId });
      const importId = ImportId.parse(newUuid());
      imports.addFile({
        ...{ importId, sizeBytes, way: 'linked', sourcePath: folderPath },
        words: wordsOfLink({ tenantId, packageId, uploadedBy }, true),
        fileName: `${basename(folderPath)}.zip`,
      });
      return imports.read(tenantId, importId);
    },

    /** The package goes; the folder stays as it is. */
    remove: async (tenantId: TenantId, packageId: PackageId): Promise<void> => {
      linkOrRefuse({ tenantId, packageId });
      await packages.remove(tenantId, packageId);
      await live.close(packageId);
    },

    close: live.closeAll,
  };
}
