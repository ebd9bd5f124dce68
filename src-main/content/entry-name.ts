import { crc32 } from 'node:zlib';

/** What a zip's directory says about a name: the raw bytes and what may help to read them. */
export interface RawName {
  readonly bytes: Buffer;
  /** General purpose bit 11: the name is UTF-8. */
  readonly isUtf8: boolean;
  readonly extraFields: readonly { readonly id: number; readonly data: Buffer }[];
}

const unicodePathField = 0x7075;

/** Text of a name: the Unicode path field, else UTF-8 where flagged or valid, else the DOS code page 437. */
export function decodeEntryName({ bytes, isUtf8, extraFields }: RawName): string {
  const field = extraFields.find(({ id }) => id === unicodePathField)?.data;
  if (field && field.length > 5 && field[0] === 1 && field.readUInt32LE(1) === crc32(bytes)) {
    return field.toString('utf8', 5);
  }
  return (isUtf8 ? bytes.toString('utf8') : validUtf8(bytes)) ?? decodeCp437(bytes);
}

/**
 * The name as a path below the root: "/" between folders, without "." and empty parts; a folder ends with "/".
 * Or why it may not be used.
 */
export type CheckedName = { readonly path: string } | { readonly fault: NameFault };
export type NameFault = 'empty' | 'nul' | 'absolute' | 'drive' | 'parent';

export function checkEntryName(name: string): CheckedName {
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
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Code page 437 from 0x80 on. */
const cp437 =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀' +
  'αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00a0';

function decodeCp437(bytes: Buffer): string {
  return Array.from(bytes, (byte) =>
    byte < 0x80 ? String.fromCharCode(byte) : (cp437[byte - 0x80] ?? '\ufffd'),
  ).join('');
}
