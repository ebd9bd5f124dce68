import { lookup } from 'mime-types';

/** Where the registry's answer is not what browsers play or what scripts expect. */
const ownTypes: ReadonlyMap<string, string> = new Map([
  ['m4v', 'video/mp4'],
  ['xml', 'text/xml'],
  ['cur', 'image/vnd.microsoft.icon'],
  ['f4v', 'video/mp4'],
]);

/** Pages that a server would have run: what such a file holds is for the browser to find out. */
const serverPage = /^(php|asp|aspx|jsp|cfm)$/;

/** Media type by the ending of a file's name; null for an ending that nobody knows. */
export function mediaTypeOf(path: string): string | null {
  const ending = /\.([^./]+)$/.exec(path)?.[1]?.toLowerCase() ?? '';
  if (ending === '' || serverPage.test(ending)) return null;
  const known = ownTypes.get(ending) ?? lookup(ending);
  return known === false ? null : known;
}

/**
 * Whether a web page needs its encoding said: it declares none itself, and what is seen of it is UTF-8. `start` is the
 * beginning of the file; browsers look for a declaration in the first 1024 bytes.
 */
export function needsUtf8(start: Buffer): boolean {
  const [a, b, c] = start;
  const hasMark =
    (a === 0xef && b === 0xbb && c === 0xbf) || (a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff);
  const head = start.toString('latin1', 0, 1024);
  return !hasMark && !/<meta[^>]+charset|<\?xml[^>]+encoding/i.test(head) && isUtf8Start(start);
}

/** The last character may be cut. */
function isUtf8Start(start: Buffer): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(start, { stream: true });
    return true;
  } catch {
    return false;
  }
}
