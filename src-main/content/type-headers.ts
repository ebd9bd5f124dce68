import { mediaTypeOf, needsUtf8 } from './media-type';

const sniffedBytes = 4096;

/** Known types may not be guessed anew by the browser; a page gets an encoding only where it declares none. */
export async function typeHeadersOf(
  path: string,
  readStart: (limitBytes: number) => Promise<Buffer>,
): Promise<Readonly<Record<string, string>>> {
  const type = mediaTypeOf(path);
  if (type === null) return { 'Content-Type': 'application/octet-stream' };
  const isBare = type === 'text/html' && needsUtf8(await readStart(sniffedBytes));
  return {
    'Content-Type': isBare ? `${type}; charset=utf-8` : type,
    'X-Content-Type-Options': 'nosniff',
  };
}
