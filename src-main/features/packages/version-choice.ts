import { Refusal } from '../../../src-shared/contract/errors';
import type { PackageKey } from '../../db/current-version';
import type { Reads } from '../../db/open';
import { selectPackage, type CurrentPackage, type VersionRow } from './repository';
import { selectVersion } from './version-rows';

/** Refuses with PACKAGE_NOT_FOUND. */
export function packageOrRefuse(db: Reads, { tenantId, packageId }: PackageKey): CurrentPackage {
  const found = selectPackage(db, tenantId, packageId);
  if (found === null) throw new Refusal('PACKAGE_NOT_FOUND', { package_id: packageId });
  return found;
}

/** The current version when none is named. Refuses with PACKAGE_NOT_FOUND or NOT_FOUND. */
export function versionOrRefuse(db: Reads, key: PackageKey, version: number | undefined): VersionRow {
  const current = packageOrRefuse(db, key).version;
  if (version === undefined || version === current.version) return current;
  const found = selectVersion(db, key, version);
  if (found !== null) return found;
  const details = { package_id: key.packageId, version };
  throw new Refusal('NOT_FOUND', details, { text: 'The package has no such version' });
}
