import { note, type Draft } from './draft';
import { retry } from './sb-2-10-retry';
import { exit } from './sb-2-11-exit';
import { jump } from './sb-2-13-jump';
import { start } from './sb-2-5-start';
import { resumeAll } from './sb-2-6-resume-all';
import { goOn } from './sb-2-7-continue';
import { goBack } from './sb-2-8-previous';
import { choose } from './sb-2-9-choice';
import type { SequencingResult } from './sequencing-result';

export type SequencingRequest =
  'start' | 'resumeAll' | 'exit' | 'retry' | 'continue' | 'previous' | 'choice' | 'jump';

/** Sequencing Request Process [SB.2.12]. `target` is for choice and jump. */
export function sequencingRequest(
  draft: Draft,
  request: SequencingRequest,
  target: number | null,
): SequencingResult {
  const result = carriedOut(draft, request, target);
  const outcome = result.kind === 'refused' ? result.exception : result.kind;
  note(draft, { process: 'SB.2.12', activity: target ?? draft.current, outcome: `${request}: ${outcome}` });
  return result;
}

function carriedOut(draft: Draft, request: SequencingRequest, target: number | null): SequencingResult {
  switch (request) {
    case 'start':
      return start(draft);
    case 'resumeAll':
      return resumeAll(draft);
    case 'exit':
      return exit(draft);
    case 'retry':
      return retry(draft);
    case 'continue':
      return goOn(draft);
    case 'previous':
      return goBack(draft);
    case 'choice':
      return choose(draft, target);
    case 'jump':
      return jump(draft, target);
  }
}
