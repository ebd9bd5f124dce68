import type { PackageId, SessionId, TenantId } from '../../../src-shared/kernel/ids';
import type { Db } from '../../db/open';
import type { SessionService } from '../sessions/service';
import type { CarriedSession } from './format/contents';
import { selectPlaces, selectVersions, type PlaceRow } from './repository';

/** Where packages of a bundle are here, by their bytes. */
export interface Places {
  /** Of the package that has the same id, where there is one; else of the newest; null: none has these bytes. */
  find(begins: CarriedSession['begins_on']): PlaceRow | null;
  /** Does the journal of this session of ours begin with that course? */
  isBegunOn(found: { readonly id: SessionId; readonly package_id: PackageId }, checksum: string): boolean;
}

export function placesOf(db: Db, sessions: Pick<SessionService, 'beginsOn'>, tenantId: TenantId): Places {
  return {
    find: ({ package_id: packageId, checksum }) => {
      const places = selectPlaces(db, tenantId, checksum);
      return places.find((place) => place.packageId === packageId) ?? places[0] ?? null;
    },
    isBegunOn: ({ id, package_id: packageId }, checksum) => {
      const version = sessions.beginsOn(tenantId, id);
      return selectVersions(db, tenantId, packageId, version, version)[0]?.sha256 === checksum;
    },
  };
}
