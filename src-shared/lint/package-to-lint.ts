import type { Course } from '../scorm/cam/course';
import type { XmlDocument } from '../scorm/cam/read-xml';
import { treeOf, type ActivityTree } from '../scorm/sn/tree';
import { manifestFacts, type ManifestFacts } from './manifest-facts';

/** A file of a package; its path is that in the zip, with "/" between folders. */
export interface LintFile {
  readonly path: string;
  /** Bytes when unpacked. */
  readonly size: number;
}

/** What the lint is told of a package. */
export interface PackageToLint {
  readonly course: Course;
  readonly manifest: {
    readonly document: XmlDocument;
    /** Path in the zip. */
    readonly path: string;
  };
  /** Every file that a resource declares, as a URL reference with `xml:base` applied. */
  readonly hrefs: readonly string[];
  /** Folder inside the zip that holds the manifest: "" or ending with "/". */
  readonly rootFolder: string;
  readonly files: Iterable<LintFile>;
  /** The file of a path, else the one that differs only in case or in the form of its accents. */
  readonly find: (path: string) => LintFile | undefined;
}

/** The package as the rules see it: what several of them need is worked out once. */
export interface Subject {
  readonly course: Course;
  readonly tree: ActivityTree;
  readonly manifest: ManifestFacts;
  readonly hrefs: readonly string[];
  readonly rootFolder: string;
  readonly files: readonly LintFile[];
  readonly find: (path: string) => LintFile | undefined;
}

export function subjectOf({ course, manifest, hrefs, rootFolder, files, find }: PackageToLint): Subject {
  return {
    course,
    tree: treeOf(course),
    manifest: manifestFacts(manifest.document, manifest.path),
    hrefs,
    rootFolder,
    files: [...files].filter(({ path }) => !isOfSystem(path)),
    find,
  };
}

/** What macOS and Windows put into a zip on their own. */
export function isOfSystem(path: string): boolean {
  return path.startsWith('__MACOSX/') || /(^|\/)(\.DS_Store|Thumbs\.db|desktop\.ini)$/i.test(path);
}
