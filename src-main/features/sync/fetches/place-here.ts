import type { PackageThere } from '../../../../src-shared/contract/remote-packages';
import type { RemotePackage } from '../../../../src-shared/sync/read-answers';
import type { Reads } from '../../../db/open';
import type { VersionKey } from '../repository-packages';
import type { RemoteKey } from '../repository-remotes';
import { selectPaired, selectSameBytes, type Paired, type SameBytes } from './repository-here';

export interface PlaceHere {
  readonly state: PackageThere['state'];
  /** The package here that it is, whichever version; null: none. */
  readonly packageId: VersionKey['packageId'] | null;
  /** Of ours, the version with the same bytes; null where that is not known. */
  readonly same: VersionKey | null;
}

export type ToPlace = Pick<RemotePackage, 'packageId' | 'checksum' | 'version'>;

/** What packages of a remote are here, in the order of `there`. */
export function placesHere(db: Reads, remote: RemoteKey, there: readonly ToPlace[]): PlaceHere[] {
  const checksums = there.flatMap(({ checksum }) => checksum ?? []);
  const same = selectSameBytes(db, remote.tenantId, checksums);
  const ids = there.map(({ packageId }) => packageId);
  const paired = selectPaired(db, remote, ids);
  return there.map((one) => {
    const sameBytes = same.filter(({ sha256 }) => sha256 === one.checksum);
    const ofIt = paired.filter(({ remotePackageId }) => remotePackageId === one.packageId);
    return placeOf(one, sameBytes, newestPaired(ofIt));
  });
}

/** Bytes say most; versions only where the remote tells no checksum. */
export function placeOf(there: ToPlace, same: readonly SameBytes[], paired: Paired | null): PlaceHere {
  const alike = same.find(({ packageId }) => packageId === paired?.packageId) ?? same[0];
  if (alike !== undefined) return { state: 'here', packageId: alike.packageId, same: alike };
  if (paired === null) return { state: 'not-here', packageId: null, same: null };
  const isNewer =
    there.checksum !== null || (there.version ?? 0) > (paired.remoteVersion ?? Number.POSITIVE_INFINITY);
  return { state: isNewer ? 'newer-there' : 'here', packageId: paired.packageId, same: null };
}

/** What went or came last of a package; null for none. */
export function newestPaired(paired: readonly Paired[]): Paired | null {
  const [first] = paired.toSorted(
    (one, other) => (other.remoteVersion ?? 0) - (one.remoteVersion ?? 0) || other.version - one.version,
  );
  return first ?? null;
}
