import { nearestName } from '../../kernel/nearest-name';
import type { Note } from './finding-list';
import { attribute, childText, numberWithin, type XmlElement } from './xml-element';
import { tell } from './told';

/** Characters of a wrong value that its finding repeats. */
const longestShown = 100;

/** A value as the manifest has it, cut to what a sentence can bear. */
export function shown(written: string): string {
  return written.length > longestShown ? `${written.slice(0, longestShown)}…` : written;
}

/** xs:boolean; undefined when not declared or, with a finding, when it is neither. */
export function declaredFlag(element: XmlElement | undefined, name: string, note: Note): boolean | undefined {
  const written = element ? attribute(element, name) : null;
  if (!element || written === null) return undefined;
  if (written === 'true' || /^(true|1)$/i.test(written)) return true;
  if (written === 'false' || /^(false|0)$/i.test(written)) return false;
  note('warning', tell('manifest.bad-value/flag', { name, written: shown(written) }), element.line);
  return undefined;
}

/** A number of an attribute; undefined when not declared or, with a finding, when it is none from `least` to `most`. */
export function declaredNumber(
  element: XmlElement | undefined,
  name: string,
  [least, most]: readonly [number, number],
  note: Note,
): number | undefined {
  return element && numberFrom(element, name, attribute(element, name), [least, most], note);
}

/** The same of the text of a child. */
export function declaredNumberInside(
  element: XmlElement | undefined,
  name: string,
  [least, most]: readonly [number, number],
  note: Note,
): number | undefined {
  return element && numberFrom(element, name, childText(element, name), [least, most], note);
}

function numberFrom(
  element: XmlElement,
  name: string,
  written: string | null,
  [least, most]: readonly [number, number],
  note: Note,
): number | undefined {
  const value = numberWithin(written, least, most) ?? undefined;
  if (written !== null && value === undefined) {
    const facts = { name, written: shown(written), least, most };
    note('warning', tell('manifest.bad-value/number', facts), element.line);
  }
  return value;
}

/** A number of times; undefined when not declared or, with a finding, when it is no whole number from 0. */
export function declaredCount(element: XmlElement | undefined, name: string, note: Note): number | undefined {
  const written = element ? attribute(element, name) : null;
  if (!element || written === null) return undefined;
  const value = numberWithin(written, 0, Number.MAX_SAFE_INTEGER);
  if (value !== null && Number.isInteger(value)) return value;
  note('warning', tell('manifest.bad-value/count', { name, written: shown(written) }), element.line);
  return undefined;
}

/** One of the book's words in any case; undefined when not declared or, with a finding, when it is another one. */
export function declaredWord<Word extends string>(
  element: XmlElement | undefined,
  name: string,
  words: readonly Word[],
  note: Note,
): Word | undefined {
  const written = element ? attribute(element, name) : null;
  if (!element || written === null) return undefined;
  const word = wordAmong(words, written);
  if (word === undefined) {
    const wanted = nearestWord(words, written);
    const facts = { name, written: shown(written) };
    const told =
      wanted === undefined
        ? tell('manifest.bad-value/word', facts)
        : tell('manifest.bad-value/near-word', { ...facts, wanted });
    note('warning', told, element.line);
  }
  return word;
}

/** The word that is written, in any case. */
export function wordAmong<Word extends string>(words: readonly Word[], written: string): Word | undefined {
  for (const word of words) if (word === written) return word;
  const wanted = written.trim().toLowerCase();
  return words.find((word) => word.toLowerCase() === wanted);
}

/** The word that is probably meant by another one. */
export function nearestWord(words: readonly string[], written: string): string | undefined {
  const keys = words.map((word) => word.toLowerCase());
  const nearest = nearestName(written.trim().toLowerCase(), keys);
  return nearest === undefined ? undefined : words[keys.indexOf(nearest)];
}

/** Puts the flags of these names that the element declares into `read`. */
export function readFlags<Name extends string>(
  element: XmlElement,
  names: readonly Name[],
  note: Note,
  read: Partial<Record<Name, boolean>>,
): void {
  for (const name of names) {
    const flag = declaredFlag(element, name, note);
    if (flag !== undefined) read[name] = flag;
  }
}

/** Puts what is not undefined into `read`. */
export function keepDeclared<T extends object>(
  read: Partial<T>,
  values: { readonly [K in keyof T]: T[K] | undefined },
): void {
  for (const name in values) {
    const value = values[name];
    if (value !== undefined) read[name] = value;
  }
}
