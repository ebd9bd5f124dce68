/** Reads the names of a zip that do not say themselves how they are to be read. */
export type DecodeName = (name: Buffer) => string;

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

/** The first of some names, one on a line: enough to guess how all of them are encoded. */
export function sampleOf(names: Iterable<Buffer>): Buffer {
  const lines: Buffer[] = [];
  let bytes = 0;
  for (const name of names) {
    lines.push(name, newLine);
    bytes += name.length + newLine.length;
    if (bytes >= mostSampleBytes) break;
  }
  return Buffer.concat(lines).subarray(0, mostSampleBytes);
}

const newLine = Buffer.from('\n');

/**
 * How the names of one zip are best read, all alike, as the Encoding Standard calls it: in another script's encoding where a
 * sample looks like it, as "windows-1252" where only that makes letters of it, else as "ibm437", the code page of DOS that
 * names are in by rule. What it learns with takes a tenth of a second to begin with.
 */
export async function guessEncoding(sample: Buffer): Promise<string> {
  const { detectAll } = await import('jschardet');
  const likeliest = detectAll(sample, { minimumThreshold: 0 })[0]?.encoding ?? '';
  const guessed = guessable.get(likeliest);
  if (guessed !== undefined && otherScript.test(decoderOf(guessed)(sample))) return guessed;
  const isWindows = !isWords(decodeCp437(sample)) && isWords(decoderOf('windows-1252')(sample));
  return isWindows ? 'windows-1252' : 'ibm437';
}

/** For all names of a zip. `encoding` comes from `guessEncoding`. */
export function decoderOf(encoding: string): DecodeName {
  if (encoding === 'ibm437') return decodeCp437;
  const decoder = new TextDecoder(encoding);
  return (name) => decoder.decode(name);
}

/** Whether all that is not ASCII are Latin letters. */
function isWords(text: string): boolean {
  return !/[^\p{ASCII}\p{sc=Latin}]/u.test(text);
}

/** Code page 437 from 0x80 on. */
const cp437 =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀' +
  'αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00a0';

function decodeCp437(name: Buffer): string {
  return name
    .toString('latin1')
    .replaceAll(/[\x80-\xff]/g, (byte) => cp437[byte.charCodeAt(0) - 0x80] ?? '\ufffd');
}
