import type { Problem } from './problem';

/** A text of this room's words and the facts for it. */
export interface ProblemPhrase {
  readonly key: string;
  readonly facts: Readonly<Record<string, string | number>>;
}

/** What happened, what is safe, what to do: in this order, for every problem. */
export interface Explanation {
  readonly what: ProblemPhrase;
  readonly safe: ProblemPhrase;
  readonly todo: ProblemPhrase;
}

/** Chooses the sentences for a problem from its code and facts. `file` names the file it is about, "" for none. */
export function explainProblem(problem: Problem, file = ''): Explanation {
  const facts = factsOf(problem, file);
  const phrase = (part: string): ProblemPhrase => ({ key: `problem.${problem.code}.${part}`, facts });
  return { what: phrase(whatOf(problem)), safe: phrase('safe'), todo: phrase('todo') };
}

const foreignKinds: Readonly<Record<string, string>> = {
  aicc: 'whatAicc',
  cmi5: 'whatCmi5',
  html: 'whatHtml',
};

function whatOf({ code, details }: Problem): string {
  if (code === 'MANIFEST_NOT_FOUND') return foreignKinds[String(details['detected'])] ?? 'what';
  if (code === 'FILE_TOO_LARGE' && isNumber(details['max_size_gb']) && isNumber(details['file_size_gb']))
    return 'whatLimit';
  if (code === 'INVALID_REQUEST' && typeof details['message'] === 'string') return 'whatField';
  return 'what';
}

function factsOf({ details }: Problem, file: string): ProblemPhrase['facts'] {
  return {
    file,
    message: typeof details['message'] === 'string' ? details['message'] : '',
    sizeGb: Number(details['file_size_gb'] ?? 0),
    maxGb: Number(details['max_size_gb'] ?? 0),
  };
}

function isNumber(value: unknown): boolean {
  return typeof value === 'number';
}
