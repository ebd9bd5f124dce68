import { fillWords, type WordFacts } from '../../kernel/fill-words';
import type { ScormVersion } from '../cam/course';
import { treeFor } from './data-model';
import { errorWords } from './error-words';
import { findElement } from './find-element';
import type { Refusal } from './refusal';

/** Says the text that stands in `errorWords` under a dotted key, in some language. */
export type SayErrorWords = (key: string, facts: WordFacts) => string;

/** An error of the API, with what was called and on which element. */
export interface ApiError {
  readonly version: ScormVersion;
  readonly code: string;
  readonly method?: string | undefined;
  readonly element?: string | undefined;
  /** Which of the mistakes that have this code it was. */
  readonly refusal?: Refusal | undefined;
}

/** What an error of the API means, and what the author of the content should do. "" for no error. */
export function explainError(error: ApiError, say: SayErrorWords = inEnglish): string {
  const { version, code, method } = error;
  const room = version === '1.2' ? 'v12' : 'v2004';
  if (!Object.hasOwn(errorWords.advice[room], code)) return '';
  const advice = say(adviceKey(error), { element: nameOf(error, say) });
  const facts = { means: say(`means.${room}.${code}`, {}), code, advice };
  const told = method === undefined ? say('told', facts) : say('toldOf', { ...facts, method });
  const type = expectedType(error);
  return type === null ? told : say('expected', { told, ...type });
}

/** The most that GetDiagnostic may answer [RTE 3.1.5, R12 3.3.2]. */
const longestDiagnostic = 254;

/** The explanation as GetDiagnostic gives it: without the data type where both are too long. */
export function diagnosticOf(error: ApiError): string {
  const whole = explainError(error);
  if (whole.length <= longestDiagnostic) return whole;
  const { version, code, method } = error;
  const brief = explainError({ version, code, method });
  return brief.length <= longestDiagnostic ? brief : explainError({ version, code });
}

const inEnglish: SayErrorWords = (key, facts) => {
  const found = key
    .split('.')
    .reduce<unknown>((words, part) => (words as Readonly<Record<string, unknown>>)[part], errorWords);
  return fillWords(String(found), facts);
};

function adviceKey({ version, code, refusal }: ApiError): string {
  return refusal !== undefined && Object.hasOwn(errorWords.because, refusal)
    ? `because.${refusal}`
    : `advice.${version === '1.2' ? 'v12' : 'v2004'}.${code}`;
}

function nameOf({ element = '' }: ApiError, say: SayErrorWords): string {
  return element === '' ? say('anyElement', {}) : `"${shortened(element)}"`;
}

/** The data type, where the value did not fit it. */
function expectedType({ version, code, element, refusal }: ApiError) {
  const isTypeError = version === '1.2' ? code === '405' : code === '406' || code === '407';
  const isOfType = refusal === undefined || refusal === 'type-mismatch' || refusal === 'out-of-range';
  if (!isTypeError || !isOfType || element === undefined) return null;
  const found = findElement(
    treeFor({ scormVersion: version, edition: version === '1.2' ? null : '4th' }),
    element,
  );
  return found.kind === 'element' ? { type: found.row.type.name, section: found.row.section } : null;
}

/** Names that content made up may be long; those of the tables all fit. */
function shortened(name: string): string {
  return name.length > 60 ? `${name.slice(0, 57)}...` : name;
}
