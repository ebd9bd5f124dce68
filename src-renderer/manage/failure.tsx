import type { ReactNode } from 'react';
import { useExplain } from '../api/use-explain';
import { ExplainedFailure } from '../ui/explained-failure';

export interface FailureProps {
  /** What was thrown; null where nothing was, and nothing is shown. */
  readonly error: unknown;
  /** Name of the file it was about. */
  readonly file?: string | undefined;
  /** In place of the usual words, where part of it was kept. */
  readonly safe?: string;
  readonly onRetry?: (() => void) | undefined;
  /** Findings and the like. */
  readonly children?: ReactNode;
}

/** What a call failed with, explained in place. */
export function Failure({ error, file, ...shown }: FailureProps) {
  const explain = useExplain();
  if (error === null) return null;
  return <ExplainedFailure {...explain(error, file)} {...shown} />;
}
