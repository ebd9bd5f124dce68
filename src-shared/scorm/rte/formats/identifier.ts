const urnForm = /^urn:[a-z0-9][a-z0-9-]{0,31}:\S+$/i;

/** A URI or URN of at least one visible character [RTE 4.1.1]. What begins with `urn:` must be a whole URN. */
export function isLongIdentifier(text: string): boolean {
  if (/^urn:/i.test(text)) return urnForm.test(text);
  return /\S/.test(text);
}

/** An identifier inside a response: as a long one, without the characters that delimit responses [RTE 4.1.1]. */
export function isShortIdentifier(text: string): boolean {
  return isLongIdentifier(text) && !/[[\]{}]/.test(text);
}

/** CMIIdentifier of SCORM 1.2: 1 to 255 visible characters, no blanks [R12 3.4.3]. */
export function isIdentifier12(text: string): boolean {
  return /^[^\s\p{C}]{1,255}$/u.test(text);
}
