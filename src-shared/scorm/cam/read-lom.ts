import { childNamed, childText, type XmlElement } from './xml-element';

/** Characters of a title or description. */
const longest = 2000;

export interface Description {
  readonly title: string | null;
  readonly description: string | null;
}

/** Title and description of the metadata (LOM) that stand inside the manifest; the first language wins. */
export function readDescription(owner: XmlElement): Description {
  const metadata = childNamed(owner, 'metadata');
  const lom = metadata && childNamed(metadata, 'lom');
  const general = lom && childNamed(lom, 'general');
  return {
    title: general ? firstString(general, 'title') : null,
    description: general ? firstString(general, 'description') : null,
  };
}

/** A LangString: `langstring` in SCORM 1.2, `string` in 2004, bare text in the wild. */
function firstString(general: XmlElement, name: string): string | null {
  const element = childNamed(general, name);
  if (!element) return null;
  const text =
    childText(element, 'langstring') ?? childText(element, 'string') ?? childText(general, name) ?? '';
  return collapsed(text);
}

/** The `title` of an organization or item on one line; null when missing or empty. */
export function readTitle(owner: XmlElement): string | null {
  return collapsed(childText(owner, 'title') ?? '');
}

/** On one line, of no more characters than a list can bear; the manifest itself keeps the rest. */
function collapsed(text: string): string | null {
  if (text.length <= longest && !/\s\s|[^\S ]/.test(text)) return text.trim() || null;
  const line = text
    .slice(0, 10 * longest)
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, longest);
  return line === '' ? null : line;
}
