import { childNamed, childText, type XmlElement } from './xml-element';

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

function collapsed(text: string): string | null {
  const line = text.replace(/\s+/g, ' ').trim();
  return line === '' ? null : line;
}
