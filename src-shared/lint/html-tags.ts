import { decodeReferences } from '../scorm/cam/character-references';

/** An opening tag of a page. */
export interface HtmlTag {
  /** In lower case. */
  readonly name: string;
  /** Values by name in lower case, references to characters decoded; "" where there is none. Of two with one name the first counts. */
  readonly attributes: ReadonlyMap<string, string>;
  /** Where it begins in the text. */
  readonly index: number;
}

const mostTags = 50_000;
const mostAttributes = 100;

const tagName = /<([a-z][a-z0-9:-]{0,40})/iy;
const oneAttribute = /[\s/]*([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?/y;
/** Elements whose text is no markup, by their end. */
const rawEnds: ReadonlyMap<string, RegExp> = new Map([
  ['script', /<\/script/gi],
  ['style', /<\/style/gi],
]);

/**
 * The opening tags of a page, without those in comments and scripts. It goes through the text once: whatever stands
 * there, the time grows with its length only.
 */
export function htmlTags(text: string): readonly HtmlTag[] {
  const tags: HtmlTag[] = [];
  let at = text.indexOf('<');
  while (at >= 0 && tags.length < mostTags) {
    const end = text.startsWith('<!--', at) ? endOfComment(text, at) : takeTag(text, at, tags);
    at = end < 0 ? -1 : text.indexOf('<', end);
  }
  return tags;
}

function endOfComment(text: string, at: number): number {
  const end = text.indexOf('-->', at + 4);
  return end < 0 ? -1 : end + 3;
}

/** Where to go on; -1 where the rest of the text is a script. */
function takeTag(text: string, at: number, tags: HtmlTag[]): number {
  tagName.lastIndex = at;
  const name = tagName.exec(text)?.[1]?.toLowerCase();
  if (name === undefined) return at + 1;
  const { attributes, end } = attributesAt(text, tagName.lastIndex);
  tags.push({ name, attributes, index: at });
  const rawEnd = rawEnds.get(name);
  if (rawEnd === undefined) return end;
  rawEnd.lastIndex = end;
  return rawEnd.exec(text)?.index ?? -1;
}

function attributesAt(
  text: string,
  from: number,
): { readonly attributes: ReadonlyMap<string, string>; readonly end: number } {
  const attributes = new Map<string, string>();
  let end = from;
  for (let count = 0; count < mostAttributes; count += 1) {
    oneAttribute.lastIndex = end;
    const found = oneAttribute.exec(text);
    if (!found) break;
    const [, name = '', quoted, apostrophed, bare] = found;
    const key = name.toLowerCase();
    if (!attributes.has(key)) attributes.set(key, decodeReferences(quoted ?? apostrophed ?? bare ?? ''));
    end = oneAttribute.lastIndex;
  }
  return { attributes, end };
}
