import { isDecimal12 } from './number';

/** The interaction types of SCORM 1.2 [R12 3.4.4 interactions]. */
export const interactionTypes12 = [
  'true-false',
  'choice',
  'fill-in',
  'matching',
  'performance',
  'sequencing',
  'likert',
  'numeric',
] as const;

/**
 * CMIFeedback [R12 3.4.4 interactions]: a response of the learner or a pattern of correct responses, by type. While
 * the type is not known any text will do: 1.2 has no order of calls.
 */
export function isFeedback12(type: string | undefined, text: string): boolean {
  switch (type) {
    case 'true-false':
      return /^[tf01]$/.test(text);
    case 'choice':
    case 'sequencing':
      return /^(?:[0-9a-z](?:,[0-9a-z])*)?$/.test(withoutBraces(text));
    case 'matching':
      return /^(?:[0-9a-z]\.[0-9a-z](?:,[0-9a-z]\.[0-9a-z])*)?$/.test(withoutBraces(text));
    case 'likert':
      return /^[0-9a-z ]?$/.test(text);
    case 'numeric':
      return isDecimal12(text);
    default:
      return true;
  }
}

/** `{a,b}` marks a set of which the order does not matter. */
function withoutBraces(text: string): string {
  return text.startsWith('{') && text.endsWith('}') ? text.slice(1, -1) : text;
}
