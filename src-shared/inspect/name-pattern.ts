/** Fewer letters stand in everything: a shorter name is hidden only where content was told it. */
const leastLetters = 3;
/** A shorter name is hidden only where it stands alone, and not in the middle of a word. */
const leastInWords = 5;

/** Writings without spaces between words, of which one sign says as much as a syllable. */
const denseScript =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/**
 * Finds a name in any text: in any case, in both orders of its parts, and as addresses (encoded again and again, too), forms, scripts,
 * JSON, HTML and the names of files write it. Null for a name that is too short to be sought.
 */
export function patternOf(name: string): RegExp | null {
  const orders = [...new Set(ordersOf(name.normalize('NFC')))];
  const [order = ''] = orders;
  if (letterCount(order) < leastLetters) return null;
  const writings = orders.map((one) => one.split(' ').map(writingsOfWord).join(between)).join('|');
  const isAnywhere = denseScript.test(order) || order.length >= leastInWords;
  return new RegExp(isAnywhere ? writings : `${notBehindLetter}(?:${writings})${notBeforeLetter}`, 'giu');
}

/** As it is, and with what may be the given and the family name each before the other: of "Ana García López" either may have two words. */
function ordersOf(name: string): readonly string[] {
  const [family = [], given = []] = name.split(',').map((part) => part.split(/\s+/).filter(Boolean));
  const words = name.split(/[\s,]+/).filter(Boolean);
  const turned =
    given.length > 0
      ? [[...given, ...family]]
      : [
          [...words.slice(1), ...words.slice(0, 1)],
          [...words.slice(-1), ...words.slice(0, -1)],
        ];
  return [words, ...turned].map((order) => order.join(' '));
}

function letterCount(text: string): number {
  return Array.from(text).reduce((sum, sign) => sum + (denseScript.test(sign) ? 2 : 1), 0);
}

// What comes before may be one sign, as addresses and JSON write it.
const notBehindLetter =
  '(?:(?<![\\p{L}\\p{N}])|(?<=%[\\da-f]{2})|(?<=%u[\\da-f]{4})|(?<=\\\\[nrtbf])|(?<=\\\\u[\\da-f]{4}))';
const notBeforeLetter = '(?![\\p{L}\\p{N}])';

// Encoded so many times at most: without an end, a text of nothing else would take for ever.
const percent = '%(?:25){0,8}';
const backslashes = '\\\\{1,16}';
const ampersand = '&(?:amp;){0,8}';

/** Between two words of a name: spaces of any kind, a comma, or what stands for a space in the name of a file. */
const between = `(?:[\\s,._+-]|${percent}(?:20|2c|a0|09)|${percent}c2${percent}a0|${ampersand}(?:nbsp|#160|#xa0|#32|#x20);|${backslashes}(?:[nrt]|u00a0|u0020)){1,8}`;

function writingsOfWord(word: string): string {
  return Array.from(word, writingsOfSign).join('');
}

function writingsOfSign(sign: string): string {
  if (/[a-z\d]/i.test(sign)) return sign;
  const same = apostrophes.includes(sign) ? Array.from(apostrophes) : [sign];
  const spelled = same.flatMap((one) => [one, one.normalize('NFD')]);
  const writings = [
    ...spelled.flatMap(encodingsOf),
    ...same.flatMap((one) => entityOf(one) ?? []),
    ...[...plainLetters(sign), sign.toUpperCase(), sign.toLowerCase()].map(escaped),
  ];
  return `(?:${[...new Set(writings)].join('|')})`;
}

const apostrophes = "'’ʼ";

/** A sign, or what it is put together from: as it is, and as scripts, addresses and HTML write it. */
function encodingsOf(text: string): readonly string[] {
  const units = Array.from(text, (sign) => sign.split(''))
    .flat()
    .map((unit) => unit.charCodeAt(0));
  const bytes = [...new TextEncoder().encode(text)];
  const inHex = (codes: readonly number[], before: string, length: number) =>
    codes.map((code) => `${before}${code.toString(16).padStart(length, '0')}`).join('');
  return [
    `${mayBeEscaped.includes(text) ? '\\\\{0,16}' : ''}${escaped(text)}`,
    inHex(units, `${backslashes}u`, 4),
    inHex(bytes, percent, 2),
    // As `escape` writes it.
    units.map((unit) => (unit > 255 ? inHex([unit], `${percent}u`, 4) : inHex([unit], percent, 2))).join(''),
    Array.from(text)
      .map((sign) => `${ampersand}#(?:0{0,6}${String(codeOf(sign))}|x0{0,6}${codeOf(sign).toString(16)});`)
      .join(''),
  ];
}

/** Scripts and JSON put a backslash before them. */
const mayBeEscaped = `'"/\\`;

function codeOf(sign: string): number {
  return sign.codePointAt(0) ?? 0;
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
}

const entities: Readonly<Record<string, string>> = {
  ...{ "'": 'apos', '’': 'rsquo', '"': 'quot', '&': 'amp', '<': 'lt', '>': 'gt', '-': 'hyphen' },
  ...{ ß: 'szlig', æ: 'aelig', Æ: 'AElig', ø: 'oslash', Ø: 'Oslash', œ: 'oelig', Œ: 'OElig' },
  ...{ ð: 'eth', Ð: 'ETH', þ: 'thorn', Þ: 'THORN', ł: 'lstrok', Ł: 'Lstrok', đ: 'dstrok', Đ: 'Dstrok' },
};

/** What HTML calls the marks that letters have. */
const markNames: Readonly<Record<string, string>> = {
  ...{ '\u0300': 'grave', '\u0301': 'acute', '\u0302': 'circ', '\u0303': 'tilde', '\u0304': 'macr' },
  ...{ '\u0306': 'breve', '\u0307': 'dot', '\u0308': 'uml', '\u030a': 'ring', '\u030b': 'dblac' },
  ...{ '\u030c': 'caron', '\u0327': 'cedil', '\u0328': 'ogon' },
};

/** As HTML calls it; null: it has no name. */
function entityOf(sign: string): string | null {
  const [letter = '', mark = ''] = sign.normalize('NFD');
  const ofMark = markNames[mark];
  const name = ofMark === undefined ? entities[sign] : `${letter}${ofMark}`;
  return name === undefined ? null : `${ampersand}${name};`;
}

const twoLetters: Readonly<Record<string, string>> = {
  ...{ ä: 'ae', ö: 'oe', ü: 'ue', å: 'aa', ø: 'oe', æ: 'ae', œ: 'oe', ß: 'ss', þ: 'th' },
};
const oneLetter: Readonly<Record<string, string>> = { ø: 'o', ł: 'l', đ: 'd', ð: 'd', ı: 'i' };

/** As names of files and of accounts often have it. */
function plainLetters(sign: string): readonly string[] {
  const small = sign.toLowerCase();
  const bare = sign.normalize('NFD').replace(/\p{M}/gu, '');
  const spelled = [twoLetters[small] ?? [], oneLetter[small] ?? []].flat();
  return bare === '' ? spelled : [bare, ...spelled];
}
