import { treeOf } from '../../src-shared/scorm/sn/tree';
import { pathFromReference } from '../../src-shared/scorm/cam/reference';
import { decodeManifestBytes } from '../../src-shared/scorm/cam/decode-manifest';
import { readManifest } from '../../src-shared/scorm/cam/read-manifest';
import { findManifest } from './find-manifest';
import { filesOfFolder } from './inspect-folder';
import { openZipAt } from './opened-zip';
import { packFiles, type PackedFiles } from './packed-files';
import { filesOfZip, type FileList, type PackageFile, type PackageFiles } from './package-files';

/** Where the files of a package version lie. */
export interface VersionPlace {
  readonly path: string;
  readonly isFolder: boolean;
}

/** Refuses as `inspectPackage` and `inspectFolder` do. */
export async function listVersionFiles(place: VersionPlace): Promise<PackedFiles> {
  return withFiles(place, async (files) => packFiles(files.list, await declaredPaths(files)));
}

export interface ManifestText {
  /** In the package. */
  readonly path: string;
  /** JSON of the text, in UTF-8. */
  readonly json: Uint8Array;
}

/** The text of the manifest and its path. Refuses as `inspectPackage` and `inspectFolder` do. */
export async function readManifestText(place: VersionPlace): Promise<ManifestText> {
  return withFiles(place, async (files) => {
    const { path } = findManifest(files.list, { strict: false }).entry;
    return { path, json: new TextEncoder().encode(JSON.stringify(await textOf(files, path))) };
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
