import type { BundleReport, BundleSessions } from '../../../src-shared/contract/bundles';
import type { TenantId } from '../../../src-shared/kernel/ids';
import type { Db } from '../../db/open';
import type { ImportService } from '../imports/service';
import type { RosterService } from '../roster/service';
import type { SessionService } from '../sessions/service';
import { bringPackage } from './bring-package';
import type { Outcome } from './carried';
import type { CarriedPackage, Manifest } from './format/contents';
import { lookAtSession } from './look-at-session';
import { placesOf } from './places';
import { readBundle, type BundleFile } from './read-bundle';
import { selectPlaces } from './repository';
import { takeSession } from './take-session';
import type { BundleWatch } from './watch';

export interface TakeParts {
  readonly db: Db;
  readonly sessions: SessionService;
  readonly roster: Pick<RosterService, 'countMissing' | 'addMissing'>;
  readonly imports: Pick<ImportService, 'receive' | 'addReceived'>;
  readonly limitBytes: number;
  readonly instanceId: string;
  readonly nowMs: () => number;
}

/** Reads all of a bundle, and says what taking it in would do. Rejects as `readBundle` does. */
export async function lookAtBundle(
  parts: TakeParts,
  tenantId: TenantId,
  file: BundleFile,
  watch: BundleWatch,
): Promise<BundleReport> {
  const { db, sessions, roster, nowMs } = parts;
  const carried = { sessions, tenantId, nowMs, places: placesOf(db, sessions, tenantId) };
  const [counts, learners] = [noSessions(), { new: 0, known: 0 }];
  const needed = new Map<string, number>();
  let coming: ReadonlySet<string> = new Set();
  const manifest = await readBundle(
    file,
    {
      manifest: ({ packages }) => {
        coming = new Set(packages.filter(({ included }) => included).map(({ checksum }) => checksum));
      },
      people: (people) => {
        const missing = roster.countMissing(tenantId, people);
        learners.new += missing;
        learners.known += people.length - missing;
      },
      session: async (session, pages) => {
        const { checksum } = session.begins_on;
        needed.set(checksum, (needed.get(checksum) ?? 0) + 1);
        counts[await lookAtSession(carried, session, pages, coming.has(checksum))] += 1;
      },
    },
    watch,
  );
  const packages = packagesIn(db, tenantId, manifest, (one) => needed.get(one.checksum) ?? 0);
  const { made_at, since, group, from } = manifest;
  return {
    ...{ made_at, since, group, sessions: counts, learners, packages },
    from: { ...from, is_this: from.instance_id === parts.instanceId },
  };
}

/** Takes in a bundle that was looked through. What was begun stays when it is cut short: it is taken in again. Rejects as `readBundle` does. */
export async function takeBundle(
  parts: TakeParts,
  tenantId: TenantId,
  file: BundleFile,
  looked: BundleReport,
  { signal, onProgress }: BundleWatch,
): Promise<BundleReport> {
  const { db, sessions, roster, nowMs } = parts;
  const refused = new Map<string, string>();
  const brings = looked.packages.some(({ state }) => state === 'in_bundle');
  const share = brings ? 0.5 : 1;
  const forZips = { signal, onProgress: (done: number) => onProgress(done * share) };
  const forSessions = { signal, onProgress: (done: number) => onProgress(1 - share + done * share) };
  if (brings) await bringPackages({ ...parts, tenantId }, file, refused, forZips);
  const carried = { sessions, tenantId, nowMs, places: placesOf(db, sessions, tenantId) };
  const [counts, learners] = [noSessions(), { new: 0, known: 0 }];
  const manifest = await readBundle(
    file,
    {
      people: (people) => {
        const added = roster.addMissing(tenantId, people);
        learners.new += added;
        learners.known += people.length - added;
      },
      session: async (session, pages) => {
        counts[await takeSession(carried, session, pages)] += 1;
      },
    },
    forSessions,
    true,
  );
  const needed = new Map(looked.packages.map((one) => [one.checksum, one.sessions]));
  const packages = packagesIn(db, tenantId, manifest, ({ checksum }) => needed.get(checksum) ?? 0);
  const told = packages.map((one) => ({ ...one, refused: refused.get(one.checksum) ?? null }));
  return { ...looked, sessions: counts, learners, packages: told };
}

async function bringPackages(
  parts: TakeParts & { readonly tenantId: TenantId },
  file: BundleFile,
  refused: Map<string, string>,
  watch: BundleWatch,
): Promise<void> {
  const { db, tenantId } = parts;
  let manifest: Manifest | null = null;
  await readBundle(
    file,
    {
      manifest: (read) => {
        manifest = read;
      },
      zip: async (told, bytes) => {
        const isHere = selectPlaces(db, tenantId, told.checksum).length > 0;
        if (isHere || manifest === null) {
          for await (const _chunk of bytes);
          return;
        }
        const code = await bringPackage(parts, manifest, told, bytes);
        if (code !== null) refused.set(told.checksum, code);
      },
    },
    watch,
  );
}

function packagesIn(
  db: Db,
  tenantId: TenantId,
  { packages }: Manifest,
  sessionsOf: (one: CarriedPackage) => number,
): BundleReport['packages'] {
  const coming = new Set(packages.filter(({ included }) => included).map(({ checksum }) => checksum));
  return packages.map((one) => {
    const { package_id, version, title, checksum, size_bytes } = one;
    const isHere = selectPlaces(db, tenantId, checksum).length > 0;
    const state = isHere ? 'here' : coming.has(checksum) ? 'in_bundle' : 'missing';
    const told = { package_id, version, title, checksum, size_bytes };
    return { ...told, state, sessions: sessionsOf(one), refused: null };
  });
}

function noSessions(): BundleSessions {
  const outcomes: Record<Outcome, number> = {
    ...{ new: 0, further: 0, known: 0, apart: 0 },
    ...{ forked: 0, held: 0, missing: 0, refused: 0 },
  };
  return outcomes;
}
