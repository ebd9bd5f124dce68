/** An attribute as it stands in the text of a manifest. */
export interface WrittenAttribute {
  /** Local name in lower case; `xml:base` is `base`. */
  readonly name: string;
  /** Between the quotes, references not decoded. */
  readonly raw: string;
  /** Where `raw` begins. */
  readonly start: number;
}

/** An opening or closing tag with its place in the text. */
export interface WrittenTag {
  readonly kind: 'open' | 'empty' | 'close';
  /** Local name in lower case. */
  readonly name: string;
  /** With the colon, or "". */
  readonly prefix: string;
  readonly attributes: readonly WrittenAttribute[];
  readonly start: number;
  readonly end: number;
}

const tagStart = /<(\/?)((?:[^\s:/>=]+:)?)([^\s:/>=]+)/y;
const oneAttribute = /\s+([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/y;
const tagEnd = /\s*(\/?)>/y;
/** What stands between tags and is none. */
const others = [
  ['<!--', '-->'],
  ['<![CDATA[', ']]>'],
  ['<?', '?>'],
  ['<!', '>'],
] as const;

/** The tags of a manifest that has been read without a fault, in the order of the text. */
export function writtenTags(text: string): readonly WrittenTag[] {
  const tags: WrittenTag[] = [];
  let at = text.indexOf('<');
  while (at >= 0) {
    const start = at;
    const other = others.find(([begin]) => text.startsWith(begin, start));
    const tag = other ? null : tagAt(text, start);
    if (tag) tags.push(tag);
    const end = other ? text.indexOf(other[1], start + other[0].length) : (tag?.end ?? start + 1);
    at = end < 0 ? -1 : text.indexOf('<', end);
  }
  return tags;
}

function tagAt(text: string, start: number): WrittenTag | null {
  tagStart.lastIndex = start;
  const found = tagStart.exec(text);
  if (!found) return null;
  const [, slash = '', prefix = '', local = ''] = found;
  const { attributes, end } = attributesAt(text, tagStart.lastIndex);
  tagEnd.lastIndex = end;
  const ending = tagEnd.exec(text);
  if (!ending) return null;
  const kind = slash === '/' ? 'close' : ending[1] === '/' ? 'empty' : 'open';
  return { kind, name: local.toLowerCase(), prefix, attributes, start, end: tagEnd.lastIndex };
}

function attributesAt(
  text: string,
  from: number,
): { readonly attributes: readonly WrittenAttribute[]; readonly end: number } {
  const attributes: WrittenAttribute[] = [];
  let end = from;
  for (;;) {
    oneAttribute.lastIndex = end;
    const found = oneAttribute.exec(text);
    if (!found) return { attributes, end };
    end = oneAttribute.lastIndex;
    const raw = found[2] ?? found[3] ?? '';
    const name = (found[1] ?? '').toLowerCase();
    attributes.push({ name: name.slice(name.lastIndexOf(':') + 1), raw, start: end - 1 - raw.length });
  }
}
