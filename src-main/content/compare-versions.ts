import type { Output } from '../../src-shared/contract/endpoint';
import type { compareVersions } from '../../src-shared/contract/package-versions';
import { compareCourses } from '../../src-shared/scorm/cam/compare-courses';
import type { Course } from '../../src-shared/scorm/cam/course';
import { openZipAt } from './opened-zip';
import { realFolder } from './folder-file';
import { listFolder } from './folder-list';
import type { PackageFile } from './package-files';
import type { VersionPlace } from './version-files';

/** A version with what is compared of it. */
export interface ComparedVersion {
  readonly title: string;
  readonly rootFolder: string;
  readonly place: VersionPlace;
  /** JSON of its `Course`. */
  readonly course: string;
}

/** Files by path. */
type Files = ReadonlyMap<string, ComparedFile>;

/** Without a checksum, files of one size count as the same. */
interface ComparedFile extends PackageFile {
  readonly crc32?: number;
}

export type Comparison = Omit<Output<typeof compareVersions>, 'package_id' | 'from' | 'to'>;

/** How many of each kind are told one by one. */
const told = 200;

/** Refuses as `inspectPackage` and `inspectFolder` do. */
export async function compareStored(from: ComparedVersion, to: ComparedVersion): Promise<Comparison> {
  const { course, sequencing, ...activities } = compareCourses(
    JSON.parse(from.course) as Course,
    JSON.parse(to.course) as Course,
  );
  return {
    files: fileComparison(belowRoot(from, await filesAt(from.place)), belowRoot(to, await filesAt(to.place))),
    course: withTitles(course, from.title, to.title),
    activities: {
      added: firstOf(activities.added),
      removed: firstOf(activities.removed),
      moved: firstOf(activities.moved),
      renamed: firstOf(activities.renamed),
      changed: firstOf(activities.changed.map(withOwnFields)),
    },
    sequencing: firstOf(sequencing.map(withOwnFields)),
  };
}

/** As the zip or the folder has them now. */
async function filesAt({ path, isFolder }: VersionPlace): Promise<Files> {
  if (isFolder) return (await listFolder(await realFolder(path))).entries;
  const zip = await openZipAt(path);
  await zip.close();
  return zip.index.entries;
}

/** A title that was given with an upload hides the manifest's. */
function withTitles(course: readonly Comparison['course'][number][], before: string, after: string) {
  const others = course.filter(({ field }) => field !== 'title');
  return before === after ? others : [{ field: 'title', before, after }, ...others];
}

function withOwnFields<T extends { readonly fields: readonly Comparison['course'][number][] }>(of: T) {
  return { ...of, fields: [...of.fields] };
}

/** A package that was re-rooted has the same files: paths count from the folder of the manifest. */
function belowRoot({ rootFolder }: ComparedVersion, files: Files): Files {
  return new Map(
    [...files].map(([path, file]) => {
      const isBelow = path.startsWith(rootFolder);
      return [isBelow ? path.slice(rootFolder.length) : `../${path}`, file];
    }),
  );
}

function fileComparison(from: Files, to: Files): Comparison['files'] {
  const both = [...to].flatMap(([path, after]) => {
    const before = from.get(path);
    return before === undefined ? [] : [{ path, before, after }];
  });
  const changed = both.filter(({ before, after }) => !isSame(before, after));
  const only = (one: Files, other: Files) =>
    [...one]
      .filter(([path]) => !other.has(path))
      .map(([path, { size }]) => ({ path, size_bytes: size }))
      .toSorted(byPath);
  return {
    unchanged: both.length - changed.length,
    added: firstOf(only(to, from)),
    removed: firstOf(only(from, to)),
    changed: firstOf(
      changed
        .map(({ path, before, after }) => ({ path, before_bytes: before.size, after_bytes: after.size }))
        .toSorted(byPath),
    ),
  };
}

function isSame(one: ComparedFile, other: ComparedFile): boolean {
  const hasSums = one.crc32 !== undefined && other.crc32 !== undefined;
  return one.size === other.size && (!hasSums || one.crc32 === other.crc32);
}

function byPath(one: { readonly path: string }, other: { readonly path: string }): number {
  return one.path < other.path ? -1 : 1;
}

function firstOf<T>(all: readonly T[]): { count: number; first: T[] } {
  return { count: all.length, first: all.slice(0, told) };
}
