import { StatusMark } from '../../ui/status-mark';
import { useManageSay } from '../use-manage-say';

/** How many findings of a severity there are. */
export interface FindingCounts {
  readonly error: number;
  readonly warning: number;
}

/** How many findings there are, by the worst kind; nothing when there are none. */
export function FindingMark({ counts: { error, warning } }: { readonly counts: FindingCounts }) {
  return error > 0 ? <ErrorMark count={error} /> : <WarningMark count={warning} />;
}

/** How many errors and how many warnings there are; nothing when there are none. */
export function FindingMarks({ counts: { error, warning } }: { readonly counts: FindingCounts }) {
  return (
    <>
      <ErrorMark count={error} />
      <WarningMark count={warning} />
    </>
  );
}

function ErrorMark({ count }: { readonly count: number }) {
  const say = useManageSay();
  return count === 0 ? null : <StatusMark tone="bad" label={say('card.errors', { count })} />;
}

function WarningMark({ count }: { readonly count: number }) {
  const say = useManageSay();
  return count === 0 ? null : <StatusMark tone="warning" label={say('card.warnings', { count })} />;
}
