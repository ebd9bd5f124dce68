import type { Verdict } from '../value-type';
import { isShortIdentifier } from './identifier';
import { isLocalizedString } from './language';
import { isReal } from './number';

/** The interaction types of SCORM 2004 [RTE 4.2.9]. */
export const interactionTypes = [
  'true-false',
  'choice',
  'fill-in',
  'long-fill-in',
  'matching',
  'performance',
  'sequencing',
  'likert',
  'numeric',
  'other',
] as const;

export type InteractionType = (typeof interactionTypes)[number];

/** What a type demands of a response of the learner and of a pattern of correct responses. */
export interface ResponseFormat {
  readonly response: (text: string) => boolean;
  readonly pattern: (text: string) => boolean;
  /** How many patterns there may be; Infinity where the book only says how many must be kept. */
  readonly patternLimit: number;
  /** Two patterns may not be the same. */
  readonly uniquePatterns: boolean;
  /** The form in which two patterns are compared, where the same can be written in several ways. */
  readonly comparable?: (text: string) => string;
  /** The form in which a pattern is kept, where the book knows several for the same. */
  readonly canonical?: (text: string) => string;
}

const once = { patternLimit: 1, uniquePatterns: false };
const many = { patternLimit: Infinity, uniquePatterns: false };
const manyUnlike = { patternLimit: Infinity, uniquePatterns: true };

/** Response formats by type [RTE 4.2.9]. */
const responseFormats: Readonly<Record<InteractionType, ResponseFormat>> = {
  'true-false': { response: isBoolean, pattern: isBoolean, ...once },
  choice: { response: isSet, pattern: isSet, comparable: inOrder, ...manyUnlike },
  'fill-in': {
    response: isTextList,
    pattern: (text) => isMarkedText(text, ['case', 'order'], isTextList),
    ...many,
  },
  'long-fill-in': {
    response: isLocalizedString,
    pattern: (text) => isMarkedText(text, ['case'], isLocalizedString),
    canonical: withMarkFirst,
    ...many,
  },
  matching: { response: isPairList, pattern: isPairList, ...many },
  performance: {
    response: (text) => isStepList(text, isStepAnswer),
    pattern: (text) => isMarkedText(text, ['order'], (rest) => isStepList(rest, isStepPattern)),
    ...many,
  },
  sequencing: { response: isIdentifierList, pattern: isIdentifierList, ...manyUnlike },
  likert: { response: isShortIdentifier, pattern: isShortIdentifier, ...once },
  numeric: { response: isReal, pattern: isNumericRange, ...once },
  other: { response: () => true, pattern: () => true, ...once },
};

export function formatOf(type: string | undefined): ResponseFormat | null {
  return interactionTypes.includes(type as InteractionType) ? responseFormats[type as InteractionType] : null;
}

export function verdictOf(isRight: boolean): Verdict {
  return isRight ? null : 'type-mismatch';
}

function isBoolean(text: string): boolean {
  return text === 'true' || text === 'false';
}

/** Choices without order or repetition; "" is the empty set. */
function isSet(text: string): boolean {
  if (text === '') return true;
  const items = text.split('[,]');
  return items.every(isShortIdentifier) && new Set(items).size === items.length;
}

/** The same choices are the same set, in whatever order they stand. */
function inOrder(text: string): string {
  return text.split('[,]').toSorted().join('[,]');
}

function isIdentifierList(text: string): boolean {
  return text.split('[,]').every(isShortIdentifier);
}

function isTextList(text: string): boolean {
  return text.split('[,]').every(isLocalizedString);
}

function isPairList(text: string): boolean {
  return text.split('[,]').every((pair) => {
    const halves = pair.split('[.]');
    return halves.length === 2 && halves.every(isShortIdentifier);
  });
}

/** Steps `name[.]answer`: either half may be empty, not both. */
function isStepList(text: string, isAnswer: (text: string) => boolean): boolean {
  return text.split('[,]').every((step) => {
    const cut = step.indexOf('[.]');
    if (cut < 0) return false;
    const name = step.slice(0, cut);
    const answer = step.slice(cut + 3);
    if (name === '' && answer === '') return false;
    return (name === '' || isShortIdentifier(name)) && isAnswer(answer);
  });
}

function isStepAnswer(text: string): boolean {
  return !text.includes('[.]');
}

function isStepPattern(text: string): boolean {
  return isStepAnswer(text) && (!text.includes('[:]') || isNumericRange(text));
}

/** `least[:]most`, either side may be empty [RTE 4.2.9]. A single number stands for itself. */
function isNumericRange(text: string): boolean {
  const sides = text.split('[:]');
  if (sides.length === 1) return isReal(text);
  const [least = '', most = ''] = sides;
  if (sides.length > 2 || (least !== '' && !isReal(least)) || (most !== '' && !isReal(most))) return false;
  return least === '' || most === '' || Number(least) <= Number(most);
}

/**
 * Text after `{case_matters=}` and `{order_matters=}`, in any order, each at most once. `{lang=}` ends the marks: it
 * belongs to the text, and what looks like a mark behind it is text too.
 */
function isMarkedText(
  text: string,
  marks: readonly ('case' | 'order')[],
  isRest: (text: string) => boolean,
): boolean {
  const seen = new Set<string>();
  let rest = text;
  for (;;) {
    const found = /^\{(case|order)_matters=([^}]*)\}/.exec(rest);
    const mark = found?.[1];
    if (found === null || !marks.some((known) => known === mark) || seen.has(mark ?? '')) return isRest(rest);
    if (!isBoolean(found[2] ?? '')) return false;
    seen.add(mark ?? '');
    rest = rest.slice(found[0].length);
  }
}

/** A long fill-in is one text, so a mark behind its `{lang=}` can only be a mark: it is kept in front. */
function withMarkFirst(text: string): string {
  return text.replace(/^(\{lang=[^}]*\})(\{case_matters=(?:true|false)\})/, '$2$1');
}
