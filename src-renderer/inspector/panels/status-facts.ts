import { packageVersionAt } from '../../../src-shared/inspect/package-version';
import { summaryOf, type AttemptSummary } from '../../../src-shared/scorm/attempt';
import type { Moment } from '../moment';

export interface StatusFacts {
  readonly summary: AttemptSummary;
  /** The REST version as last read; in the past what the journal tells of it, null where it does not. */
  readonly version: number | null;
  /** Null: it has been the same all the time, and the head of the page says it. */
  readonly packageVersion: number | null;
  readonly writer: 'writerOpen' | 'writerClosed' | 'suspended';
  /** Epoch of the newest writer, 0 before the first. */
  readonly epoch: number;
  readonly writesSinceCommit: number;
  /** Positions where the server's engine answered otherwise than the page's. */
  readonly disagreements: readonly number[];
}

export function statusFacts({ session, entries, fold, travel }: Moment): StatusFacts {
  const summary = summaryOf(fold.state);
  return {
    summary,
    version:
      (travel?.at ?? null) === null
        ? session.version
        : (entries.findLast(({ version }) => version !== undefined)?.version ?? null),
    packageVersion: packageVersionAt(travel?.journal ?? entries, fold.position),
    writer: writerOf(summary),
    epoch: entries.at(-1)?.epoch ?? 0,
    writesSinceCommit: fold.writesSinceCommit,
    disagreements: entries
      .filter((entry) => entry.server_result !== null || entry.server_error_code !== null)
      .map((entry) => entry.position),
  };
}

function writerOf({ currentActivityId, isSuspended }: AttemptSummary): StatusFacts['writer'] {
  if (currentActivityId !== null) return 'writerOpen';
  return isSuspended ? 'suspended' : 'writerClosed';
}
