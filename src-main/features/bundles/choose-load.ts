import type { Input } from '../../../src-shared/contract/endpoint';
import type { createBundle } from '../../../src-shared/contract/bundles';
import { Refusal } from '../../../src-shared/contract/errors';
import type { TenantId } from '../../../src-shared/kernel/ids';
import type { ZipStore } from '../../content/zip-store';
import type { Db } from '../../db/open';
import { timestampFromMs } from '../../platform/clock';
import type { RosterService } from '../roster/service';
import type { CarriedPackage, CarriedPerson } from './format/contents';
import {
  selectCarried,
  selectReceiver,
  selectTenantName,
  selectVersions,
  type CarriedRow,
} from './repository';
import type { BundleLoad, LoadRow } from './write-bundle';

export interface ChoiceParts {
  readonly db: Db;
  readonly roster: Pick<RosterService, 'expectedPeople' | 'listGroups'>;
  readonly store: Pick<ZipStore, 'sizeOf'>;
  /** By which other Lecterns know this one. */
  readonly instanceId: string;
  readonly version: string;
}

type Asked = Input<typeof createBundle>;

/** What was asked for, as it is now. */
export interface ChosenLoad {
  readonly load: BundleLoad;
  /** Sessions whose course is a linked folder, which has no bytes to be known by. */
  readonly leftOut: number;
}

/** Refuses with NOT_FOUND for a group that is not there, and with INVALID_REQUEST for `since_last` of nobody. */
export async function chooseLoad(
  parts: ChoiceParts,
  tenantId: TenantId,
  asked: Asked,
  nowMs: number,
): Promise<ChosenLoad> {
  const { db, roster, instanceId, version } = parts;
  const group = groupOf(parts, tenantId, asked);
  const sinceMs = sinceOf(db, tenantId, asked);
  const all = roster.expectedPeople(tenantId, asked.group_id);
  const userIds = group === null ? null : new Set(all.map(({ userId }) => userId));
  const chosen = selectCarried(db, tenantId, { userIds, sinceMs });
  const packages = await packagesOf(parts, tenantId, chosen, asked.with_packages);
  const checksums = new Map(
    packages.map((one) => [`${one.package_id} ${String(one.version)}`, one.checksum]),
  );
  const rows = chosen.flatMap(({ sessionId, userId, packageId, firstVersion }): LoadRow[] => {
    const checksum = checksums.get(`${packageId} ${String(firstVersion)}`);
    return checksum === undefined
      ? []
      : [{ sessionId, userId, begins_on: { package_id: packageId, checksum } }];
  });
  const learners = new Set(rows.map(({ userId }) => userId));
  const people = all
    .filter(({ userId }) => learners.has(userId))
    .map(({ userId, name, groups }): CarriedPerson => ({
      ...{ user_id: userId, name },
      groups: groups.map(({ kind, name: called }) => ({ kind, name: called })),
    }));
  const manifest = {
    ...{ made_at: timestampFromMs(nowMs), made_by: `Lectern ${version}`, group, packages },
    from: { instance_id: instanceId, name: selectTenantName(db, tenantId) },
    since: sinceMs === null ? null : timestampFromMs(sinceMs),
  };
  return { load: { tenantId, manifest, rows, people }, leftOut: chosen.length - rows.length };
}

function groupOf({ roster }: ChoiceParts, tenantId: TenantId, { group_id: groupId }: Asked): string | null {
  if (groupId === undefined) return null;
  const group = roster.listGroups(tenantId).find(({ id }) => id === groupId);
  if (group === undefined) throw new Refusal('NOT_FOUND', { group_id: groupId });
  return group.name;
}

/** The later one of what was asked for; null: whatever its age. */
function sinceOf(
  db: Db,
  tenantId: TenantId,
  { from, receiver, since_last: sinceLast }: Asked,
): number | null {
  if (sinceLast && receiver === undefined)
    throw new Refusal('INVALID_REQUEST', { field: 'receiver', message: 'since_last needs a receiver' });
  const carried = sinceLast ? selectReceiver(db, tenantId, receiver ?? '')?.carriedUntilMs : undefined;
  const asked = [
    ...(from === undefined ? [] : [Date.parse(from)]),
    ...(carried === undefined ? [] : [carried]),
  ];
  return asked.length === 0 ? null : Math.max(...asked);
}

/** Older versions first, as they have to be made. */
async function packagesOf(
  { db, store }: ChoiceParts,
  tenantId: TenantId,
  rows: readonly CarriedRow[],
  isIncluded: boolean,
): Promise<CarriedPackage[]> {
  const spans = new Map<CarriedRow['packageId'], { from: number; to: number }>();
  for (const { packageId, firstVersion, lastVersion } of rows) {
    const { from, to } = spans.get(packageId) ?? { from: firstVersion, to: lastVersion };
    spans.set(packageId, {
      from: Math.min(from, firstVersion, lastVersion),
      to: Math.max(to, firstVersion, lastVersion),
    });
  }
  const found = [...spans].flatMap(([packageId, { from, to }]) =>
    selectVersions(db, tenantId, packageId, from, to),
  );
  const seen = new Set<string>();
  const packages: CarriedPackage[] = [];
  for (const { packageId, version, title, sha256, sizeBytes, fileName, source } of found) {
    if (source === 'folder') continue;
    const isThere = isIncluded && !seen.has(sha256) && (await store.sizeOf(sha256)) === sizeBytes;
    if (isThere) seen.add(sha256);
    packages.push({
      ...{ package_id: packageId, version, title, checksum: sha256, size_bytes: sizeBytes },
      ...{ file_name: fileName.slice(0, 255), included: isThere },
    });
  }
  return packages;
}
