import type { Output } from '../../../src-shared/contract/endpoint';
import type { compareVersions } from '../../../src-shared/contract/package-versions';
import { compareCourses } from '../../../src-shared/scorm/cam/compare-courses';
import type { Course } from '../../../src-shared/scorm/cam/course';
import type { PackageFile } from '../../content/package-files';
import type { VersionRow } from './repository';

/** A version and its files by path, as its zip or folder has them. */
export interface ComparedVersion {
  readonly row: VersionRow;
  readonly files: ReadonlyMap<string, ComparedFile>;
}

/** Without a checksum, files of one size count as the same. */
export interface ComparedFile extends PackageFile {
  readonly crc32?: number;
}

type Comparison = Output<typeof compareVersions>;

/** How many of each kind are told one by one. */
const told = 200;

export function comparison(from: ComparedVersion, to: ComparedVersion): Comparison {
  const { course, sequencing, ...activities } = compareCourses(
    from.row.course as Course,
    to.row.course as Course,
  );
  return {
    package_id: to.row.packageId,
    from: from.row.version,
    to: to.row.version,
    files: fileComparison(belowRoot(from), belowRoot(to)),
    course: withTitles(course, from.row.title, to.row.title),
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

/** A title that was given with an upload hides the manifest's. */
function withTitles(course: readonly Comparison['course'][number][], before: string, after: string) {
  const others = course.filter(({ field }) => field !== 'title');
  return before === after ? others : [{ field: 'title', before, after }, ...others];
}

function withOwnFields<T extends { readonly fields: readonly Comparison['course'][number][] }>(of: T) {
  return { ...of, fields: [...of.fields] };
}

/** A package that was re-rooted has the same files: paths count from the folder of the manifest. */
function belowRoot({ row: { rootFolder }, files }: ComparedVersion): ReadonlyMap<string, ComparedFile> {
  return new Map(
    [...files].map(([path, file]) => {
      const isBelow = path.startsWith(rootFolder);
      return [isBelow ? path.slice(rootFolder.length) : `../${path}`, file];
    }),
  );
}

function fileComparison(
  from: ReadonlyMap<string, ComparedFile>,
  to: ReadonlyMap<string, ComparedFile>,
): Comparison['files'] {
  const both = [...to].flatMap(([path, after]) => {
    const before = from.get(path);
    return before === undefined ? [] : [{ path, before, after }];
  });
  const changed = both.filter(({ before, after }) => !isSame(before, after));
  const only = (one: ReadonlyMap<string, ComparedFile>, other: ReadonlyMap<string, ComparedFile>) =>
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
