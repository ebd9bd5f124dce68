import type { Course } from '../scorm/cam/course';
import type { XmlDocument } from '../scorm/cam/read-xml';
import { isExternal, pathFromReference } from '../scorm/cam/reference';
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
  /** References of the items to what they launch inside the package, each once. */
  readonly launchHrefs: ReadonlySet<string>;
  /** Paths in the zip of what they launch, as far as it is there. */
  readonly launched: ReadonlySet<string>;
  /** Paths that the manifest declares, percent-decoded, and the zip does not have. */
  readonly declaredMissing: ReadonlySet<string>;
  /** What an href of the manifest means. */
  readonly meant: (href: string) => MeantFile;
}

/** A file as the manifest names it, and the one that is there. */
export interface MeantFile {
  /** Path in the zip, percent-decoded. */
  readonly wanted: string;
  /** The same as it is written: zips exist whose names hold "%20". */
  readonly written: string;
  readonly there: LintFile | undefined;
}

export function subjectOf({ course, manifest, hrefs, rootFolder, files, find }: PackageToLint): Subject {
  const tree = treeOf(course);
  const contentHrefs = tree.map(({ activity }) => activity.content?.href ?? '');
  const launchHrefs = new Set(contentHrefs.filter((href) => href !== '' && !isExternal(href)));
  const meant = createMeant(rootFolder, find);
  const launched = [...launchHrefs].map((href) => meant(href).there?.path);
  const missing = hrefs.map(meant).filter(({ there }) => !there);
  return {
    course,
    tree,
    launchHrefs,
    declaredMissing: new Set(missing.map(({ wanted }) => wanted)),
    launched: new Set(launched.filter((path) => path !== undefined)),
    manifest: manifestFacts(manifest.document, manifest.path),
    hrefs,
    rootFolder,
    files: [...files].filter(({ path }) => !isOfSystem(path)),
    find,
    meant,
  };
}

/** Many rules ask for the same hrefs. */
function createMeant(rootFolder: string, find: Subject['find']): Subject['meant'] {
  const known = new Map<string, MeantFile>();
  return (href) => {
    const before = known.get(href);
    if (before) return before;
    const [wanted, written] = [rootFolder + pathFromReference(href), rootFolder + href];
    const meant = { wanted, written, there: find(wanted) ?? find(written) };
    known.set(href, meant);
    return meant;
  };
}

/** Accents are written in two forms, which are the same to every system that matters. */
export function isSameName(there: string, wanted: string): boolean {
  return there === wanted || there.normalize('NFC') === wanted.normalize('NFC');
}

/** What macOS and Windows put into a zip on their own. */
export function isOfSystem(path: string): boolean {
  return path.startsWith('__MACOSX/') || /(^|\/)(\.DS_Store|Thumbs\.db|desktop\.ini)$/i.test(path);
}
