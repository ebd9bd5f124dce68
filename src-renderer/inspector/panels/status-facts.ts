import { packageVersionAt } from '../../../src-shared/inspect/package-version';
import type { JournalEntry } from '../../../src-shared/contract/session-journal';
import { asksToWrite, eventOf, verbOf } from '../../../src-shared/inspect/runs';
import { summaryOf, type AttemptEvent, type AttemptSummary } from '../../../src-shared/scorm/attempt';
import type { Moment } from '../moment';

export interface StatusFacts {
  readonly summary: AttemptSummary;
  /** The REST version as last read; in the past what the journal tells of it, null where it does not. */
  readonly version: number | null;
  /** Null: it has been the same all the time, and the head of the page says it. */
  readonly packageVersion: number | null;
  /** `writerBetween`: the attempt goes on, but no content is open. */
  readonly writer: 'writerOpen' | 'writerBetween' | 'writerClosed' | 'suspended';
  /** Epoch of the newest writer, 0 before the first. */
  readonly epoch: number;
  readonly writesSinceCommit: number;
  /** Accepted, by content and over all visits. */
  readonly writes: number;
  readonly commits: number;
  /** How many activities the progress is the mean of. */
  readonly activities: number;
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
    writer: writerOf(summary, fold.state.open !== null),
    epoch: entries.at(-1)?.epoch ?? 0,
    writesSinceCommit: fold.writesSinceCommit,
    writes: entries.filter((entry) => isAccepted(entry) && asksToWrite(eventOf(entry))).length,
    commits: entries.filter((entry) => isAccepted(entry) && asksToCommit(eventOf(entry))).length,
    activities: summary.activities.length,
    disagreements: entries
      .filter((entry) => entry.server_result !== null || entry.server_error_code !== null)
      .map((entry) => entry.position),
  };
}

function writerOf(
  { currentActivityId, isSuspended }: AttemptSummary,
  isOpen: boolean,
): StatusFacts['writer'] {
  if (isOpen) return 'writerOpen';
  if (isSuspended) return 'suspended';
  return currentActivityId === null ? 'writerClosed' : 'writerBetween';
}

function isAccepted({ error_code: code }: Pick<JournalEntry, 'error_code'>): boolean {
  return code === '0';
}

function asksToCommit(event: AttemptEvent): boolean {
  return event.type === 'call' && verbOf(event.method) === 'Commit';
}
