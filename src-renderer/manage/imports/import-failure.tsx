import { findingsIn } from '../../api/use-explain';
import { Failure } from '../failure';
import { FindingList } from '../findings/finding-list';

export interface ImportFailureProps {
  readonly file: string;
  readonly error: unknown;
  readonly onRetry: () => void;
}

/** Why a file did not get in: the sentence of its code, and each finding with its place and its fix. */
export function ImportFailure({ file, error, onRetry }: ImportFailureProps) {
  const findings = findingsIn(error);
  return (
    <Failure error={error} file={file} onRetry={onRetry}>
      {findings.length > 0 && <FindingList findings={findings} />}
    </Failure>
  );
}
