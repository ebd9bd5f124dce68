import { treeOf } from '../../src-shared/scorm/sn/tree';
import { pathFromReference } from '../../src-shared/scorm/cam/reference';
import { decodeManifestBytes } from '../../src-shared/scorm/cam/decode-manifest';
import { readManifest } from '../../src-shared/scorm/cam/read-manifest';
import { findManifest } from './find-manifest';
import { filesOfFolder } from './inspect-folder';
import { openZipAt } from './opened-zip';
import { filesOfZip, type FileList, type PackageFile, type PackageFiles } from './package-files';

/** Where the files of a package version lie. */
export interface VersionPlace {
  readonly path: string;
  readonly isFolder: boolean;
}

/** A file of a package version. */
export interface VersionFile extends PackageFile {
  /** Null in a folder. */
  readonly compressedSize: number | null;
  /** The manifest names it, or it is the manifest. */
  readonly isDeclared: boolean;
}

/** Some of the files of a version: by path, from `offset`, and only those that the manifest names, or does not, where it is said. */
export interface FilesAsked {
  readonly place: VersionPlace;
  readonly declared: boolean | undefined;
  readonly offset: number;
  readonly limit: number;
}

export interface FilesPage {
  readonly files: readonly VersionFile[];
  /** How many there are in all. */
  readonly total: number;
}

/** Refuses as `inspectPackage` and `inspectFolder` do. */
export async function listVersionFiles({ place, declared, offset, limit }: FilesAsked): Promise<FilesPage> {
  return withFiles(place, async (files) => {
    const named = await declaredPaths(files);
    const wanted = [...files.list.entries.values()]
      .filter(({ path }) => declared === undefined || named.has(path) === declared)
      .toSorted((a, b) => (a.path < b.path ? -1 : 1));
    const page = wanted.slice(offset, offset + limit).map((file) => ({
      path: file.path,
      size: file.size,
      compressedSize: 'compressedSize' in file ? Number(file.compressedSize) : null,
      isDeclared: named.has(file.path),
    }));
    return { files: page, total: wanted.length };
  });
}

export interface ManifestText {
  /** In the package. */
  readonly path: string;
  readonly text: string;
}

/** The text of the manifest and its path. Refuses as `inspectPackage` and `inspectFolder` do. */
export async function readManifestText(place: VersionPlace): Promise<ManifestText> {
  return withFiles(place, async (files) => {
    const { path } = findManifest(files.list, { strict: false }).entry;
    return { path, text: await textOf(files, path) };
  });
}

async function withFiles<T>(
  { path, isFolder }: VersionPlace,
  use: (files: PackageFiles) => Promise<T>,
): Promise<T> {
  if (isFolder) return use(await filesOfFolder(path));
  const zip = await openZipAt(path);
  try {
    return await use(filesOfZip(zip));
  } finally {
    await zip.close();
  }
}

async function textOf(files: PackageFiles, path: string): Promise<string> {
  return decodeManifestBytes((await files.readWhole(path)) ?? Buffer.alloc(0)).text;
}

async function declaredPaths(files: PackageFiles): Promise<ReadonlySet<string>> {
  const { entry, rootFolder } = findManifest(files.list, { strict: false });
  const { course, hrefs } = readManifest(await textOf(files, entry.path));
  const launched =
    course === null ? [] : treeOf(course).flatMap(({ activity }) => activity.content?.href ?? []);
  const found = [...hrefs, ...launched].flatMap((href) => fileOf(files.list, rootFolder, href)?.path ?? []);
  return new Set([entry.path, ...found]);
}

/** Names with "%" in them are written both ways. */
function fileOf(list: FileList, rootFolder: string, href: string): PackageFile | undefined {
  return list.find(rootFolder + pathFromReference(href)) ?? list.find(rootFolder + href);
}
