import { isForRecord, positionsOf, type RunRule } from '../run-rule';

/**
 * A Commit was answered "false", and content went on as if it had saved. A fault of the test bench counts here: how content takes it
 * is what the fault is for. Trying again at once is as good as asking.
 */
export const commitFailed: RunRule = {
  id: 'run.commit-failed',
  severity: 'warning',
  section: { '1.2': 'R12 3.3.2', '2004': 'RTE 3.1.5' },
  ofRun: (run, _, found) => {
    const { calls, initializedAt, terminatedAt, activityId } = run;
    if (!isForRecord(run) || initializedAt === null) return;
    const ignored = calls.filter(({ verb, errorCode, fault, position }, at) => {
      const isWithin = position > initializedAt && position < (terminatedAt ?? Infinity);
      const next = calls[at + 1]?.verb ?? 'support';
      const isHeeded = next === 'support' || next === 'Commit';
      return verb === 'Commit' && errorCode !== '0' && fault !== 'kill' && isWithin && !isHeeded;
    });
    const [first] = ignored;
    if (first !== undefined)
      found(activityId, positionsOf(ignored), { count: ignored.length, code: first.errorCode });
  },
};
