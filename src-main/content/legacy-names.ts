/** How the names of a zip are read that do not say it themselves. */
export interface LegacyReading {
  /** As the Encoding Standard calls it; "ibm437" for the code page that a zip's names are in by rule. */
  readonly encoding: string;
  decode(name: Buffer): string;
}

/** What the library calls the encodings of scripts that are not Latin, and what the platform does. */
const guessable: ReadonlyMap<string, string> = new Map([
  ['CP932', 'shift_jis'],
  ['SHIFT_JIS', 'shift_jis'],
  ['EUC-JP', 'euc-jp'],
  ['GB18030', 'gb18030'],
  ['Big5', 'big5'],
  ['CP949', 'euc-kr'],
  ['EUC-KR', 'euc-kr'],
  ['Windows-1251', 'windows-1251'],
  ['IBM866', 'ibm866'],
  ['KOI8-R', 'koi8-r'],
]);

/** Two letters of such a script side by side: one alone may be a Latin name read wrongly. */
const otherScript = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}\p{sc=Cyrl}]{2}/u;
const mostSampleBytes = 1024;

/**
 * How the names of one zip are best read, all alike: in another script's encoding where they look like it, as
 * windows-1252 where only that makes letters of them, else in the code page 437 of DOS.
 */
export async function guessLegacyReading(names: readonly Buffer[]): Promise<LegacyReading> {
  const sample = Buffer.concat(names.flatMap((name) => [name, newLine])).subarray(0, mostSampleBytes);
  const { detectAll } = await import('jschardet');
  const likeliest = detectAll(sample, { minimumThreshold: 0 })[0]?.encoding ?? '';
  const guessed = readingIn(guessable.get(likeliest));
  if (guessed !== null && otherScript.test(guessed.decode(sample))) return guessed;
  if (!isWords(decodeCp437(sample)) && isWords(windows1252.decode(sample))) return windows1252;
  return { encoding: 'ibm437', decode: decodeCp437 };
}

const newLine = Buffer.from('\n');

function readingIn(encoding: string | undefined): LegacyReading | null {
  if (encoding === undefined) return null;
  return { encoding, decode: (name) => new TextDecoder(encoding).decode(name) };
}

const windows1252: LegacyReading = {
  encoding: 'windows-1252',
  decode: (name) => new TextDecoder('windows-1252').decode(name),
};

/** Whether all that is not ASCII are Latin letters. */
function isWords(text: string): boolean {
  return !/[^\p{ASCII}\p{sc=Latin}]/u.test(text);
}

/** Code page 437 from 0x80 on. */
const cp437 =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀' +
  'αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00a0';

function decodeCp437(name: Buffer): string {
  return Array.from(name, (byte) =>
    byte < 0x80 ? String.fromCharCode(byte) : (cp437[byte - 0x80] ?? '\ufffd'),
  ).join('');
}
