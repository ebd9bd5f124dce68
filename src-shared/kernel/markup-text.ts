const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** A text between tags or in double quotes of HTML and XML, without the characters that XML does not have. */
export function markupText(text: string): string {
  const printable = text.replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Surrogate}/gu, '');
  return printable.replace(/[&<>"]/g, (character) => entities[character] ?? '');
}
