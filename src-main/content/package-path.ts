import type { ZipEntry, ZipIndex } from './zip-index';

/**
 * The file that a URL path below the package's root means; undefined for none. Segments are decoded one by one, and
 * one that then holds a slash, a backslash, a zero byte or dots that climb means no file at all. Where decoding finds
 * nothing, the name is tried as it was written: zips exist whose names hold "%20".
 */
export function findByUrlPath(index: ZipIndex, rootFolder: string, urlPath: string): ZipEntry | undefined {
  const written = urlPath.replace(/^\//, '');
  const segments = written.split('/').map(decodedSegment);
  if (!segments.every(isPlainName)) return undefined;
  const decoded = segments.join('/');
  return (
    index.find(rootFolder + decoded) ?? (decoded === written ? undefined : index.find(rootFolder + written))
  );
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
