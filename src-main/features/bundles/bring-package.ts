import { Readable } from 'node:stream';
import { Refusal } from '../../../src-shared/contract/errors';
import { PackageId, type TenantId } from '../../../src-shared/kernel/ids';
import type { Db } from '../../db/open';
import { newUuid } from '../../platform/ids';
import type { ImportService } from '../imports/service';
import type { CarriedPackage, Manifest } from './format/contents';
import { selectPlaces, selectVersions } from './repository';

export interface BringParts {
  readonly db: Db;
  readonly imports: Pick<ImportService, 'receive' | 'addReceived'>;
  readonly limitBytes: number;
  readonly tenantId: TenantId;
}

/**
 * Makes a package of a zip of a bundle: a new version of the one that an older version became, where nothing newer is there; else a package of
 * its own. Resolves with the code of the refusal where it is not taken, else with null.
 */
export async function bringPackage(
  { db, imports, limitBytes, tenantId }: BringParts,
  { packages }: Manifest,
  told: CarriedPackage,
  bytes: AsyncGenerator<Uint8Array, void>,
): Promise<string | null> {
  const { title, size_bytes: size, file_name: fileName } = told;
  const before = packageBefore(db, tenantId, packages, told);
  const words = {
    ...{ tenantId, uploadedBy: 'bundle', strict: false, title: title === '' ? undefined : title },
    ...{ packageId: before ?? PackageId.parse(newUuid()), isNewVersion: before !== null },
  };
  const announced = { leastBytes: size, mostBytes: size };
  const source = Readable.from(bytes, { objectMode: false });
  try {
    const form = { tenantId, fileName, announced, limitBytes, largestBytes: limitBytes };
    await imports.addReceived(await imports.receive(source, form), words);
    return null;
  } catch (error) {
    if (!(error instanceof Refusal) || error.code === 'UPLOAD_FAILED') throw error;
    for await (const _rest of bytes);
    return error.code;
  } finally {
    source.destroy();
  }
}

/** The package here that an older version of it is the newest of. */
function packageBefore(
  db: Db,
  tenantId: TenantId,
  packages: readonly CarriedPackage[],
  told: CarriedPackage,
): PackageId | null {
  const older = packages.filter(
    ({ package_id: id, version }) => id === told.package_id && version < told.version,
  );
  for (const { checksum } of older.toReversed())
    for (const { packageId, version } of selectPlaces(db, tenantId, checksum)) {
      const newer = selectVersions(db, tenantId, packageId, version + 1, Number.MAX_SAFE_INTEGER);
      if (newer.length === 0) return packageId;
    }
  return null;
}
