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
  return { what: phrase(whatOf(problem)), safe: phrase('safe'), todo: phrase(todoOf(problem)) };
}

const foreignKinds: Readonly<Record<string, string>> = {
  aicc: 'whatAicc',
  cmi5: 'whatCmi5',
  html: 'whatHtml',
};

function whatOf({ code, details }: Problem): string {
  if (code === 'MANIFEST_NOT_FOUND') return foreignKinds[String(details['detected'])] ?? 'what';
  if (code === 'FILE_TOO_LARGE' && isNumber(details['max_size_gb']) && isNumber(details['file_size_gb']))
    return sizeOf(details['file_size_gb']) === sizeOf(details['max_size_gb']) ? 'whatJustOver' : 'whatLimit';
  if (code === 'INVALID_FILE_TYPE' && isEncrypted(details)) return 'whatEncrypted';
  if (hasNoAttempts({ code, details })) return 'whatNoAttempts';
  if (code === 'INVALID_REQUEST' && typeof details['message'] === 'string') return 'whatField';
  if (code === 'DUPLICATE_ENTRY' && typeof details['name'] === 'string') return 'whatNamed';
  return 'what';
}

/** Advice of findings goes before that of the code, which knows less. */
function todoOf({ code, details }: Problem): 'todo' | 'todoListed' | 'todoNoAttempts' {
  if (hasNoAttempts({ code, details })) return 'todoNoAttempts';
  const { findings } = details;
  const isOfImport = code === 'PARSE_FAILED' || code === 'MANIFEST_NOT_FOUND' || code === 'INVALID_FILE_TYPE';
  const advises = (one: unknown) =>
    typeof one === 'object' && one !== null && 'fix' in one && typeof one.fix === 'string';
  return isOfImport && Array.isArray(findings) && findings.some(advises) ? 'todoListed' : 'todo';
}

function hasNoAttempts({ code, details }: Pick<Problem, 'code' | 'details'>): boolean {
  return code === 'FORBIDDEN' && details['reason'] === 'attempts_used_up';
}

function factsOf({ details }: Problem, file: string): ProblemPhrase['facts'] {
  return {
    file,
    name: typeof details['name'] === 'string' ? details['name'] : '',
    message: typeof details['message'] === 'string' ? details['message'] : '',
    size: sizeOf(details['file_size_gb']),
    max: sizeOf(details['max_size_gb']),
  };
}

/** In the unit in which it can be read: 0.0977 GB says nothing to anybody. */
function sizeOf(gigabytes: unknown): string {
  const gb = Number(gigabytes ?? 0);
  return gb < 1 ? `${String(Math.round(gb * 1024))} MB` : `${String(Math.round(gb * 100) / 100)} GB`;
}

function isEncrypted({ findings }: Problem['details']): boolean {
  return (
    Array.isArray(findings) &&
    (findings as readonly unknown[]).some(
      (one) => typeof one === 'object' && one !== null && 'id' in one && one.id === 'zip.encrypted',
    )
  );
}

function isNumber(value: unknown): boolean {
  return typeof value === 'number';
}
