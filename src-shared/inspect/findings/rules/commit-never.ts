import { isForRecord, type RunRule, type RunSubject } from '../run-rule';
import { eventOf, isAcceptedWrite, isMeant, type LoggedCall, type Run } from '../../runs';
import { presentMs } from '../../time-present';

/** Seconds of work that a crash may cost before it is worth a word, of content that never commits, and of content that does. */
const leastSeconds = { never: 60, since: 300 } as const;

/** Terminate saves too: work is at stake until then, until content is taken away, or until now. */
export const commitNever: RunRule = {
  id: 'run.commit-never',
  severity: 'warning',
  section: { '1.2': 'R12 3.3.2', '2004': 'RTE 3.1.4' },
  ofRun: (run, subject, found) => {
    if (!isForRecord(run)) return;
    const first = run.calls.find(isAcceptedWrite);
    const lastSaved = run.calls.findLast((call) => isSaving(call) && isAfter(call, first));
    const unsaved = run.calls.find((call) => isAcceptedWrite(call) && isAfter(call, lastSaved));
    if (unsaved === undefined) return;
    const kind = lastSaved === undefined ? 'never' : 'since';
    const seconds = Math.round(
      workedMs(run.calls.slice(run.calls.indexOf(unsaved)), endOf(run, subject)) / 1000,
    );
    if (seconds >= leastSeconds[kind]) found(run.activityId, [unsaved.position], { case: kind, seconds });
  },
};

/** Also one that a fault of the test bench refused: content has done its part. */
function isSaving(call: LoggedCall): boolean {
  return call.verb === 'Commit' && isMeant(call);
}

function isAfter({ position }: LoggedCall, other: LoggedCall | undefined): boolean {
  return position > (other?.position ?? 0);
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
