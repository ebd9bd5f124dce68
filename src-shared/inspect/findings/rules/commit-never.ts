import { isForRecord, type RunRule, type RunSubject } from '../run-rule';
import { eventOf, isAcceptedWrite, isMeant, isMeantWrite, type LoggedCall, type Run } from '../../runs';
import { presentMs } from '../../time-present';

/** Seconds of work that a crash may cost before it is worth a word, of content that has not committed yet, and of content that has. */
const leastSeconds = { never: 60, since: 300 } as const;

/** Work that nothing had saved: from the first value that was set until Commit, or else until the end. */
interface Unsaved {
  readonly calls: readonly LoggedCall[];
  readonly endMs: number;
  /** `late`: a Commit came in the end. */
  readonly kind: 'never' | 'since' | 'late';
  readonly least: number;
}

/** Terminate saves too: work is at stake until then, until content is taken away, or until now. What a late Commit saved was at stake. */
export const commitNever: RunRule = {
  id: 'run.commit-never',
  severity: 'warning',
  section: { '1.2': 'R12 3.3.2', '2004': 'RTE 3.1.4' },
  ofRun: (run, subject, found) => {
    if (!isForRecord(run)) return;
    const longest = unsavedIn(run, subject)
      .map(({ calls, endMs, kind, least }) => ({
        ...{ kind, least, position: calls[0]?.position ?? 0 },
        seconds: Math.round(workedMs(calls, endMs) / 1000),
      }))
      .filter(({ seconds, least }) => seconds >= least)
      .toSorted((one, other) => other.seconds - one.seconds)[0];
    if (longest === undefined) return;
    const { position, kind, seconds } = longest;
    found(run.activityId, [position], { case: kind, seconds });
  },
};

function unsavedIn(run: Run, subject: RunSubject): readonly Unsaved[] {
  const stretches: Unsaved[] = [];
  let [from, least]: [number | null, number] = [null, leastSeconds.never];
  let hasSet = false;
  for (const [at, call] of run.calls.entries()) {
    hasSet ||= isMeantWrite(call);
    if (from === null && isAcceptedWrite(call)) from = at;
    if (!isSaving(call) || !hasSet) continue;
    if (from !== null)
      stretches.push({ calls: run.calls.slice(from, at), endMs: call.atMs, kind: 'late', least });
    [from, least] = [null, leastSeconds.since];
  }
  if (from === null) return stretches;
  const kind = least === leastSeconds.never ? 'never' : 'since';
  return [...stretches, { calls: run.calls.slice(from), endMs: endOf(run, subject), kind, least }];
}

/** Also one that a fault of the test bench refused: content has done its part. */
function isSaving(call: LoggedCall): boolean {
  return call.verb === 'Commit' && isMeant(call);
}

/** From the first of these calls to the end, without what the learner was away. */
function workedMs(calls: readonly LoggedCall[], endMs: number): number {
  const moments = calls.map(({ atMs }) => Math.min(atMs, endMs)).concat(endMs);
  return moments.reduce((sum, atMs, index) => sum + presentMs(moments[index - 1] ?? atMs, atMs), 0);
}

/** Unix milliseconds. Nobody works in a page that was lost, however late the server finds out. */
function endOf({ calls, endedAt }: Run, { entries }: RunSubject): number {
  const terminated = calls.find((call) => call.verb === 'Terminate' && isMeant(call));
  const last = calls.at(-1)?.atMs ?? 0;
  const end = endedAt === null ? entries.at(-1) : entries[endedAt - 1];
  const event = end === undefined ? null : eventOf(end);
  const isKnown = event !== null && event.type !== 'abort' && event.type !== 'launch';
  return terminated?.atMs ?? (isKnown ? Math.max(last, event.nowMs) : last);
}
