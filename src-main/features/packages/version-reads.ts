import { createLeaseCache, type LeaseCache } from '../../content/lease-cache';
import type { ComparedVersion, Comparison } from '../../content/compare-versions';
import { heldBytesOf, type PackedFiles } from '../../content/packed-files';
import type { RunJob } from '../../content/run-job';
import type { VersionPlace } from '../../content/version-files';
import type { Db } from '../../db/open';
import { selectCourse, type VersionRow } from './repository';
import { selectCourseBytes } from './version-rows';

/** A version and where its files lie. */
export interface PlacedVersion {
  readonly row: VersionRow;
  readonly place: VersionPlace;
}

/** What costs a thread to find out. Each ends with the reason of `leaving` when the reader goes away. */
export interface VersionReads {
  /** JSON of the answer to `readManifest`. */
  manifest(of: PlacedVersion, leaving: AbortSignal): Promise<Buffer>;
  files(of: PlacedVersion, leaving: AbortSignal): Promise<PackedFiles>;
  compare(from: PlacedVersion, to: PlacedVersion, leaving: AbortSignal): Promise<Comparison>;
}

/** Lists of files that were asked for last. */
const keptLists = { maxCount: 256, maxWeight: 16 * 1024 * 1024 };
const nothingKept = { maxCount: 0, maxWeight: 0 };

/** Reads a stored zip once for all who ask the same at the same time. Folders change: each reader gets a reading of its own. */
export function createVersionReads(db: Db, runJob: RunJob): VersionReads {
  const manifests = cacheOf<Buffer>(nothingKept, () => 0);
  const lists = cacheOf<PackedFiles>(keptLists, heldBytesOf);
  const comparisons = cacheOf<Comparison>(nothingKept, () => 0);

  const readManifest = async ({ row, place }: PlacedVersion, signal: AbortSignal): Promise<Buffer> => {
    const { path, json } = await runJob('manifest', place, { signal });
    const { packageId: package_id, version } = row;
    const head = JSON.stringify({ package_id, version, path }).slice(0, -1);
    const course = selectCourseBytes(db, row);
    return Buffer.concat([text(`${head},"xml":`), json, text(',"course":'), course, text('}')]);
  };

  /** Made when its turn comes: it may be megabytes. */
  const compared = ({ row, place }: PlacedVersion): ComparedVersion => {
    const { title, rootFolder } = row;
    return { title, rootFolder, place, course: selectCourse(db, row) };
  };

  return {
    manifest: (of, leaving) => {
      const read = (signal: AbortSignal) => readManifest(of, signal);
      return shared(manifests, [of], read, leaving);
    },
    files: (of, leaving) => {
      const read = (signal: AbortSignal) => runJob('files', of.place, { signal });
      return shared(lists, [of], read, leaving);
    },
    compare: (from, to, leaving) => {
      const read = (signal: AbortSignal) =>
        runJob('compare', () => ({ from: compared(from), to: compared(to) }), { signal });
      return shared(comparisons, [from, to], read, leaving);
    },
  };
}

function cacheOf<T>(limits: typeof keptLists, weigh: (value: T) => number): LeaseCache<T> {
  return createLeaseCache<T>({ ...limits, weigh, release: () => Promise.resolve() });
}

function shared<T>(
  cache: LeaseCache<T>,
  of: readonly PlacedVersion[],
  read: (signal: AbortSignal) => Promise<T>,
  leaving: AbortSignal,
): Promise<T> {
  if (of.some(({ place }) => place.isFolder)) return read(leaving);
  const key = of.map(({ row }) => `${row.tenantId} ${row.packageId} ${String(row.version)}`).join(' ');
  return cache.use(key, read, (value) => Promise.resolve(value), leaving);
}

const text = (of: string): Buffer => Buffer.from(of);
