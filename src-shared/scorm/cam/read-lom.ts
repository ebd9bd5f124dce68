import type { CourseMetadata } from './course';
import { childNamed, childrenNamed, childText, type XmlElement } from './xml-element';

/** Characters of a title or description. */
const longest = 2000;

export interface Description {
  readonly title: string | null;
  readonly description: string | null;
}

/** Title and description of the metadata (LOM) that stand inside the manifest; the first language wins. */
export function readDescription(owner: XmlElement): Description {
  const general = part(owner, 'general');
  return {
    title: general ? firstString(general, 'title') : null,
    description: general ? firstString(general, 'description') : null,
  };
}

const mostKeywords = 100;

/** The metadata (LOM) inside the manifest [CAM 4]; null where it says none of this. */
export function readMetadata(owner: XmlElement): CourseMetadata | null {
  const general = part(owner, 'general');
  const educational = part(owner, 'educational');
  const technical = part(owner, 'technical');
  const read: CourseMetadata = {
    ...readDescription(owner),
    language: general ? collapsed(childText(general, 'language') ?? '') : null,
    duration:
      (educational ? durationIn(educational, 'typicalLearningTime') : null) ??
      (technical ? durationIn(technical, 'duration') : null),
    keywords: general ? keywordsIn(general) : [],
  };
  const { keywords, ...texts } = read;
  return keywords.length > 0 || Object.values(texts).some((text) => text !== null) ? read : null;
}

function part(owner: XmlElement, name: string): XmlElement | undefined {
  const metadata = childNamed(owner, 'metadata');
  const lom = metadata && childNamed(metadata, 'lom');
  return lom && childNamed(lom, name);
}

/** Within `datetime` in SCORM 1.2 and `duration` in 2004: ISO 8601, or whatever the author wrote. */
function durationIn(category: XmlElement, name: string): string | null {
  const element = childNamed(category, name);
  if (!element) return null;
  return collapsed(childText(element, 'duration') ?? childText(element, 'datetime') ?? element.text);
}

/** One keyword an element, or several languages or words in one; each once. */
function keywordsIn(general: XmlElement): readonly string[] {
  const strings = childrenNamed(general, 'keyword').flatMap((element) => {
    const inside = [...childrenNamed(element, 'langstring'), ...childrenNamed(element, 'string')];
    return inside.length > 0 ? inside : [element];
  });
  const words = strings.flatMap(({ text }) => collapsed(text) ?? []);
  return [...new Set(words)].slice(0, mostKeywords);
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
