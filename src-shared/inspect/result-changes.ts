import type { AttemptSummary } from '../scorm/attempt';

/** A part of the result that two ways of playing the same attempt come to otherwise. */
export interface ResultChange {
  readonly what: 'completion' | 'success' | 'score' | 'progress';
  /** "": nothing. */
  readonly ours: string;
  readonly theirs: string;
}

export function resultChanges(ours: AttemptSummary, theirs: AttemptSummary): readonly ResultChange[] {
  const facts = [
    ['completion', ours.completionStatus, theirs.completionStatus],
    ['success', ours.successStatus, theirs.successStatus],
    ['score', scoreText(ours.score), scoreText(theirs.score)],
    ['progress', String(ours.progress ?? ''), String(theirs.progress ?? '')],
  ] as const;
  return facts
    .filter(([, mine, other]) => mine !== other)
    .map(([what, mine, other]) => ({ what, ours: mine, theirs: other }));
}

function scoreText({ raw, scaled }: AttemptSummary['score']): string {
  return String(raw ?? scaled ?? '');
}
