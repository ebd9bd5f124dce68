import type { Side } from './side';

type Facts = Pick<Side, 'completion' | 'success'>;
type Word = string | undefined;

const completions = ['not attempted', 'unknown', 'incomplete', 'completed'] as const;
const successes = ['unknown', 'failed', 'passed'] as const;

export function furtherCompletion(one: Side['completion'], other: Side['completion']): Side['completion'] {
  return further(completions, one, other);
}

export function furtherSuccess(one: Side['success'], other: Side['success']): Side['success'] {
  return further(successes, one, other);
}

/** As elements say it: what content said of "unknown" is less than that nothing was attempted. */
const completionWords = [undefined, 'unknown', 'not attempted', 'incomplete', 'completed'] as const;
const successWords = [undefined, 'unknown', 'failed', 'passed'] as const;
const words12 = [
  ...[undefined, 'not attempted', 'browsed', 'incomplete'],
  ...['completed', 'failed', 'passed'],
] as const;

export function furtherCompletionWord(one: Word, other: Word): Word {
  return further<Word>(completionWords, one, other);
}

export function furtherSuccessWord(one: Word, other: Word): Word {
  return further<Word>(successWords, one, other);
}

/** Of SCORM 1.2, where one word says both. */
export function furtherWord12(one: Word, other: Word): Word {
  return further<Word>(words12, one, other);
}

/** The word that goes with what is known; `said`: the further of what both sides have, which need not have counted. */
export function completionWordOf({ completion }: Facts, said: Word): Word {
  if (completion === 'completed') return completion;
  if (completion === 'incomplete') return said === 'not attempted' ? said : completion;
  return said === undefined ? said : 'unknown';
}

export function successWordOf({ success }: Facts, said: Word): Word {
  return success === 'unknown' && said === undefined ? said : success;
}

export function lessonStatusOf({ completion, success }: Facts, said: Word): Word {
  if (success !== 'unknown') return success;
  if (completion === 'completed') return completion;
  if (completion === 'incomplete') return said === 'browsed' ? said : completion;
  return said === 'not attempted' ? said : undefined;
}

function further<T>(order: readonly T[], one: T, other: T): T {
  return order.indexOf(one) < order.indexOf(other) ? other : one;
}
