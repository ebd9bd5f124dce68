import type { FileList, PackageFile } from './package-files';

/**
 * The file that a URL path below the package's root means; undefined for none. Where decoding finds nothing, the name is
 * tried as it was written: zips exist whose names hold "%20".
 */
export function findByUrlPath<F extends PackageFile>(
  list: Pick<FileList<F>, 'find'>,
  rootFolder: string,
  urlPath: string,
): F | undefined {
  for (const path of pathsOfUrl(urlPath)) {
    const found = list.find(rootFolder + path);
    if (found) return found;
  }
  return undefined;
}

/** Is this file, found for a URL path, one of the very name that was asked for? */
export function isExactly(file: PackageFile, rootFolder: string, urlPath: string): boolean {
  return pathsOfUrl(urlPath).some((path) => file.path === rootFolder + path);
}

/**
 * The paths that a URL path may mean, the likelier first. Segments are decoded one by one, and one that then holds a
 * slash, a backslash, a zero byte or dots that climb means no file at all.
 */
export function pathsOfUrl(urlPath: string): readonly string[] {
  const written = urlPath.replace(/^\//, '');
  const segments = written.split('/').map(decodedSegment);
  if (!segments.every(isPlainName)) return [];
  const decoded = segments.join('/');
  return decoded === written ? [decoded] : [decoded, written];
}

function decodedSegment(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}

function isPlainName(segment: string): boolean {
  return segment !== '' && segment !== '.' && segment !== '..' && !/[/\\\0]/.test(segment);
}
