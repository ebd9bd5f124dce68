import { useTranslation } from 'react-i18next';
import type { Finding } from '../../src-shared/contract/common';
import { explainProblem } from './explain-problem';
import { findingsOf, problemOf, type ProblemCode } from './problem';

/** A failure in the user's language. */
export interface ExplainedProblem {
  readonly what: string;
  readonly safe: string;
  readonly todo: string;
  readonly requestId: string | null;
  /** What was asked for does not exist: asking again will not help. */
  readonly isGone: boolean;
}

const gone: readonly ProblemCode[] = ['PACKAGE_NOT_FOUND', 'SESSION_NOT_FOUND', 'NOT_FOUND'];

/** Explains whatever a call threw; `file` names the file it was about. */
export function useExplain(): (error: unknown, file?: string) => ExplainedProblem {
  const { t } = useTranslation('api');
  return (error, file) => {
    const problem = problemOf(error);
    const { what, safe, todo } = explainProblem(problem, file);
    return {
      what: t(what.key, what.facts),
      safe: t(safe.key, safe.facts),
      todo: t(todo.key, todo.facts),
      requestId: problem.requestId,
      isGone: gone.includes(problem.code),
    };
  };
}

/** The findings that came with a failure, worst first. */
export function findingsIn(error: unknown): readonly Finding[] {
  return findingsOf(problemOf(error));
}
