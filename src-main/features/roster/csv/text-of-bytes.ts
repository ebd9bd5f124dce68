import { guessEncoding, sampleOf } from '../../../content/legacy-names';

export interface ReadText {
  readonly text: string;
  /** As the Encoding Standard calls it. */
  readonly encoding: string;
}

/** What the first bytes of a text say of the rest. */
const marks = [
  { encoding: 'utf-8', bytes: [0xef, 0xbb, 0xbf] },
  { encoding: 'utf-16le', bytes: [0xff, 0xfe] },
  { encoding: 'utf-16be', bytes: [0xfe, 0xff] },
] as const;

/**
 * Reads a file that a spreadsheet wrote: UTF-8 and UTF-16 with a mark or without, else what the system that it was written on has for
 * its language. Null where it is no text.
 */
export async function textOfBytes(bytes: Buffer): Promise<ReadText | null> {
  const marked = marks.find((mark) => mark.bytes.every((byte, at) => bytes[at] === byte));
  const encoding = marked?.encoding ?? utf16Of(bytes) ?? (isUtf8(bytes) ? 'utf-8' : await oldEncoding(bytes));
  const text = new TextDecoder(encoding).decode(bytes);
  return text.includes('\0') ? null : { text, encoding };
}

/** Every other byte of a text in UTF-16 is zero, as far as it is ASCII: separators and ends of lines always are. */
function utf16Of(bytes: Buffer): 'utf-16le' | 'utf-16be' | null {
  const sample = bytes.subarray(0, 2048);
  const zeros = [0, 0];
  for (const [at, byte] of sample.entries()) if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  if (even + odd < sample.length / 10) return null;
  if (odd > 10 * even) return 'utf-16le';
  return even > 10 * odd ? 'utf-16be' : null;
}

function isUtf8(bytes: Buffer): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** Lines that are not all ASCII, as they alone tell anything. */
async function oldEncoding(bytes: Buffer): Promise<string> {
  const lines = bytes.toString('latin1').split(/\r?\n/);
  const telling = lines.filter((line) => /[\x80-\xff]/.test(line)).map((line) => Buffer.from(line, 'latin1'));
  const sample = sampleOf(telling);
  const guessed = await guessEncoding(sample);
  if (isArabic(sample)) return 'windows-1256';
  return guessed === 'ibm437' ? 'windows-1252' : guessed;
}

const arabicWord = /[\u0621-\u064a]{3}/;
/** Of a script with capitals, these stand at the beginning of a word; letters of Arabic fall anywhere when they are taken for it. */
const capitalInside = /\p{Ll}\p{Lu}/u;

/** No library here knows the Arabic of Windows, which has Latin letters with accents besides, so one such letter alone says nothing. */
function isArabic(sample: Buffer): boolean {
  if (!arabicWord.test(new TextDecoder('windows-1256').decode(sample))) return false;
  return capitalInside.test(new TextDecoder('windows-1251').decode(sample));
}
