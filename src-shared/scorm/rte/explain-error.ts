import { fillWords, type WordFacts } from '../../kernel/fill-words';
import type { ScormVersion } from '../cam/course';
import { treeFor } from './data-model';
import { errorWords } from './error-words';
import { findElement } from './find-element';

/** Says the text that stands in `errorWords` under a dotted key, in some language. */
export type SayErrorWords = (key: string, facts: WordFacts) => string;

/** An error of the API, with what was called and on which element. */
export interface ApiError {
  readonly version: ScormVersion;
  readonly code: string;
  readonly method?: string | undefined;
  readonly element?: string | undefined;
}

/** What an error of the API means, and what the author of the content should do. "" for no error. */
export function explainError(
  { version, code, method, element }: ApiError,
  say: SayErrorWords = inEnglish,
): string {
  const room = version === '1.2' ? 'v12' : 'v2004';
  if (!Object.hasOwn(errorWords.advice[room], code)) return '';
  const name = shortened(element ?? '');
  const advice = say(`advice.${room}.${code}`, {
    element: name === '' ? say('anyElement', {}) : `"${name}"`,
  });
  const facts = { means: say(`means.${room}.${code}`, {}), code, advice };
  const told = method === undefined ? say('told', facts) : say('toldOf', { ...facts, method });
  const type = expectedType(version, code, element);
  return type === null ? told : say('expected', { told, ...type });
}

const inEnglish: SayErrorWords = (key, facts) => {
  const found = key
    .split('.')
    .reduce<unknown>((words, part) => (words as Readonly<Record<string, unknown>>)[part], errorWords);
  return fillWords(String(found), facts);
};

/** The data type, where the value did not fit it. */
function expectedType(version: ScormVersion, code: string, element: string | undefined) {
  const isTypeError = version === '1.2' ? code === '405' : code === '406' || code === '407';
  if (!isTypeError || element === undefined) return null;
  const found = findElement(
    treeFor({ scormVersion: version, edition: version === '1.2' ? null : '4th' }),
    element,
  );
  return found.kind === 'element' ? { type: found.row.type.name, section: found.row.section } : null;
}

function shortened(name: string): string {
  return name.length > 80 ? `${name.slice(0, 77)}...` : name;
}
