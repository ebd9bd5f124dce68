import { languageCodes } from './language-codes';

const tagForm = /^[a-z]{1,8}(-[a-z0-9]{1,8})*$/i;

/** A language tag [RTE 4.1.1]: an ISO 639 code, or a registered (`i-`) or private (`x-`) tag, with any subtags. */
export function isLanguageTag(text: string): boolean {
  if (text.length > 250 || !tagForm.test(text)) return false;
  const [first = '', ...rest] = text.toLowerCase().split('-');
  return first === 'i' || first === 'x' ? rest.length > 0 : languageCodes.has(first);
}

/** Text with an optional `{lang=xx}` before it [RTE 4.1.1.6]. */
export function isLocalizedString(text: string): boolean {
  const tag = languagePrefix(text);
  return tag === null || isLanguageTag(tag);
}

/** The tag of a `{lang=xx}` prefix, or null where there is none. */
function languagePrefix(text: string): string | null {
  if (!text.startsWith('{lang=')) return null;
  const end = text.indexOf('}');
  return end < 0 ? null : text.slice('{lang='.length, end);
}
