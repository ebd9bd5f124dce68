import { isUtf8 } from 'node:buffer';
import { crc32 } from 'node:zlib';

/** What a zip's directory says about a name: the raw bytes and what may help to read them. */
export interface RawName {
  readonly bytes: Buffer;
  readonly extraFields: readonly { readonly id: number; readonly data: Buffer }[];
}

const unicodePathField = 0x7075;

/** Text of a name that says how it is to be read: the Unicode path field, or UTF-8, flagged or not. Null for others. */
export function certainName({ bytes, extraFields }: RawName): string | null {
  const field = extraFields.find(({ id }) => id === unicodePathField)?.data;
  if (field && field.length > 5 && field[0] === 1 && field.readUInt32LE(1) === crc32(bytes)) {
    const text = validUtf8(field.subarray(5));
    if (text !== null) return text;
  }
  return validUtf8(bytes);
}

/**
 * The name as a path below the root: "/" between folders, without "." and empty parts; a folder ends with "/".
 * Or why it may not be used.
 */
export type CheckedName = { readonly path: string } | { readonly fault: NameFault };
export type NameFault = 'empty' | 'nul' | 'absolute' | 'drive' | 'parent' | 'long';

/** Longer than any system lets a path be. */
const mostNameLength = 4096;

export function checkEntryName(name: string): CheckedName {
  if (name.length > mostNameLength) return { fault: 'long' };
  const slashed = name.replaceAll('\\', '/');
  if (slashed.includes('\0')) return { fault: 'nul' };
  if (slashed.startsWith('/')) return { fault: 'absolute' };
  if (/^[a-z]:/i.test(slashed)) return { fault: 'drive' };
  const parts = slashed.split('/');
  if (parts.includes('..')) return { fault: 'parent' };
  const kept = parts.filter((part) => part !== '' && part !== '.');
  if (kept.length === 0) return { fault: 'empty' };
  return { path: kept.join('/') + (['', '.'].includes(parts.at(-1) ?? '') ? '/' : '') };
}

function validUtf8(bytes: Buffer): string | null {
  return isUtf8(bytes) ? bytes.toString('utf8') : null;
}
