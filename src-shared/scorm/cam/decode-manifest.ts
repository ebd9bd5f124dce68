import { createFindingList } from './finding-list';
import type { ManifestFinding } from './manifest-reading';
import { tell } from './told';

export interface DecodedManifest {
  /** Without a byte order mark. */
  readonly text: string;
  /** The encoding that the bytes have, as `TextDecoder` calls it. */
  readonly encoding: string;
  readonly hasByteOrderMark: boolean;
  readonly findings: readonly ManifestFinding[];
}

/**
 * Text of a manifest from its bytes [XML 1.0, appendix F]. The bytes decide over the declaration: a byte order mark or
 * UTF-16 is seen from the first four bytes, valid UTF-8 is UTF-8, the declared encoding comes next and windows-1252 last.
 */
export function decodeManifestBytes(bytes: Uint8Array): DecodedManifest {
  const { note, all } = createFindingList();
  const declared = declaredEncoding(bytes);
  const seen = encodingOfFirstBytes(bytes);
  const hasByteOrderMark = marks.some((mark) => mark.every((byte, at) => bytes[at] === byte));
  const tried = seen === null ? ['utf-8', ...(declared === null ? [] : [declared]), 'windows-1252'] : [seen];
  for (const encoding of tried) {
    const text = decoded(bytes, encoding, encoding === tried.at(-1));
    if (text === null) continue;
    if (!agrees(declared, encoding, text)) {
      const said = encoding.toUpperCase();
      const told =
        declared === null
          ? tell('manifest.wrong-encoding/undeclared', { encoding: said })
          : tell('manifest.wrong-encoding/declared', { encoding: said, declared });
      note('warning', told, 1);
    }
    if (hasByteOrderMark && seen === null) note('info', tell('manifest.byte-order-mark', {}), 1);
    return { text, encoding, hasByteOrderMark, findings: all() };
  }
  return { text: '', encoding: 'utf-8', hasByteOrderMark, findings: all() };
}

const marks = [
  [0xef, 0xbb, 0xbf],
  [0xff, 0xfe],
  [0xfe, 0xff],
] as const;

function encodingOfFirstBytes(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const [a, b, c, d] = bytes;
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  if (a === 0x3c && b === 0 && c !== 0 && d === 0) return 'utf-16le';
  return a === 0 && b === 0x3c && c === 0 && d !== 0 ? 'utf-16be' : null;
}

/** The encoding that the XML declaration names, in lower case; null without one. */
function declaredEncoding(bytes: Uint8Array): string | null {
  const start = String.fromCharCode(...bytes.subarray(0, 400).filter((byte) => byte !== 0));
  const found = /<\?xml[^>]*?\sencoding\s*=\s*["']([\w.:-]{1,40})["']/i.exec(start);
  return found?.[1]?.toLowerCase() ?? null;
}

/** Null when the bytes are not of this encoding, or nobody knows it. The last one tried takes anything. */
function decoded(bytes: Uint8Array, encoding: string, isLast: boolean): string | null {
  try {
    return new TextDecoder(encoding, { fatal: !isLast }).decode(bytes);
  } catch {
    return null;
  }
}

function agrees(declared: string | null, encoding: string, text: string): boolean {
  const isAscii = !/[^\0-\u007f]/.test(text);
  if (encoding.startsWith('utf-16')) return declared === null || /^(utf-?16|ucs-2|unicode)/.test(declared);
  if (isAscii) return true;
  return (declared ?? 'utf-8') === encoding || canonical(declared) === canonical(encoding);
}

function canonical(encoding: string | null): string | null {
  try {
    return encoding === null ? null : new TextDecoder(encoding).encoding;
  } catch {
    return null;
  }
}
