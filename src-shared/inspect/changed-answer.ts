import type { AttemptEvent } from '../scorm/attempt';
import { isErrorQuery } from './runs';

/** What a call was answered. */
export interface Answer {
  readonly value: string;
  readonly errorCode: string;
}

/** A call that two ways of playing the same attempt answer otherwise. */
export interface AnswerChange {
  readonly method: string;
  /** "": the call names none. */
  readonly element: string;
  readonly ours: Answer;
  readonly theirs: Answer;
}

/** Null: the answers are the same, or the call only asks what another one was answered, which is told there. */
export function changedAnswer(event: AttemptEvent, ours: Answer, theirs: Answer): AnswerChange | null {
  if (event.type !== 'call' || isErrorQuery(event)) return null;
  if (ours.value === theirs.value && ours.errorCode === theirs.errorCode) return null;
  const of = ({ value, errorCode }: Answer): Answer => ({ value, errorCode });
  return { method: event.method, element: event.args[0] ?? '', ours: of(ours), theirs: of(theirs) };
}
